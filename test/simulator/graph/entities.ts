import * as z from 'zod';
import {
  answerInputType,
  bookingPageSettings,
  bookingPriceType,
  bookingQuestionAnswer,
  bookingQuestionAssignment,
  bookingReminder,
  bookingSchedulingPolicy,
  bookingWorkHours,
  dateTimeTimeZone,
  location,
  phone,
  physicalAddress,
  price,
} from './complexTypes';
import {
  computedFlag,
  computedInt32,
  computedRequiredText,
  computedText,
  double,
  duration,
  flag,
  int32,
  nullableFlag,
  odataType,
  requiredText,
  text,
} from './primitives';

// The entities of v1.0, property by property, of August 2026. From each come the TypeScript type of what is stored and sent,
// and the check of what a request may say. https://learn.microsoft.com/graph/api/resources/booking-api-overview

const entity = { id: computedRequiredText };
const stamps = { createdDateTime: computedText, lastUpdatedDateTime: computedText };

export const bookingBusiness = odataType('bookingBusiness', {
  ...entity,
  ...stamps,
  address: z.nullable(physicalAddress),
  bookingPageSettings: z.nullable(bookingPageSettings),
  businessHours: z.array(bookingWorkHours),
  businessType: text,
  defaultCurrencyIso: text,
  displayName: requiredText,
  email: text,
  isPublished: computedFlag,
  languageTag: text,
  phone: text,
  publicUrl: computedText,
  schedulingPolicy: z.nullable(bookingSchedulingPolicy),
  webSiteUrl: text,
});
export type BookingBusiness = z.infer<typeof bookingBusiness>;

export const bookingService = odataType('bookingService', {
  ...entity,
  ...stamps,
  additionalInformation: text,
  customQuestions: z.array(bookingQuestionAssignment),
  defaultDuration: duration,
  defaultLocation: z.nullable(location),
  defaultPrice: price,
  defaultPriceType: bookingPriceType,
  /** Only when read by id. */
  defaultReminders: z.array(bookingReminder),
  description: text,
  displayName: requiredText,
  isAnonymousJoinEnabled: flag,
  isCustomerAllowedToManageBooking: nullableFlag,
  isHiddenFromCustomers: flag,
  isLocationOnline: flag,
  languageTag: requiredText,
  maximumAttendeesCount: int32,
  notes: text,
  postBuffer: duration,
  preBuffer: duration,
  schedulingPolicy: z.nullable(bookingSchedulingPolicy),
  smsNotificationsEnabled: flag,
  staffMemberIds: z.array(z.string()),
  webUrl: computedText,
});
export type BookingService = z.infer<typeof bookingService>;

export const bookingStaffMember = odataType('bookingStaffMember', {
  ...entity,
  ...stamps,
  availabilityIsAffectedByPersonalCalendar: flag,
  displayName: requiredText,
  emailAddress: text,
  isEmailNotificationEnabled: flag,
  membershipStatus: z.enum(['active', 'pendingAcceptance', 'rejectedByStaff', 'unknownFutureValue']),
  role: z.enum(['guest', 'administrator', 'viewer', 'externalGuest', 'unknownFutureValue', 'scheduler', 'teamMember']),
  timeZone: text,
  useBusinessHours: flag,
  workingHours: z.array(bookingWorkHours),
});
export type BookingStaffMember = z.infer<typeof bookingStaffMember>;

export const bookingCustomer = odataType('bookingCustomer', {
  ...entity,
  ...stamps,
  addresses: z.array(physicalAddress.partial()),
  displayName: requiredText,
  emailAddress: text,
  phones: z.array(phone.partial()),
});
export type BookingCustomer = z.infer<typeof bookingCustomer>;

export const bookingCustomQuestion = odataType('bookingCustomQuestion', {
  ...entity,
  ...stamps,
  answerInputType,
  answerOptions: z.array(z.string()),
  displayName: requiredText,
});
export type BookingCustomQuestion = z.infer<typeof bookingCustomQuestion>;

export const bookingCurrency = odataType('bookingCurrency', { ...entity, symbol: requiredText });
export type BookingCurrency = z.infer<typeof bookingCurrency>;

export const bookingCustomerInformation = odataType('bookingCustomerInformation', {
  customerId: text,
  customQuestionAnswers: z.array(bookingQuestionAnswer.partial()),
  emailAddress: text,
  location: z.nullable(location.partial()),
  name: text,
  /** Only when read by id. */
  notes: text,
  phone: text,
  timeZone: text,
});
export type BookingCustomerInformation = z.infer<typeof bookingCustomerInformation>;

export const bookingAppointment = odataType('bookingAppointment', {
  ...entity,
  ...stamps,
  additionalInformation: text,
  anonymousJoinWebUrl: text,
  appointmentLabel: text,
  customerEmailAddress: text,
  customerName: text,
  /** Only when read by id. */
  customerNotes: text,
  customerPhone: text,
  /** Declared as a collection of the abstract bookingCustomerInformationBase: each needs its `@odata.type`. */
  customers: z.array(bookingCustomerInformation),
  customerTimeZone: text,
  duration: computedRequiredText,
  endDateTime: dateTimeTimeZone,
  filledAttendeesCount: computedInt32,
  isCustomerAllowedToManageBooking: nullableFlag,
  isLocationOnline: flag,
  joinWebUrl: text,
  maximumAttendeesCount: int32,
  optOutOfCustomerEmail: flag,
  postBuffer: duration,
  preBuffer: duration,
  price,
  priceType: bookingPriceType,
  /** Only when read by id. */
  reminders: z.array(bookingReminder),
  selfServiceAppointmentId: text,
  serviceId: text,
  serviceLocation: z.nullable(location),
  serviceName: requiredText,
  /** Only when read by id. */
  serviceNotes: text,
  smsNotificationsEnabled: flag,
  staffMemberIds: z.array(z.string()),
  startDateTime: dateTimeTimeZone,
});

/** What an appointment has in beta alone. */
const betaOnly = {
  customerLocation: z.nullable(location.partial()),
  invoiceAmount: double,
  invoiceDate: z.nullable(dateTimeTimeZone),
  invoiceId: text,
  invoiceStatus: z.enum(['draft', 'reviewing', 'open', 'canceled', 'paid', 'corrective']),
  invoiceUrl: text,
};
export const betaAppointment = odataType('bookingAppointment', betaOnly);

export type BookingAppointment = z.infer<typeof bookingAppointment> & {
  beta?: Partial<z.infer<typeof betaAppointment>>;
};

/** An appointment as a request may write it: nested objects need not be whole. */
export const appointmentBody = bookingAppointment.extend({
  customers: z.array(bookingCustomerInformation.partial()),
  endDateTime: dateTimeTimeZone.partial({ timeZone: true }),
  serviceLocation: z.nullable(location.partial()),
  startDateTime: dateTimeTimeZone.partial({ timeZone: true }),
});
export type AppointmentBody = Partial<z.infer<typeof appointmentBody>> & Pick<BookingAppointment, 'beta'>;
export const betaOnlyNames: readonly string[] = Object.keys(betaOnly);
