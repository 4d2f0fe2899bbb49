import { expect, test } from 'vitest';
import type { Settings } from '../../src/core/settings';
import { fromFileText, toFileText } from '../../src/options/settingsFile';

const settings: Settings = {
  clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
  tenantId: 'contoso.onmicrosoft.com',
  cloud: 'usGovernmentL4',
  graphVersion: 'v1.0',
};

test('what is exported can be imported', () => {
  expect(fromFileText(toFileText(settings), false)).toEqual({ kind: 'settings', settings });
});

test('a token in a file is not taken over', () => {
  const text = JSON.stringify({ ...settings, accessToken: 'secret' });
  expect(fromFileText(text, false)).toEqual({ kind: 'settings', settings });
});

test.each([
  ['not JSON', 'clientId=1', 'notJson'],
  ['something else', '{"version":1}', 'notSettings'],
  ['an unknown cloud', JSON.stringify({ ...settings, cloud: 'moon' }), 'notSettings'],
  ['a client ID that is none', JSON.stringify({ ...settings, clientId: 'x' }), 'invalidValues'],
  ['a huge file', ' '.repeat(2_000_000), 'tooLarge'],
])('%s is refused and named', (_, text, kind) => {
  expect(fromFileText(text, false)).toEqual({ kind });
});
