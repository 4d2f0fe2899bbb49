import { useEffect, useMemo } from 'preact/hooks';
import type { FieldName } from '../../../core/formFields';
import { fieldsOf, type QuickEntry, readQuickEntry } from '../../../core/quickEntry';
import { applyEntry } from '../../../core/quickEntry/apply';
import { formatLocale } from '../../words';
import type { FormDraft } from '../formDraft';
import type { QuickEntryProps } from '../QuickEntry';
import { withTyped } from '../typedFields';
import { Choices } from './Choices';
import { Customers } from './Customers';
import { Doubts } from './Doubts';
import { Understood } from './Understood';

export type EntryDraft = NonNullable<FormDraft['entry']>;

interface ReadingProps extends QuickEntryProps {
  entry: EntryDraft;
  isComposing: boolean;
}

const changedFields = (before: FormDraft, after: FormDraft): FieldName[] =>
  (Object.keys({ ...before.typed, ...after.typed }) as FieldName[]).filter(
    (name) => before.typed[name] !== after.typed[name],
  );

/** The form with what an entry says, and what it says kept beside it; unchanged where it says nothing new. */
function filled(before: FormDraft, entry: QuickEntry): FormDraft {
  if (!before.entry) return before;
  const read = fieldsOf(entry);
  const guesses = new Set(entry.understood.filter(({ isGuess }) => isGuess).map(({ field }) => field));
  const typed = applyEntry(before.typed, before.entry.read, read, guesses);
  return { ...withTyped(before, typed), entry: { ...before.entry, read } };
}

/** Reads the text, fills in the form, and says what was understood and what to look at again. */
export function Reading(props: ReadingProps) {
  const { entry, overview, temporal, timeZone, businessId, draft, change, onFilled, isComposing } = props;
  const { services = [], staffMembers = [] } = overview ?? {};
  const read = useMemo(
    () =>
      readQuickEntry(entry.text, {
        temporal,
        now: entry.typedAt,
        timeZone,
        locale: formatLocale,
        businessId,
        services,
        staffMembers,
      }),
    [entry.text, entry.typedAt, timeZone, businessId, overview],
  );
  useEffect(() => {
    if (isComposing) return;
    const after = filled(draft, read);
    if (JSON.stringify(after) === JSON.stringify(draft)) return;
    onFilled(changedFields(draft, after));
    void change((before) => filled(before, read));
  }, [read, isComposing]);

  const replace = (start: number, end: number, name: string) =>
    void change((before) => {
      const [head, tail] = [read.text.slice(0, start), read.text.slice(end)];
      return { ...before, entry: { ...entry, text: `${head}${name}${tail || ' '}` } };
    });
  if (!entry.text.trim()) return null;
  return (
    <div class="quick-read">
      <Understood read={read} />
      <Choices read={read} overview={overview} onChoose={replace} />
      <Customers read={read} businessId={businessId} onChoose={replace} />
      <Doubts read={read} overview={overview} timeZone={timeZone} />
    </div>
  );
}
