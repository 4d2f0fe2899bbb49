import { describe, expect, it } from 'vitest';
import {
  FlowRow,
  FlowWithDefinition,
  findBookingsTrigger,
  isBookingsFlow,
  ownerIdOf,
  stateOf,
  summaryTrigger,
} from '../../src/core/bookingsTriggers';

const row = (properties: object): FlowRow => FlowRow.parse({ name: 'f', properties });
const summary = (...triggers: object[]) => row({ definitionSummary: { triggers } });

describe('isBookingsFlow', () => {
  const webhook = { type: 'OpenApiConnectionWebhook' };
  it.each([
    ['no summary', row({}), 'cannotTell'],
    ['an empty summary', summary(), 'cannotTell'],
    ['a schedule', summary({ type: 'Recurrence' }), 'no'],
    ['a button', summary({ type: 'Request', kind: 'Button' }), 'no'],
    [
      'a polling trigger of a connector',
      summary({ type: 'OpenApiConnection', swaggerOperationId: 'GetOnNewItems' }),
      'no',
    ],
    ['a webhook of which nothing more is told', summary(webhook), 'cannotTell'],
    [
      'a webhook of an operation like ours',
      summary({ ...webhook, swaggerOperationId: 'CreateAppointment' }),
      'cannotTell',
    ],
    ['the same with On', summary({ ...webhook, swaggerOperationId: 'OnCancelAppointment' }), 'cannotTell'],
    ['a webhook of another operation', summary({ ...webhook, swaggerOperationId: 'CreateFormWebhook' }), 'no'],
    ['our connector', summary({ ...webhook, api: { name: 'shared_microsoftbookings' } }), 'yes'],
    ['another connector', summary({ ...webhook, api: { name: 'shared_microsoftforms' } }), 'no'],
    ['a connector with a longer name', summary({ ...webhook, api: { name: 'shared_microsoftbookingsplus' } }), 'no'],
    ['a trigger without a type', summary({ api: { name: 'shared_microsoftbookings' } }), 'yes'],
    [
      'two triggers, one of them ours',
      summary({ type: 'Recurrence' }, { ...webhook, api: { name: 'shared_microsoftbookings' } }),
      'yes',
    ],
  ])('%s', (_, flow, expected) => {
    expect(isBookingsFlow(flow)).toBe(expected);
  });
});

const withTrigger = (address: unknown, more: object = {}, references?: object) =>
  FlowWithDefinition.parse({
    properties: {
      definition: {
        triggers: {
          trigger: {
            type: 'OpenApiConnectionWebhook',
            inputs: {
              host: {
                connectionName: 'shared_microsoftbookings',
                operationId: 'CreateAppointment',
                apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
                ...more,
              },
              parameters: { SMTPAddress: address },
            },
          },
        },
      },
      ...(references ? { connectionReferences: references } : {}),
    },
  });

describe('findBookingsTrigger', () => {
  it.each([
    ['an address', 'Desk@contoso.com', 'Desk@contoso.com'],
    ['white space around it', ' Desk@contoso.com ', 'Desk@contoso.com'],
    ['an expression', "@parameters('Booking page (contoso_BookingPage)')", undefined],
    ['an expression in a text', "desk-@{parameters('x')}@contoso.com", undefined],
    ['nothing', undefined, undefined],
    ['an empty text', ' ', undefined],
    ['something that is no text', { value: 'Desk@contoso.com' }, undefined],
  ])('%s', (_, address, smtpAddress) => {
    expect(findBookingsTrigger(withTrigger(address))).toEqual({
      trigger: 'created',
      ...(smtpAddress ? { smtpAddress } : {}),
    });
  });

  it.each([
    ['CreateAppointment', 'created'],
    ['UpdateAppointment', 'updated'],
    ['CancelAppointment', 'cancelled'],
    ['OnUpdateAppointment', 'updated'],
    ['cancelappointment', 'cancelled'],
    ['SomethingElse', 'cannotTell'],
    [undefined, 'cannotTell'],
  ])('operation %s is %s', (operationId, trigger) => {
    expect(findBookingsTrigger(withTrigger('a@b.c', { operationId }))?.trigger).toBe(trigger);
  });

  it('finds the connector by the connection reference of a solution flow', () => {
    const host = { apiId: undefined, connectionName: 'contoso_ref' };
    const references = { contoso_ref: { id: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings' } };
    expect(findBookingsTrigger(withTrigger('a@b.c', host, references))?.smtpAddress).toBe('a@b.c');
    expect(findBookingsTrigger(withTrigger('a@b.c', host))).toBeUndefined();
  });

  it('finds it by a numbered connection', () => {
    const host = { apiId: undefined, connectionName: 'shared_microsoftbookings-1' };
    expect(findBookingsTrigger(withTrigger('a@b.c', host))?.smtpAddress).toBe('a@b.c');
  });

  it.each([
    ['no definition', {}],
    ['no triggers', { definition: {} }],
    ['a trigger of another kind', { definition: { triggers: { a: { type: 'Recurrence' }, b: 'x', c: null } } }],
  ])('%s: no Bookings trigger', (_, properties) => {
    expect(findBookingsTrigger(FlowWithDefinition.parse({ properties }))).toBeUndefined();
  });
});

it('tells on, off and suspended, and why it is suspended', () => {
  expect(stateOf(row({ state: 'Started', flowSuspensionReason: 'None' }))).toEqual({ state: 'on' });
  expect(stateOf(row({ state: 'Stopped' }))).toEqual({ state: 'off' });
  expect(stateOf(row({ state: 'Suspended', flowSuspensionReason: 'CompanyDlpViolation' }))).toEqual({
    state: 'suspended',
    suspensionReason: 'CompanyDlpViolation',
  });
  expect(stateOf(row({ state: 'Suspended', flowSuspensionReason: 'None' }))).toEqual({ state: 'suspended' });
  for (const state of ['New', '', 'constructor', '__proto__']) {
    expect(stateOf(row({ state }))).toEqual({ state: 'cannotTell' });
  }
});

it('reads trigger and maker from a summary', () => {
  expect(summaryTrigger(summary({ swaggerOperationId: 'UpdateAppointment' }))).toBe('updated');
  expect(summaryTrigger(row({}))).toBe('cannotTell');
  expect(ownerIdOf(row({ creator: { objectId: 'o', userId: 'u' } }))).toBe('o');
  expect(ownerIdOf(row({ creator: { userId: 'u' } }))).toBe('u');
  expect(ownerIdOf(row({}))).toBeUndefined();
});
