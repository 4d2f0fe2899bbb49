import type { BusinessRecord } from '../data';
import type { Switches } from '../switches';
import type { AppointmentBody, BookingCustomer, BookingCustomerInformation, BookingService } from './entities';
import { customerGuid, customerId } from './ids';
import { graphNow, stamp } from './time';

type Given = NonNullable<AppointmentBody['customers']>[number];

const emptyLocation = {
  displayName: '',
  locationEmailAddress: null,
  locationUri: '',
  locationType: null,
  uniqueId: null,
  uniqueIdType: null,
  address: { street: '', city: '', state: '', countryOrRegion: '', postalCode: '' },
  coordinates: { altitude: null, latitude: null, longitude: null, accuracy: null, altitudeAccuracy: null },
};

/** Replies spell a location out, with empty strings and nulls for what was not given. */
export const fullLocation = (given: object | null | undefined) => ({ ...emptyLocation, ...given });

/**
 * A location as an appointment keeps it: its address becomes part of its name, and is empty after that, as in the response of
 * the published example. https://learn.microsoft.com/graph/api/bookingbusiness-post-appointments
 */
export function storedLocation(given: AppointmentBody['serviceLocation']) {
  const { street, city, state, postalCode, countryOrRegion } = given?.address ?? {};
  const place = [street, city, [state, postalCode].filter(Boolean).join(' '), countryOrRegion]
    .filter(Boolean)
    .join(', ');
  if (!given || !place) return fullLocation(given);
  const displayName = given.displayName ? `${given.displayName} (${place})` : place;
  return fullLocation({ ...given, displayName, address: emptyLocation.address });
}

/** Whom an appointment has named before; everybody else was just made. */
const named = new WeakSet<BookingCustomer>();

function find(record: BusinessRecord, id: string, switches: Switches): BookingCustomer | undefined {
  const isMeant = (customer: BookingCustomer) =>
    customer.id === id || (!switches.guidNotTaken && customerGuid(customer.id) === id);
  const customer = record.customers.find(isMeant);
  const isNew = customer && Date.parse(customer.createdDateTime ?? '') > graphNow(switches) - 60_000;
  if (!customer || !isNew || !switches.newCustomerNotYetKnown || named.has(customer)) return customer;
  named.add(customer);
  return undefined;
}

function createCustomer(record: BusinessRecord, given: Given, switches: Switches): BookingCustomer {
  const known = record.customers.find(
    (customer) => given.emailAddress && customer.emailAddress?.toLowerCase() === given.emailAddress.toLowerCase(),
  );
  if (known) return known;
  const now = stamp(graphNow(switches));
  const customer: BookingCustomer = {
    id: customerId(),
    displayName: given.name ?? '',
    emailAddress: given.emailAddress ?? null,
    phones: given.phone ? [{ number: given.phone, type: 'mobile' }] : [],
    addresses: [],
    createdDateTime: now,
    lastUpdatedDateTime: now,
  };
  record.customers.push(customer);
  return customer;
}

/**
 * Who comes, as stored. Without a customerId a customer is found by address or made, but not for a group service, whose
 * customers must be there before; an id that nobody has is dropped without a word; and nothing is filled in from the id.
 * https://learn.microsoft.com/graph/api/bookingbusiness-post-appointments
 */
export function resolveCustomers(
  record: BusinessRecord,
  service: BookingService,
  given: readonly Given[],
  switches: Switches,
): BookingCustomerInformation[] {
  const isGroup = service.maximumAttendeesCount > 1;
  return given.flatMap((customer) => {
    const meant = customer.customerId ? find(record, customer.customerId, switches) : undefined;
    const known = meant ?? (customer.customerId || isGroup ? undefined : createCustomer(record, customer, switches));
    if (!known) return [];
    return [
      {
        customerId: switches.dualCustomerIds ? customerGuid(known.id) : known.id,
        name: customer.name ?? '',
        emailAddress: customer.emailAddress ?? '',
        phone: customer.phone ?? '',
        notes: customer.notes ?? null,
        timeZone: customer.timeZone ?? null,
        location: storedLocation(customer.location),
        customQuestionAnswers: customer.customQuestionAnswers ?? [],
      },
    ];
  });
}
