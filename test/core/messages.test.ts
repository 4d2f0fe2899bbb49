import { describe, expect, test } from 'vitest';
import { CreateOutcome, type MessageName, messages } from '../../src/core/messages';

const accepts = (name: MessageName, request: unknown) => messages[name].request.safeParse(request).success;

test.each([
  ['desk@contoso.com', true],
  ["O'Brien+x@contoso.onmicrosoft.com", true],
  ['desk', false],
  ['desk@contoso@com', false],
  ['desk @contoso.com', false],
  ['@', false],
  [`${'a'.repeat(310)}@contoso.com`, false],
  [7, false],
])('business id %j: %s', (businessId, valid) => {
  expect(accepts('readBusiness', { businessId, refresh: false })).toBe(valid);
  expect(accepts('cancelAppointment', { businessId, appointmentId: 'a', cancellationMessage: '' })).toBe(valid);
});

test.each([
  ['AAMkADc7zF/4J0AA8v_KnAAA=', true],
  ['', false],
  ['a'.repeat(1025), false],
])('an id of Graph, %j: %s', (serviceId, valid) => {
  expect(accepts('readService', { businessId: 'desk@contoso.com', serviceId })).toBe(valid);
});

test.each([
  ['11111111-2222-3333-4444-555555555555', true],
  ['11111111-2222-3333-4444-55555555555', false],
  ['../../../../../../../../../../../../', false],
])('operation id %s: %s', (operationId, valid) => expect(accepts('readOutcome', { operationId })).toBe(valid));

describe('the outcome of a create', () => {
  test.each([
    { outcome: 'created', appointment: { id: 'a' }, mayBeDoubled: false, doubleIds: [] },
    { outcome: 'refused', failure: { kind: 'alreadyCreated' } },
    { outcome: 'checking' },
    { outcome: 'unknown', candidates: [] },
    { outcome: 'neverSent' },
  ])('is %j', (outcome) => expect(CreateOutcome.parse(outcome)).toEqual(outcome));

  test.each([{ outcome: 'created' }, { outcome: 'refused' }, { outcome: 'lost' }, {}])('is never %j', (outcome) => {
    expect(CreateOutcome.safeParse(outcome).success).toBe(false);
  });
});
