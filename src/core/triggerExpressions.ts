import type { BookingsFlow } from './flows';

// What a Bookings trigger hands to a flow: AppointmentData in the connector's definition,
// https://github.com/microsoft/PowerPlatformConnectors/tree/dev/certified-connectors/Microsoft%20Bookings

/** Kinds of triggers that one can choose. */
export type TriggerKind = Exclude<BookingsFlow['trigger'], 'cannotTell'>;
export const triggerKinds: readonly TriggerKind[] = ['created', 'updated', 'cancelled'];

/** One-to-one services fill the fields at the top, group services the list of customers. */
export type ServiceShape = 'oneToOne' | 'group';

/** https://learn.microsoft.com/graph/api/resources/bookingservice: group services take more than one customer. */
export const shapeOf = (maximumAttendeesCount: number | null | undefined): ServiceShape =>
  (maximumAttendeesCount ?? 1) > 1 ? 'group' : 'oneToOne';

/** Known to stay empty: the connector's documentation, and PowerPlatformConnectors issue 2918. */
export type Gap = 'emptyForOneToOne' | 'choicesWithoutAnswer';

export interface Field {
  /** As the connector calls it; a path for what lies deeper. */
  name: string;
  /** What goes into the expression box of Power Automate, letter by letter. */
  expression: string;
  gap?: Gap;
}

export interface FieldGroup {
  about: 'appointment' | 'customer' | 'answers' | 'firstStaff' | 'staff';
  /** What to loop over with "Apply to each"; the fields are then of one item. */
  loopOver?: string;
  fields: Field[];
}

export const ofBody = (path: string): string => `triggerOutputs()?['body/${path}']`;

/** The name that the designer gives to the first "Apply to each"; a second one is called `Apply_to_each_1`. */
export const ofItem = (path: string, loop = 'Apply_to_each'): string =>
  `items('${loop}')${path
    .split('/')
    .map((part) => `?['${part}']`)
    .join('')}`;

const address = ['Street', 'City', 'State', 'PostalCode', 'CountryOrRegion'].map((part) => `PhysicalAddress/${part}`);
const top = (name: string, gap?: Gap): Field => ({ name, expression: ofBody(name), ...(gap ? { gap } : {}) });
const item = (name: string, loop?: string): Field => ({ name, expression: ofItem(name, loop) });

const appointment = (kind: TriggerKind, shape: ServiceShape): FieldGroup => ({
  about: 'appointment',
  fields: [
    ...[
      'Id',
      'SelfServiceAppointmentId',
      'ServiceId',
      'ServiceName',
      'ServiceNotes',
      'StartTime',
      'EndTime',
      'Duration',
    ].map((name) => top(name)),
    ...['JoinWebURL', 'AdditionalInfo', 'TrackingData', 'IsSMSNotificationsEnabled'].map((name) => top(name)),
    ...(shape === 'group' ? ['MaxAttendeesCount', 'FilledAttendeesCount'].map((name) => top(name)) : []),
    ...(kind === 'cancelled' ? [top('CancelReason', shape === 'oneToOne' ? 'emptyForOneToOne' : undefined)] : []),
  ],
});

const oneCustomer: FieldGroup = {
  about: 'customer',
  fields: [
    ...['CustomerName', 'CustomerEmail', 'CustomerPhone', 'CustomerTimeZone', 'CustomerId'].map((name) => top(name)),
    top('CustomerNotes', 'emptyForOneToOne'),
    ...address.map((part) => top(`CustomerLocation/${part}`)),
  ],
};

const customers: FieldGroup = {
  about: 'customer',
  loopOver: ofBody('Customers'),
  fields: ['Name', 'Email', 'Notes', 'TimeZone', 'Id', ...address.map((part) => `Location/${part}`)].map((name) =>
    item(name),
  ),
};

const answerFields = (loop?: string): Field[] => [
  item('Question', loop),
  { ...item('Answer', loop), gap: 'choicesWithoutAnswer' },
  item('AnswerOptions', loop),
  item('SelectedOptions', loop),
  item('QuestionID', loop),
];

const answers: Record<ServiceShape, FieldGroup> = {
  oneToOne: { about: 'answers', loopOver: ofBody('CustomQuestionAnswers'), fields: answerFields() },
  // A loop in the loop over the customers.
  group: { about: 'answers', loopOver: ofItem('Answers'), fields: answerFields('Apply_to_each_1') },
};

/** `StaffMembers` is always an array, also for the one host that most appointments have. */
const firstStaff: FieldGroup = {
  about: 'firstStaff',
  fields: ['DisplayName', 'EmailAddress', 'Id'].map((name) => ({
    name,
    expression: `first(${ofBody('StaffMembers')})?['${name}']`,
  })),
};
const staff: FieldGroup = {
  about: 'staff',
  loopOver: ofBody('StaffMembers'),
  fields: ['DisplayName', 'EmailAddress', 'Id'].map((name) => item(name)),
};

/** Every field that a trigger hands over, with the expression that reads it. */
export const fieldsOf = (kind: TriggerKind, shape: ServiceShape): FieldGroup[] => [
  appointment(kind, shape),
  shape === 'group' ? customers : oneCustomer,
  answers[shape],
  firstStaff,
  staff,
];

/** What is known to go wrong with a trigger, beside the fields that stay empty. */
export type KnownGap = Gap | 'cancelReasonEmpty' | 'updatedOnCreation' | 'updateWithoutCancel';

/** https://github.com/microsoft/PowerPlatformConnectors/issues/2918 for all but the first two. */
export const gapsOf = (kind: TriggerKind, shape: ServiceShape): KnownGap[] => [
  ...(shape === 'oneToOne' ? (['emptyForOneToOne'] as const) : []),
  ...(shape === 'oneToOne' && kind === 'cancelled' ? (['cancelReasonEmpty'] as const) : []),
  'choicesWithoutAnswer',
  ...(kind === 'updated' ? (['updatedOnCreation', 'updateWithoutCancel'] as const) : []),
];

/** A trigger hears of every service of the page: this condition lets one through. A quote in a text is written twice. */
export const onlyService = (serviceName: string): string =>
  `equals(${ofBody('ServiceName')}, '${serviceName.replaceAll("'", "''")}')`;
