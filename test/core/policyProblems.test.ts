import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyProblems } from '../../src/core/policyProblems';

const good = {
  clientId: '11111111-2222-3333-4444-555555555555',
  tenantId: 'contoso.com',
  tenant: 'organizations',
  cloud: 'usGovernmentL5',
  graphVersion: 'beta',
  hideChip: false,
  disabledFeatures: ['flows', 'createAppointment'],
};

test('a policy with every key of the schema, each as it should be, has no problem', () => {
  expect(policyProblems(good)).toEqual([]);
  const { properties } = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'));
  expect(Object.keys(good).sort()).toEqual(Object.keys(properties).sort());
  expect(policyProblems({})).toEqual([]);
  expect(policyProblems({ clientId: '' })).toEqual([]);
});

test.each([
  ['clientId', 'my-application'],
  ['clientId', 7],
  ['tenantId', 'common'],
  ['tenant', 'contoso'],
  ['tenant', null],
  ['cloud', 'moon'],
  ['graphVersion', 'v2.0'],
  ['hideChip', 'true'],
  ['disabledFeatures', 'flows'],
  ['disabledFeatures', ['flow']],
  ['clientID', good.clientId],
  ['constructor', 'x'],
])('%s with the value %j does not count, and is named', (key, value) =>
  expect(policyProblems({ ...good, [key]: value })).toEqual([key]),
);
