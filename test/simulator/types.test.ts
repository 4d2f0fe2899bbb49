import type * as Graph from '@microsoft/microsoft-graph-types';
import { expect, test } from 'vitest';
import type {
  BookingAppointment,
  BookingBusiness,
  BookingCurrency,
  BookingCustomer,
  BookingCustomerInformation,
  BookingCustomQuestion,
  BookingService,
  BookingStaffMember,
} from './graph/entities';

/** Without the `undefined` that optional properties get from zod: what goes over the wire has none. */
type OnTheWire<T> = T extends (infer Item)[]
  ? OnTheWire<Item>[]
  : T extends object
    ? { [Name in keyof T]: OnTheWire<Exclude<T[Name], undefined>> }
    : T;

type Difference<Mine, Theirs> = Exclude<keyof Mine, keyof Theirs> | Exclude<keyof Theirs, keyof Mine>;

/** `true` where what the simulator sends is what the published type allows, with the same properties; else it says why not. */
type Fits<Mine, Theirs> =
  OnTheWire<Mine> extends Theirs
    ? [Difference<Mine, Theirs>] extends [never]
      ? true
      : { differentProperties: Difference<Mine, Theirs> }
    : { notAssignable: Mine };

/** What stands beside a business is a record of its own here, and a navigation property there. */
type Navigation = 'appointments' | 'calendarView' | 'customers' | 'customQuestions' | 'services' | 'staffMembers';

test('the entities are those of @microsoft/microsoft-graph-types (checked by the compiler)', () => {
  const checked: [
    Fits<Omit<BookingAppointment, 'beta'>, Graph.BookingAppointment>,
    Fits<BookingBusiness, Omit<Graph.BookingBusiness, Navigation>>,
    Fits<BookingCurrency, Graph.BookingCurrency>,
    Fits<BookingCustomer, Graph.BookingCustomer>,
    Fits<BookingCustomerInformation, Graph.BookingCustomerInformation>,
    Fits<BookingCustomQuestion, Graph.BookingCustomQuestion>,
    Fits<BookingService, Graph.BookingService>,
    Fits<BookingStaffMember, Graph.BookingStaffMember>,
  ] = [true, true, true, true, true, true, true, true];
  expect(checked).toHaveLength(8);
});
