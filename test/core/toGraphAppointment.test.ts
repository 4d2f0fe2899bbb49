import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { AppointmentChanges } from '../../src/core/appointmentChanges';
import type { AppointmentDraft, DraftCustomer } from '../../src/core/appointmentDraft';
import type { BookingService } from '../../src/core/graphTypes';
import { noPlace } from '../../src/core/more/places';
import { toGraphAppointment } from '../../src/core/toGraphAppointment';
import { exampleAsSent } from '../publishedExample';

const jordan: DraftCustomer = {
  name: 'Jordan Miller',
  emailAddress: 'jordanm@contoso.com',
  phone: '213-555-0199',
  notes: '',
  timeZone: 'America/Chicago',
};

const draft: AppointmentDraft = {
  businessId: 'Contosolunchdelivery@contoso.onmicrosoft.com',
  serviceId: '57da6774-a087-4d69-b0e6-6fb82c339976',
  customers: [jordan],
  startDateTime: '2018-05-01T12:00:00.000Z',
  endDateTime: '2018-05-01T12:30:00.000Z',
  staffMemberIds: [],
};

const service: BookingService = {
  id: '57da6774-a087-4d69-b0e6-6fb82c339976',
  displayName: 'Catered bento',
  isLocationOnline: true,
  smsNotificationsEnabled: true,
  maximumAttendeesCount: 5,
  preBuffer: 'PT5M',
  postBuffer: 'PT10M',
  defaultDuration: 'PT30M',
  defaultPrice: 10,
  defaultPriceType: 'fixedPrice',
  defaultReminders: [
    { message: 'This service is tomorrow', offset: 'P1D', recipients: 'allAttendees' },
    { message: 'Please be available to enjoy your lunch service.', offset: 'PT1H', recipients: 'customer' },
    { message: 'Please check traffic for next cater.', offset: 'PT2H', recipients: 'staff' },
  ],
  defaultLocation: {
    displayName: 'Customer location',
    address: {
      street: '123 First Avenue',
      city: 'Buffalo',
      state: 'NY',
      postalCode: '98052',
      countryOrRegion: 'USA',
      type: 'business',
      postOfficeBox: null,
    },
  },
};

const customerId = '7ed53fa5-9ef2-4f2f-975b-27447440bc09';

/** What the form adds to the service for the published example. */
const ofExample: AppointmentDraft = {
  ...draft,
  customers: draft.customers.map((customer) => ({
    ...customer,
    place: { ...noPlace, displayName: 'Customer' },
    answers: [
      {
        questionId: '3bc6fde0-4ad3-445d-ab17-0fc15dba0774',
        question: 'What is your age?',
        answerInputType: 'text',
        answerOptions: [],
        isRequired: true,
        answer: '25',
      },
    ],
  })),
  changes: { serviceNotes: 'Customer requires punctual service.' },
};

test("is Microsoft's published example", () => {
  expect(toGraphAppointment(ofExample, service, 'v1.0', [customerId])).toEqual(exampleAsSent());
});

test('what the person set counts, whatever the service has', () => {
  const other: BookingService = {
    id: service.id,
    displayName: service.displayName,
    defaultPrice: 99,
    preBuffer: 'PT1H',
  };
  const changes: AppointmentChanges = {
    ...ofExample.changes,
    isLocationOnline: true,
    smsNotificationsEnabled: true,
    optOutOfCustomerEmail: false,
    price: 10,
    priceType: 'fixedPrice',
    preBufferMinutes: 5,
    postBufferMinutes: 10,
    maximumAttendeesCount: 5,
    place: {
      displayName: 'Customer location',
      street: '123 First Avenue',
      city: 'Buffalo',
      state: 'NY',
      postalCode: '98052',
      countryOrRegion: 'USA',
    },
    reminders: [
      { minutes: 1440, recipients: 'allAttendees', message: 'This service is tomorrow' },
      { minutes: 60, recipients: 'customer', message: 'Please be available to enjoy your lunch service.' },
      { minutes: 120, recipients: 'staff', message: 'Please check traffic for next cater.' },
    ],
  };
  expect(toGraphAppointment({ ...ofExample, changes }, other, 'v1.0', [customerId])).toEqual(exampleAsSent());
});

