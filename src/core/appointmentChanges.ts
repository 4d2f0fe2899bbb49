import * as z from 'zod/mini';

/** Graph's `bookingPriceType`, without what it only gives (`undefined`, `unknownFutureValue`). */
export const priceTypes = ['fixedPrice', 'startingAt', 'hourly', 'free', 'priceVaries', 'callUs', 'notSet'] as const;
export type PriceType = (typeof priceTypes)[number];

export const reminderRecipients = ['allAttendees', 'staff', 'customer'] as const;
export type ReminderRecipients = (typeof reminderRecipients)[number];

/** Beta only. https://learn.microsoft.com/graph/api/resources/bookingappointment?view=graph-rest-beta */
export const invoiceStatuses = ['draft', 'reviewing', 'open', 'canceled', 'paid', 'corrective'] as const;

const short = z.string().check(z.maxLength(255));
const long = z.string().check(z.maxLength(10_000));

/** Where: Graph's `location` as far as people write it. Empty strings mean "not given"; all empty: no place. */
export const Place = z.object({
  displayName: short,
  street: short,
  city: short,
  state: short,
  postalCode: short,
  countryOrRegion: short,
});
export type Place = z.infer<typeof Place>;

export const DraftReminder = z.object({
  /** Minutes before the start. */
  minutes: z.number(),
  recipients: z.enum(reminderRecipients),
  message: long,
});
export type DraftReminder = z.infer<typeof DraftReminder>;

/** What the person set differently from the service; what is absent is as the service has it. */
export const AppointmentChanges = z.partial(
  z.object({
    isLocationOnline: z.boolean(),
    place: Place,
    price: z.number(),
    priceType: z.enum(priceTypes),
    preBufferMinutes: z.number(),
    postBufferMinutes: z.number(),
    reminders: z.array(DraftReminder),
    smsNotificationsEnabled: z.boolean(),
    optOutOfCustomerEmail: z.boolean(),
    isCustomerAllowedToManageBooking: z.boolean(),
    maximumAttendeesCount: z.number(),
    additionalInformation: long,
    appointmentLabel: short,
    serviceNotes: long,
    /** Sent to beta alone. `date` is `YYYY-MM-DD`; empty strings mean "not given". */
    invoice: z.object({
      amount: z.optional(z.number()),
      date: short,
      id: short,
      status: z.optional(z.enum(invoiceStatuses)),
      url: z.string().check(z.maxLength(2048)),
    }),
  }),
);
export type AppointmentChanges = z.infer<typeof AppointmentChanges>;

/** A question of the service with the customer's answer: the words, or one of `answerOptions`. */
export const DraftAnswer = z.object({
  questionId: z.string(),
  question: z.string(),
  answerInputType: z.optional(z.enum(['text', 'radioButton'])),
  answerOptions: z.array(z.string()),
  isRequired: z.boolean(),
  answer: long,
});
export type DraftAnswer = z.infer<typeof DraftAnswer>;
