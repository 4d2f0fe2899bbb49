import * as z from 'zod/mini';
import { BookingAppointment, BookingCustomerInformation, Location, PhysicalAddress } from './graphTypes';

const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());

const Customer = z.extend(BookingCustomerInformation, {
  customQuestionAnswers: z.nullish(
    z.array(
      z.looseObject({
        questionId: text,
        question: text,
        answer: text,
        selectedOptions: z.nullish(z.array(z.string())),
      }),
    ),
  ),
});

/**
 * An appointment as it is read by id, with all that people care about; parsed where it is shown.
 * https://learn.microsoft.com/graph/api/resources/bookingappointment
 */
const Details = z.extend(BookingAppointment, {
  customers: z.nullish(z.array(Customer)),
  additionalInformation: text,
  appointmentLabel: text,
  customerNotes: text,
  serviceNotes: text,
  isCustomerAllowedToManageBooking: flag,
  optOutOfCustomerEmail: flag,
  smsNotificationsEnabled: flag,
  preBuffer: text,
  postBuffer: text,
  price: z.nullish(z.number()),
  priceType: text,
  reminders: z.nullish(z.array(z.looseObject({ message: text, offset: text, recipients: text }))),
  serviceLocation: z.nullish(z.extend(Location, { address: z.nullish(PhysicalAddress) })),
});
export type AppointmentDetails = z.infer<typeof Details>;
export type AppointmentCustomer = z.infer<typeof Customer>;

/** The details of an appointment; where one has another shape than documented, what is known of all appointments. */
export function detailsOf(appointment: BookingAppointment): AppointmentDetails {
  const parsed = Details.safeParse(appointment);
  return parsed.success ? parsed.data : { ...BookingAppointment.parse(appointment), customers: [] };
}

/**
 * Everybody who comes. Lists and some clouds say it only in the appointment's own fields, which have room for one.
 */
export function customersIn(details: AppointmentDetails): AppointmentCustomer[] {
  if (details.customers && details.customers.length > 0) return details.customers;
  const { customerName, customerEmailAddress, customerPhone, customerNotes } = details;
  const isThere = customerName || customerEmailAddress || customerPhone;
  return isThere
    ? [{ name: customerName, emailAddress: customerEmailAddress, phone: customerPhone, notes: customerNotes }]
    : [];
}

/** The place as one line; empty where none is given. */
export function placeOf({ serviceLocation }: AppointmentDetails): string {
  const { displayName, address } = serviceLocation ?? {};
  const parts = [
    displayName,
    address?.street,
    address?.postalCode,
    address?.city,
    address?.state,
    address?.countryOrRegion,
  ];
  return parts.filter(Boolean).join(', ');
}
