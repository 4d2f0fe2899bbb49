import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cloudNames } from '../../src/core/clouds';
import { features, knownFeatures } from '../../src/core/features';
import { Settings } from '../../src/core/settings';

test.each([
  [['flows'], ['flows']],
  [
    ['flows', 'createAppointment', 'nonsense', 7],
    ['createAppointment', 'flows'],
  ],
  [[], []],
  ['flows', []],
  [undefined, []],
  [{ 0: 'flows' }, []],
])('a policy that says %j switches off %j', (value, expected) => expect(knownFeatures(value)).toEqual(expected));

test('the schema that administrators see names every key and every value that counts, and no other', () => {
  const { properties } = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'));
  expect(Object.keys(properties).sort()).toEqual(
    [...Object.keys(Settings.shape), 'tenant', 'hideChip', 'disabledFeatures'].sort(),
  );
  expect(properties.cloud.enum).toEqual(cloudNames);
  // Not by an enum: for one misspelled entry Chromium would leave out the whole list, and switch on what it names rightly.
  expect(properties.disabledFeatures.items).toEqual({ type: 'string' });
  const named = [...properties.disabledFeatures.description.matchAll(/(\w+):/g)].map(([, feature]) => feature);
  expect(named).toEqual([...features]);
});
