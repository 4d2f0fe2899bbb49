import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { FieldName } from '../../core/formFields';
import type { BusinessOverview } from '../../core/messages';
import type { Temporal } from '../../core/temporal';
import { Icon } from '../Icon';
import { useModule } from '../useModule';
import type { FormDraft } from './formDraft';

export interface QuickEntryProps {
  businessId: string;
  overview: BusinessOverview | undefined;
  temporal: Temporal;
  /** Of the form, as long as the text itself names none. */
  timeZone: string;
  draft: FormDraft;
  change: (changed: (before: FormDraft) => FormDraft) => Promise<void>;
  /** Fields that just got another value. */
  onFilled: (fields: FieldName[]) => void;
  /** Enter: on to what is missing, or to Create. */
  onEnter: () => void;
}

/** The first name that the box offers to complete a word with. */
const firstOffer = (box: Element) => box.closest('.quick')?.querySelector<HTMLElement>('.quick-choices button');

/** One box for a line or a pasted mail. What reads it is loaded with the first letter; nothing is sent from here. */
export function QuickEntry(props: QuickEntryProps) {
  const { draft, change, onEnter } = props;
  const typed = draft.entry?.text ?? '';
  /** Chinese is composed from Latin letters, which are not meant. */
  const [isComposing, setComposing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // With the frame that draws it: before, the browser would lay out the form for the focus, and once more for the frame.
    const frame = requestAnimationFrame(() => {
      // Who opens the form wants to type; but what has the focus keeps it, such as a tab that is gone over by arrow keys.
      if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const { module: part } = useModule(() => import('./quickEntry/Reading'), draft.entry !== undefined);

  const setText = (value: string) =>
    void change((before) => ({
      ...before,
      entry: { text: value, typedAt: Date.now(), read: before.entry?.read ?? {} },
    }));
  return (
    <div class="quick">
      <div class="quick-box">
        <Icon name="arrow" />
        <textarea
          ref={box}
          name="quickEntry"
          rows={1}
          aria-label={text('quickEntry')}
          aria-describedby="quickEntry-hint"
          placeholder={text('quickPlaceholder')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setText(event.currentTarget.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={(event) => {
            const { key, shiftKey, isComposing: composes, currentTarget: box } = event;
            if (composes) return;
            const offer = key === 'ArrowDown' && box.selectionStart === box.value.length && firstOffer(box);
            if (offer) offer.focus();
            else if (key === 'Enter' && !shiftKey) onEnter();
            else return;
            event.preventDefault();
          }}
        />
        {typed && (
          <button
            type="button"
            class="quiet square"
            aria-label={text('quickClear')}
            title={text('quickClear')}
            onClick={(event) => {
              event.currentTarget.parentElement?.querySelector('textarea')?.focus();
              setText('');
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <span id="quickEntry-hint" class="unseen">
        {text('quickHint')}
      </span>
      {part && draft.entry && <part.Reading {...props} entry={draft.entry} isComposing={isComposing} />}
    </div>
  );
}