test('what was emptied is null, so that nothing of the service is filled in', () => {
  const changes: AppointmentChanges = { additionalInformation: '', place: noPlace, reminders: [], preBufferMinutes: 0 };
  expect(toGraphAppointment({ ...draft, changes }, { ...service, additionalInformation: 'x' }, 'v1.0')).toMatchObject({
    additionalInformation: null,
    serviceLocation: null,
    reminders: [],
    preBuffer: 'PT0S',
  });
});

test('a choice is answered by its option alone', () => {
  const answers = [
    {
      questionId: 'q',
      question: 'How spicy?',
      answerInputType: 'radioButton' as const,
      answerOptions: ['Mild', 'Hot'],
      isRequired: false,
      answer: 'Hot',
    },
  ];
  const { customers } = toGraphAppointment(
    { ...draft, customers: draft.customers.map((customer) => ({ ...customer, answers })) },
    service,
    'v1.0',
  );
  expect(customers).toMatchObject([
    {
      customQuestionAnswers: [
        {
          questionId: 'q',
          question: 'How spicy?',
          answerInputType: 'radioButton',
          answerOptions: ['Mild', 'Hot'],
          isRequired: false,
          selectedOptions: ['Hot'],
        },
      ],
    },
  ]);
  expect(JSON.stringify(customers)).not.toContain('"answer":');
});

test("only beta knows invoices and the customer's place beside the customers", () => {
  const invoice = {
    amount: 10,
    date: '2018-05-01',
    id: '1001',
    status: 'open' as const,
    url: 'https://pay.example/1001',
  };
  const withInvoice: AppointmentDraft = { ...ofExample, changes: { invoice } };
  expect(toGraphAppointment(withInvoice, service, 'beta')).toMatchObject({
    invoiceAmount: 10,
    invoiceDate: { dateTime: '2018-05-01T12:00:00', timeZone: 'UTC' },
    invoiceId: '1001',
    invoiceStatus: 'open',
    invoiceUrl: 'https://pay.example/1001',
    customerLocation: { displayName: 'Customer' },
  });
  expect(JSON.stringify(toGraphAppointment(withInvoice, service, 'v1.0'))).not.toMatch(/invoice|customerLocation/i);
});

describe('the body', () => {
  const body = (changed: Partial<AppointmentDraft> = {}, ofService: Partial<BookingService> = {}) =>
    toGraphAppointment({ ...draft, ...changed }, { ...service, ...ofService }, 'v1.0');

  test('says its times in UTC, whatever the zone of the customer', () => {
    const times = { startDateTime: '2026-11-24T21:00:00Z', endDateTime: '2026-11-25T00:30:00.500Z' };
    expect(body({ ...times, customers: [{ ...jordan, timeZone: 'Asia/Shanghai' }] })).toMatchObject({
      startDateTime: { dateTime: '2026-11-24T21:00:00', timeZone: 'UTC' },
      endDateTime: { dateTime: '2026-11-25T00:30:00', timeZone: 'UTC' },
      customerTimeZone: 'Asia/Shanghai',
      customers: [{ timeZone: 'Asia/Shanghai' }],
    });
  });

  test('uses the names of the version', () => {
    const beta = toGraphAppointment(draft, service, 'beta');
    expect(beta).toMatchObject({ start: { timeZone: 'UTC' }, end: { timeZone: 'UTC' } });
    expect(Object.keys(beta)).not.toContain('startDateTime');
    expect(Object.keys(body())).not.toContain('start');
  });

  test('leaves out what is not given: no empty text, no null, no customer id', () => {
    const { customers } = body({ customers: [{ ...jordan, emailAddress: '', phone: '', notes: '' }] });
    expect(customers).toEqual([
      {
        '@odata.type': '#microsoft.graph.bookingCustomerInformation',
        name: 'Jordan Miller',
        timeZone: 'America/Chicago',
      },
    ]);
    const bare = toGraphAppointment(
      draft,
      { id: 'x', defaultPrice: null, preBuffer: null, defaultLocation: null },
      'v1.0',
    );
    expect(Object.keys(bare).sort()).toEqual(
      [
        '@odata.type',
        'customerTimeZone',
        'customers',
        'endDateTime',
        'optOutOfCustomerEmail',
        'serviceId',
        'staffMemberIds',
        'startDateTime',
      ].sort(),
    );
  });

  test('gives each customer their own id', () => {
    const robin = { ...jordan, name: 'Robin Ode', emailAddress: '' };
    const { customers } = toGraphAppointment({ ...draft, customers: [jordan, robin] }, service, 'v1.0', ['j', 'r']);
    expect(customers).toMatchObject([
      { customerId: 'j', name: 'Jordan Miller' },
      { customerId: 'r', name: 'Robin Ode' },
    ]);
  });

  test('sends the notes and the chosen staff', () => {
    const said = body({ customers: [{ ...jordan, notes: 'Ring twice.' }], staffMemberIds: ['a', 'b'] });
    expect(said).toMatchObject({ customers: [{ notes: 'Ring twice.' }], staffMemberIds: ['a', 'b'] });
  });

  test('keeps what is false, zero or empty on purpose', () => {
    const said = body({}, { isLocationOnline: false, defaultPrice: 0, defaultPriceType: 'free', defaultReminders: [] });
    expect(said).toMatchObject({ isLocationOnline: false, price: 0, priceType: 'free', reminders: [] });
  });

  test('never writes the value of an enum that Graph only gives', () => {
    const said = body(
      {},
      {
        defaultPriceType: 'unknownFutureValue',
        defaultReminders: [{ recipients: 'unknownFutureValue', offset: 'P1D' }],
      },
    );
    expect(JSON.stringify(said)).not.toContain('unknownFutureValue');
    expect(said.reminders).toEqual([{ '@odata.type': '#microsoft.graph.bookingReminder', offset: 'P1D' }]);
  });

  test.each([
    [null, undefined],
    [{}, undefined],
    [{ displayName: '', address: { street: '', city: null } }, undefined],
    [{ displayName: 'Office', address: null }, { displayName: 'Office' }],
    [
      { displayName: null, address: { city: 'Buffalo', type: 'home', postOfficeBox: '7' } },
      { address: { city: 'Buffalo' } },
    ],
  ])('the place %j becomes %j', (defaultLocation, serviceLocation) => {
    expect(body({}, { defaultLocation }).serviceLocation).toEqual(serviceLocation);
  });
});

