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

test('of a key that stands twice, the last counts; what else is in it does not', () => {
  const twice = JSON.stringify(settings).replace('{', '{"cloud":"china","constructor":{"prototype":1},');
  expect(fromFileText(twice, false)).toEqual({ kind: 'settings', settings });
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
  ['nothing', '', 'notJson'],
  ['a page of a proxy', '<!doctype html><title>Sign in</title>', 'notJson'],
  ['a file that breaks off', '{"clientId":"0000', 'notJson'],
  ['UTF-16 read as UTF-8', '\ufffd\ufffd{\u0000"\u0000', 'notJson'],
  ['brackets without an end', '['.repeat(500_000), 'notJson'],
  ['null', 'null', 'notSettings'],
  ['a list', JSON.stringify([settings]), 'notSettings'],
  ['a text', '"clientId"', 'notSettings'],
  ['a tree', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'notSettings'],
  ['values of other types', JSON.stringify({ ...settings, clientId: 7, tenantId: [] }), 'notSettings'],
  ['settings under another prototype', `{"__proto__":${JSON.stringify(settings)}}`, 'notSettings'],
  ['a tenant that turns the text', JSON.stringify({ ...settings, tenantId: '\u202emoc.osotnoc' }), 'invalidValues'],
  ['half a character', JSON.stringify({ ...settings, tenantId: '\ud800' }), 'invalidValues'],
  ['a tenant of personal accounts', JSON.stringify({ ...settings, tenantId: 'consumers' }), 'invalidValues'],
])('%s is refused and named', (_, text, kind) => {
  expect(fromFileText(text, false)).toEqual({ kind });
});
