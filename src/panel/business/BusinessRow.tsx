import { text } from '../../browser/i18n';
import type { BusinessRole } from '../../core/messages';
import type { ListedBusiness } from '../../core/searchBusinesses';
import { Icon } from '../Icon';
import { roleText } from './roleText';

interface BusinessRowProps {
  business: ListedBusiness;
  mark: 'pinned' | 'recent' | undefined;
  /** Absent: not asked, or not to be told. */
  role: BusinessRole | undefined;
  /** The one row that Tab reaches; arrow keys go to the others. */
  isCurrent: boolean;
  onFocus: () => void;
  onChoose: () => void;
  onPin: () => void;
}

/** One business: what is known of it, and its pin. */
export function BusinessRow({ business, mark, role, isCurrent, onFocus, onChoose, onPin }: BusinessRowProps) {
  const { id, displayName } = business;
  const notes = [
    mark && text(mark === 'pinned' ? 'panelBusinessesPinned' : 'panelBusinessesRecent'),
    role?.role && roleText(role.role),
    role?.canOpen === 'no' && text('panelBusinessesMayNotOpen'),
  ].filter(Boolean);
  return (
    <li onFocusCapture={onFocus}>
      <button type="button" class="choice" tabIndex={isCurrent ? 0 : -1} onClick={onChoose}>
        <span class="strong">{displayName || id}</span>
        {displayName && <span class="address">{id}</span>}
        {/* Roles are read after the list: their line is kept free. */}
        <span class="soft">{notes.join(' · ') || '\u00a0'}</span>
      </button>
      <button
        type="button"
        class="quiet square pin"
        tabIndex={isCurrent ? 0 : -1}
        aria-pressed={mark === 'pinned'}
        aria-label={text('panelBusinessesPin', displayName || id)}
        title={text('panelBusinessesPin', displayName || id)}
        onClick={onPin}
      >
        <Icon name="pin" />
      </button>
    </li>
  );
}
