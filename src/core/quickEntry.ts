import type { FormFields } from './formFields';
import type { Doubt } from './quickEntry/doubts';
import { restOf } from './quickEntry/mask';
import { notesOf } from './quickEntry/notes';
import type { Span } from './quickEntry/reading';
import { type QuickEntryContext, readText, type Unclear, type Understood } from './quickEntry/readText';

export type { Doubt, QuickEntryContext, Span, Unclear, Understood };

export interface QuickEntry {
  /** What the spans count in: the text with composed letters. */
  text: string;
  understood: Understood[];
  unclear: Unclear[];
  doubts: Doubt[];
  /** What is in no span of `understood`, from left to right. */
  rest: Span[];
  /** `rest`, as it stands in the notes. */
  notes: string;
}

/** More is a document, not an entry: it goes to the notes as it is. */
const longest = 10_000;

/**
 * The form's fields that one line, or a pasted mail, speaks of, in English, Turkish and Chinese. What is not sure is not
 * read: it stays in the notes.
 * @example readQuickEntry('Jordan Miller catered bento tomorrow 3pm', context).understood // customerName, serviceId, date, startTime
 */
export function readQuickEntry(typed: string, context: QuickEntryContext): QuickEntry {
  const text = typed.normalize('NFC');
  const read = text.length <= longest ? readText(text, context) : { understood: [], unclear: [], doubts: [], head: [] };
  const { head, ...found } = read;
  const spans = found.understood.flatMap((one) => one.spans);
  return {
    text,
    ...found,
    rest: restOf(text.length, spans),
    notes: notesOf(text, restOf(text.length, [...spans, ...head])),
  };
}

/** The form's fields of an entry, the notes among them. */
export function fieldsOf({ understood, notes }: QuickEntry): Partial<FormFields> {
  const fields: Partial<FormFields> = {};
  for (const { field, value } of understood) fields[field] = value;
  return notes ? { ...fields, notes } : fields;
}
