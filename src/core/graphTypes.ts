import * as z from 'zod/mini';

// Replies of Microsoft Graph's Bookings API, parsed loosely: unknown fields are kept, and everything that a national cloud
// or an older mailbox leaves out may be missing. Names are Graph's:
// https://learn.microsoft.com/graph/api/resources/booking-api-overview

const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());
const count = z.nullish(z.number());

/** `dateTime` is UTC in replies, with seven decimals and often a `Z`; `timeZone` says "UTC". */
export const DateTimeTimeZone = z.looseObject({ dateTime: z.string(), timeZone: text });
export type DateTimeTimeZone = z.infer<typeof DateTimeTimeZone>;

export const BookingReminder = z.looseObject({ message: text, offset: text, recipients: text });

export const Location = z.looseObject({ displayName: text });

export const PhysicalAddress = z.looseObject({
  street: text,
  city: text,
  state: text,
  postalCode: text,
  countryOrRegion: text,
});

/** `startTime`/`endTime` in v1.0, `start`/`end` in beta; wire form `08:00:00.0000000`. */
export const BookingWorkTimeSlot = z.looseObject({ startTime: text, endTime: text, start: text, end: text });
export const BookingWorkHours = z.looseObject({ day: z.string(), timeSlots: z.nullish(z.array(BookingWorkTimeSlot)) });

export const BookingsAvailabilityWindow = z.looseObject({
  availabilityType: text,
  businessHours: z.nullish(z.array(BookingWorkHours)),
  startDate: text,
  endDate: text,
});

/** Durations are ISO 8601 (`PT30M`, `P1D`). */
export const BookingSchedulingPolicy = z.looseObject({
  allowStaffSelection: flag,
  maximumAdvance: text,
  minimumLeadTime: text,
  timeSlotInterval: text,
  generalAvailability: z.nullish(
    z.looseObject({ availabilityType: text, businessHours: z.nullish(z.array(BookingWorkHours)) }),
  ),
  customAvailabilities: z.nullish(z.array(BookingsAvailabilityWindow)),
});

export const BookingBusiness = z.looseObject({
  id: z.string(),
  displayName: text,
  email: text,
  publicUrl: text,
  defaultCurrencyIso: text,
  businessHours: z.nullish(z.array(BookingWorkHours)),
  schedulingPolicy: z.nullish(BookingSchedulingPolicy),
  bookingPageSettings: z.nullish(z.looseObject({ businessTimeZone: text })),
});
export type BookingBusiness = z.infer<typeof BookingBusiness>;

export const BookingService = z.looseObject({
  id: z.string(),
  displayName: text,
  description: text,
  additionalInformation: text,
  customQuestions: z.nullish(z.array(z.looseObject({ questionId: z.string(), isRequired: flag }))),
  defaultDuration: text,
  defaultLocation: z.nullish(Location),
  defaultPrice: count,
  defaultPriceType: text,
  /** Only in the reply to a read by id. */
  defaultReminders: z.nullish(z.array(BookingReminder)),
  isAnonymousJoinEnabled: flag,
  isCustomerAllowedToManageBooking: flag,
  isHiddenFromCustomers: flag,
  isLocationOnline: flag,
  maximumAttendeesCount: count,
  notes: text,
  postBuffer: text,
  preBuffer: text,
  schedulingPolicy: z.nullish(BookingSchedulingPolicy),
  smsNotificationsEnabled: flag,
  staffMemberIds: z.nullish(z.array(z.string())),
  webUrl: text,
});
export type BookingService = z.infer<typeof BookingService>;

/** A question of the business, to which services point. */
export const BookingCustomQuestion = z.looseObject({
  id: z.string(),
  displayName: text,
  answerInputType: text,
  answerOptions: z.nullish(z.array(z.string())),
});
export type BookingCustomQuestion = z.infer<typeof BookingCustomQuestion>;

export const BookingStaffMember = z.looseObject({
  id: z.string(),
  displayName: text,
  emailAddress: text,
  role: text,
  membershipStatus: text,
  timeZone: text,
  useBusinessHours: flag,
  workingHours: z.nullish(z.array(BookingWorkHours)),
  availabilityIsAffectedByPersonalCalendar: flag,
});
export type BookingStaffMember = z.infer<typeof BookingStaffMember>;

export const BookingCustomerInformation = z.looseObject({
  customerId: text,
  name: text,
  emailAddress: text,
  phone: text,
  notes: text,
  timeZone: text,
});

export type BookingCustomerInformation = z.infer<typeof BookingCustomerInformation>;

export const BookingAppointment = z.looseObject({
  id: z.string(),
  /** v1.0 */
  startDateTime: z.nullish(DateTimeTimeZone),
  endDateTime: z.nullish(DateTimeTimeZone),
  /** beta, and some pages of the v1.0 documentation */
  start: z.nullish(DateTimeTimeZone),
  end: z.nullish(DateTimeTimeZone),
  serviceId: text,
  serviceName: text,
  /** Empty in lists: https://github.com/microsoftgraph/microsoft-graph-docs/issues/15647 */
  customers: z.nullish(z.array(BookingCustomerInformation)),
  customerName: text,
  customerEmailAddress: text,
  customerPhone: text,
  customerTimeZone: text,
  staffMemberIds: z.nullish(z.array(z.string())),
  isLocationOnline: flag,
  joinWebUrl: text,
  anonymousJoinWebUrl: text,
  maximumAttendeesCount: count,
  filledAttendeesCount: count,
  createdDateTime: text,
  lastUpdatedDateTime: text,
});
export type BookingAppointment = z.infer<typeof BookingAppointment>;

/** OData's list envelope; `@odata.nextLink` is followed when it is there and never assumed. */
export const Page = z.looseObject({ value: z.array(z.unknown()), '@odata.nextLink': z.optional(z.string()) });

export const BookingCustomer = z.looseObject({
  id: z.string(),
  displayName: text,
  emailAddress: text,
  phones: z.nullish(z.array(z.looseObject({ number: text }))),
});
export type BookingCustomer = z.infer<typeof BookingCustomer>;

/** One licence of a person: https://learn.microsoft.com/graph/api/user-list-licensedetails */
export const LicenseDetails = z.looseObject({
  skuPartNumber: text,
  servicePlans: z.nullish(z.array(z.looseObject({ servicePlanName: text, provisioningStatus: text }))),
});
export type LicenseDetails = z.infer<typeof LicenseDetails>;
