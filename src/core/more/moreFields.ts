import * as z from 'zod/mini';

// What stands behind "More" in the form, as typed. What was not touched is absent and shows what the service has.

const text = z.string();

export const PlaceFields = z.object({
  displayName: text,
  street: text,
  city: text,
  state: text,
  postalCode: text,
  countryOrRegion: text,
});
export type PlaceFields = z.infer<typeof PlaceFields>;

export const reminderUnits = ['minutes', 'hours', 'days'] as const;
export type ReminderUnit = (typeof reminderUnits)[number];

/** `amount` of `unit` before the start. */
export const ReminderFields = z.object({
  amount: text,
  unit: z.enum(reminderUnits),
  recipients: text,
  message: text,
});
export type ReminderFields = z.infer<typeof ReminderFields>;

/** Beta's invoice; empty strings where nothing was typed. */
export const InvoiceFields = z.object({ amount: text, date: text, id: text, status: text, url: text });
export type InvoiceFields = z.infer<typeof InvoiceFields>;

/** What belongs to a customer: answers by the id of their question (the words, or the option), and where the customer is. */
const ofCustomer = {
  answers: z.optional(z.record(text, text)),
  customerPlace: z.optional(PlaceFields),
};

export const MoreFields = z.object({
  isLocationOnline: z.optional(z.boolean()),
  place: z.optional(PlaceFields),
  price: z.optional(text),
  priceType: z.optional(text),
  preBufferMinutes: z.optional(text),
  postBufferMinutes: z.optional(text),
  reminders: z.optional(z.array(ReminderFields)),
  smsNotificationsEnabled: z.optional(z.boolean()),
  optOutOfCustomerEmail: z.optional(z.boolean()),
  isCustomerAllowedToManageBooking: z.optional(z.boolean()),
  maximumAttendeesCount: z.optional(text),
  additionalInformation: z.optional(text),
  appointmentLabel: z.optional(text),
  serviceNotes: z.optional(text),
  invoice: z.optional(InvoiceFields),
  ...ofCustomer,
});
export type MoreFields = z.infer<typeof MoreFields>;
export type MoreName = keyof MoreFields;

/** The texts, with how long they may be: Graph documents no limit, and this keeps a slip of the clipboard from being sent. */
export const textLimits = { additionalInformation: 10_000, appointmentLabel: 255, serviceNotes: 10_000 } as const;
export type TextName = keyof typeof textLimits;

export const without = (more: MoreFields, names: readonly MoreName[]): MoreFields =>
  Object.fromEntries(Object.entries(more).filter(([name]) => !names.includes(name as MoreName)));

/** What is about one customer, and goes with them. */
export const customerNames: readonly MoreName[] = ['answers', 'customerPlace'];

/** What a person wrote, and what does not come from the service: another service leaves it. */
const ownNames: readonly MoreName[] = [
  ...customerNames,
  'optOutOfCustomerEmail',
  'additionalInformation',
  'appointmentLabel',
  'serviceNotes',
  'invoice',
];

/** After another service was chosen: what it brings along (price, reminders, place …) is its own; texts stay. */
export const afterService = (more: MoreFields): MoreFields =>
  without(
    more,
    (Object.keys(more) as MoreName[]).filter((name) => !ownNames.includes(name)),
  );
