import type { AppointmentChanges, DraftAnswer, Place } from './appointmentChanges';
import type { AppointmentDraft, DraftCustomer } from './appointmentDraft';
import type { BookingService } from './graphTypes';
import { isoDurationOf } from './isoDuration';
import type { Settings } from './settings';

/** Graph wants `2026-11-24T21:00:00` with the zone beside it; UTC is the one zone that every service takes. */
const utc = (instant: string) => ({
  '@odata.type': '#microsoft.graph.dateTimeTimeZone',
  dateTime: new Date(instant).toISOString().slice(0, 19),
  timeZone: 'UTC',
});

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && value !== 'unknownFutureValue';

/** Without what is absent: Graph's enums have an `unknownFutureValue` that may be read but not written. */
const given = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => isGiven(value)));

/** `type` and `postOfficeBox` are not supported in v1.0: https://learn.microsoft.com/graph/api/resources/physicaladdress */
function location(defaultLocation: BookingService['defaultLocation']) {
  if (!defaultLocation) return undefined;
  const { displayName, address } = defaultLocation as {
    displayName?: string | null;
    address?: Record<string, unknown> | null;
  };
  const { type: _type, postOfficeBox: _postOfficeBox, ...parts } = address ?? {};
  const cleaned = given({ displayName, address: Object.keys(given(parts)).length > 0 ? given(parts) : undefined });
  return Object.keys(cleaned).length > 0 ? cleaned : undefined;
}

const placeLocation = ({ displayName, ...address }: Place) => location({ displayName, address });

const reminder = ({ message, offset, recipients }: { message?: unknown; offset?: unknown; recipients?: unknown }) => ({
  '@odata.type': '#microsoft.graph.bookingReminder',
  ...given({ message, offset, recipients }),
});

/** A choice is answered by its option alone. https://learn.microsoft.com/graph/api/resources/bookingquestionanswer */
const questionAnswer = ({ answer, answerInputType, ...question }: DraftAnswer) => ({
  ...question,
  ...(answerInputType ? { answerInputType } : {}),
  ...(question.answerOptions.length > 0 ? { selectedOptions: [answer] } : { answer, selectedOptions: [] }),
});

/** Without its @odata.type the request fails: https://github.com/microsoftgraph/microsoft-graph-docs-contrib/pull/9854 */
export const customerInformation = (
  { name, emailAddress, phone, notes, timeZone, place, answers }: DraftCustomer,
  customerId?: string,
) => ({
  '@odata.type': '#microsoft.graph.bookingCustomerInformation',
  ...given({ customerId, name, emailAddress, phone, notes, timeZone, location: place && placeLocation(place) }),
  ...(answers && answers.length > 0 ? { customQuestionAnswers: answers.map(questionAnswer) } : {}),
});

const invoice = ({ amount, date, id, status, url }: NonNullable<AppointmentChanges['invoice']>) =>
  given({
    invoiceAmount: amount,
    // At noon, it is the same date in every time zone that somebody may read it in.
    invoiceDate: date && utc(`${date}T12:00:00Z`),
    invoiceId: id,
    invoiceStatus: status,
    invoiceUrl: url,
  });

const duration = (minutes: number | undefined) => (minutes === undefined ? undefined : isoDurationOf(minutes));

/** What the person set, in Graph's words. A text or a place that was emptied is null, so that nothing else is filled in. */
function changed({ place, reminders, preBufferMinutes, postBufferMinutes, invoice: _, ...same }: AppointmentChanges) {
  const own = {
    ...same,
    preBuffer: duration(preBufferMinutes),
    postBuffer: duration(postBufferMinutes),
    reminders: reminders?.map(({ minutes, ...rest }) => reminder({ ...rest, offset: isoDurationOf(minutes) })),
    serviceLocation: place && (placeLocation(place) ?? null),
  };
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [[name, value === '' ? null : value]])),
  );
}

/**
 * The draft as Graph's `bookingAppointment`, with the defaults of the service as it was read by id (Graph does not document
 * that it fills them in) and with what the person set differently. `customerIds` are those of existing customers in the order of the draft, for group services.
 * https://learn.microsoft.com/graph/api/bookingbusiness-post-appointments
 */
export function toGraphAppointment(
  draft: AppointmentDraft,
  service: BookingService,
  graphVersion: Settings['graphVersion'],
  customerIds: readonly string[] = [],
): Record<string, unknown> {
  const { changes = {} } = draft;
  const [first] = draft.customers;
  const isBeta = graphVersion === 'beta';
  const [start, end] = isBeta ? ['start', 'end'] : ['startDateTime', 'endDateTime'];
  return {
    '@odata.type': '#microsoft.graph.bookingAppointment',
    [start as string]: utc(draft.startDateTime),
    [end as string]: utc(draft.endDateTime),
    serviceId: service.id,
    customerTimeZone: first?.timeZone,
    customers: draft.customers.map((customer, index) => customerInformation(customer, customerIds[index])),
    staffMemberIds: draft.staffMemberIds,
    optOutOfCustomerEmail: false,
    ...given({
      serviceName: service.displayName,
      additionalInformation: service.additionalInformation,
      isCustomerAllowedToManageBooking: service.isCustomerAllowedToManageBooking,
      isLocationOnline: service.isLocationOnline,
      maximumAttendeesCount: service.maximumAttendeesCount,
      postBuffer: service.postBuffer,
      preBuffer: service.preBuffer,
      price: service.defaultPrice,
      priceType: service.defaultPriceType,
      reminders: service.defaultReminders?.map(reminder),
      serviceLocation: location(service.defaultLocation),
      smsNotificationsEnabled: service.smsNotificationsEnabled,
    }),
    ...changed(changes),
    ...(isBeta && changes.invoice ? invoice(changes.invoice) : {}),
    ...(isBeta && first?.place ? given({ customerLocation: placeLocation(first.place) }) : {}),
  };
}