const openApi = '../shared/graph/bookings.v1.0.openapi.json';

describe.skipIf(!existsSync(openApi))(`fits the schema of v1.0 (skipped where ${openApi} is missing)`, () => {
  const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

  /** OpenAPI's `nullable` as JSON Schema; unknown properties are refused where the schema is not a base of another. */
  function asJsonSchema(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(asJsonSchema);
    if (!isNode(node)) return node;
    const { nullable, description, discriminator, ...rest } = node;
    const schema = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, asJsonSchema(value)]));
    return nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
  }

  const validator = () => {
    const { components } = JSON.parse(readFileSync(openApi, 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'graph', components: asJsonSchema(components) as object });
    return ajv.compile({ $ref: 'graph#/components/schemas/microsoft.graph.bookingAppointment' });
  };

  /** Names of the properties that the schema has, with those of what it extends. */
  function propertiesOf(name: string): string[] {
    const { schemas } = JSON.parse(readFileSync(openApi, 'utf8')).components;
    const own = (schema: Record<string, unknown>): string[] => [
      ...Object.keys((schema.properties as object) ?? {}),
      ...((schema.allOf as Record<string, unknown>[]) ?? []).flatMap((part) =>
        typeof part.$ref === 'string' ? own(schemas[part.$ref.split('/').at(-1) ?? '']) : own(part),
      ),
    ];
    return own(schemas[name]);
  }

  test.each<[string, AppointmentDraft, BookingService, string[]]>([
    ['with everything', ofExample, service, [customerId]],
    ['with the least', { ...draft, customers: [{ ...jordan, emailAddress: '', phone: '' }] }, { id: 'x' }, []],
  ])('%s', (_, ofDraft, ofService, id) => {
    const body = toGraphAppointment(ofDraft, ofService, 'v1.0', id);
    const validate = validator();
    expect(validate(body) || validate.errors).toBe(true);
    expect(propertiesOf('microsoft.graph.bookingAppointment')).toEqual(expect.arrayContaining(Object.keys(body)));
    const [customer = {}] = body.customers as object[];
    expect(propertiesOf('microsoft.graph.bookingCustomerInformation')).toEqual(
      expect.arrayContaining(Object.keys(customer)),
    );
  });

  test('which does refuse a wrong body', () => {
    const validate = validator();
    expect(validate({ ...toGraphAppointment(draft, service, 'v1.0'), preBuffer: '5 minutes' })).toBe(false);
  });
});
