import * as z from 'zod/mini';
import { storedFormDraft } from '../../browser/storage';
import { AppointmentDraft } from '../../core/appointmentDraft';
import { emptyFields, type FieldName, type FormFields } from '../../core/formFields';

/** What was typed; a field that was not touched is absent and shows its default. */
export type Typed = Partial<FormFields>;

/** A create that was sent and whose end this page has not seen: a popup may close in between. */
const Sent = z.object({ operationId: z.string(), draft: AppointmentDraft });
export type Sent = z.infer<typeof Sent>;

export interface FormDraft {
  typed: Typed;
  sent?: Sent | undefined;
}

const isField = (name: string): name is FieldName => Object.hasOwn(emptyFields, name);

/** The draft of a business as it was left, without what an older version may have stored differently. */
export async function readFormDraft(businessId: string): Promise<FormDraft> {
  const stored = await storedFormDraft(businessId).get();
  const typed: Typed = {};
  for (const [name, value] of Object.entries((stored?.typed as object | undefined) ?? {})) {
    if (isField(name) && typeof value === 'string') typed[name] = value;
  }
  const sent = Sent.safeParse(stored?.sent);
  return { typed, sent: sent.success ? sent.data : undefined };
}

/** Keeps the draft; with nothing in it, nothing is kept. */
export async function keepFormDraft(businessId: string, { typed, sent }: FormDraft): Promise<void> {
  const item = storedFormDraft(businessId);
  if (Object.keys(typed).length === 0 && !sent) await item.remove();
  else await item.set({ typed, ...(sent ? { sent } : {}) });
}
