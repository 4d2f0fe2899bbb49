import { expect, test } from 'vitest';
import { emptySettings, type Settings } from '../../src/core/settings';
import { cleaned, settingsProblems } from '../../src/options/settingsProblems';

const clientId = '00001111-aaaa-2222-bbbb-3333cccc4444';
const good: Settings = { ...emptySettings, clientId, tenantId: 'contoso.onmicrosoft.com' };

test.each<[string, Partial<Settings>, object]>([
  ['both given', {}, {}],
  ['a directory by its ID', { tenantId: clientId }, {}],
  ['any organisation', { tenantId: 'organizations' }, {}],
  ['nothing given', emptySettings, { clientId: 'clientIdMissing', tenantId: 'tenantIdMissing' }],
  ['no GUID', { clientId: 'my application' }, { clientId: 'clientIdNotAGuid' }],
  ['neither GUID nor domain', { tenantId: 'contoso' }, { tenantId: 'tenantIdInvalid' }],
  ['personal accounts', { tenantId: 'Common' }, { tenantId: 'tenantIdPersonal' }],
])('%s', (_, changed, problems) => {
  expect(settingsProblems({ ...good, ...changed }, {}, false)).toEqual(problems);
});

test("with a publisher's application both may be empty", () => {
  expect(settingsProblems(emptySettings, {}, true)).toEqual({});
  expect(settingsProblems({ ...emptySettings, clientId }, {}, true)).toEqual({ tenantId: 'tenantIdMissing' });
});

test("what the policy sets is not the person's to mend", () => {
  expect(settingsProblems(emptySettings, { clientId, tenantId: 'contoso.com' }, false)).toEqual({});
});

test('white space and braces around what was pasted go', () => {
  expect(cleaned(` {${clientId}}\n`)).toBe(clientId);
});
