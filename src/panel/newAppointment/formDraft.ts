import * as z from 'zod/mini';
import { storedFormDraft } from '../../browser/storage';
import { AppointmentDraft } from '../../core/appointmentDraft';
import { emptyFields, type FieldName, type FormFields } from '../../core/formFields';
import { MoreFields } from '../../core/more/moreFields';
import { type TypedCustomer, TypedCustomers } from '../../core/typedCustomers';

/** What was typed; a field that was not touched is absent and shows its default. */
export type Typed = Partial<FormFields>;

/**
 * A create that was sent and whose end this page has not seen: a popup may close in between. One with several customers stays
 * after its end was `told`, until everybody is in the appointment: nobody who is missing is lost with the popup.
 */
const Sent = z.object({ operationId: z.string(), draft: AppointmentDraft, told: z.optional(z.boolean()) });
export type Sent = z.infer<typeof Sent>;

/** The text of quick entry, when it was last typed in, and the fields that were read from it. */
const Entry = z.object({ text: z.string(), typedAt: z.number(), read: z.record(z.string(), z.string()) });

export interface FormDraft {
  typed: Typed;
  entry?: { text: string; typedAt: number; read: Typed } | undefined;
  sent?: Sent | undefined;
  /** What was typed behind "More", and the answers to the service's questions. */
  more?: MoreFields | undefined;
  /** Further customers of a group. */
  others?: TypedCustomer[] | undefined;
}

const isField = (name: string): name is FieldName => Object.hasOwn(emptyFields, name);

/** The draft of a business as it was left. */
export const readFormDraft = async (businessId: string): Promise<FormDraft> =>
  formDraftIn(await storedFormDraft(businessId).get());

/** What is stored as a draft, without what an older version may have stored differently. */
export function formDraftIn(stored: Record<string, unknown> | undefined): FormDraft {
  const typed: Typed = {};
  for (const [name, value] of Object.entries((stored?.typed as object | undefined) ?? {})) {
    if (isField(name) && typeof value === 'string') typed[name] = value;
  }
  const [sent, entry] = [Sent.safeParse(stored?.sent), Entry.safeParse(stored?.entry)];
  const [more, others] = [MoreFields.safeParse(stored?.more), TypedCustomers.safeParse(stored?.others)];
  return { typed, entry: entry.data, sent: sent.data, more: more.data, others: others.data };
}

/** Keeps the draft; with nothing in it, nothing is kept. */
export async function keepFormDraft(businessId: string, draft: FormDraft): Promise<void> {
  const item = storedFormDraft(businessId);
  const { typed, entry, sent, more, others } = draft;
  const isUntouched = [typed, more, others].every((part) => Object.keys(part ?? {}).length === 0);
  if (isUntouched && !entry?.text && !sent) await item.remove();
  else await item.set(Object.fromEntries(Object.entries(draft).filter(([, part]) => part !== undefined)));
}
