import type {
  BookingAppointment,
  BookingBusiness,
  BookingCurrency,
  BookingCustomer,
  BookingCustomQuestion,
  BookingService,
  BookingStaffMember,
} from './graph/entities';
import type { Environment } from './powerAutomate/types';

/** A scheduling mailbox and all that is in it. */
export interface BusinessRecord {
  business: BookingBusiness;
  services: BookingService[];
  staffMembers: BookingStaffMember[];
  customers: BookingCustomer[];
  customQuestions: BookingCustomQuestion[];
  appointments: BookingAppointment[];
}

/** A message that Bookings would have sent. */
export interface Mail {
  kind: 'confirmation' | 'update' | 'cancellation';
  to: string;
  audience: 'customer' | 'staff' | 'owner';
  appointmentId: string;
  text: string;
}

export interface Data {
  businesses: BusinessRecord[];
  currencies: BookingCurrency[];
  environments: Environment[];
  outbox: Mail[];
}
