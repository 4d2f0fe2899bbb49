import { text } from '../../../browser/i18n';
import type { BusinessOverview } from '../../../core/messages';
import type { QuickEntry, Unclear } from '../../../core/quickEntry';

interface ChoicesProps {
  read: QuickEntry;
  overview: BusinessOverview | undefined;
  /** Puts a whole name where only a part of it, or of several, was typed. */
  onChoose: (start: number, end: number, name: string) => void;
}

const atMost = 6;

function namesOf({ field, ids }: Unclear, overview: BusinessOverview | undefined): string[] {
  const known = (field === 'serviceId' ? overview?.services : overview?.staffMembers) ?? [];
  return ids.flatMap((id) => known.find((one) => one.id === id)?.displayName ?? []);
}

/** Words that may mean several services or members of staff, and the names that a last word begins: a press completes them. */
export function Choices({ read, overview, onChoose }: ChoicesProps) {
  return read.unclear.map((unclear) => {
    const { start, end, field } = unclear;
    const names = namesOf(unclear, overview);
    // "with Sam": the word before the name stays.
    const said = read.text.slice(start, end);
    const lead = field === 'staffMemberId' ? (/^(?:with|w\/|@|[和跟由找与])\s*/i.exec(said)?.[0].length ?? 0) : 0;
    const id = `quick-${field}`;
    return (
      <div key={field} class="quick-choices">
        <span id={id}>{text('quickMeans', said.trim())}</span>
        <fieldset class="actions" aria-labelledby={id}>
          {names.slice(0, atMost).map((name) => (
            <button
              key={name}
              type="button"
              class="small"
              onClick={(event) => {
                event.currentTarget.closest('.quick')?.querySelector('textarea')?.focus();
                onChoose(start + lead, end, name);
              }}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </div>
    );
  });
}
