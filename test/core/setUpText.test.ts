import { describe, expect, test } from 'vitest';
import { type CloudName, cloudNames } from '../../src/core/clouds';
import { emptySettings, type Settings } from '../../src/core/settings';
import { type SetUpWords, setUpText } from '../../src/core/setUpText';

const redirect = 'https://kpmdnbldjpbikppplfcapodmhdambhfo.chromiumapp.org/';
const words = Object.fromEntries(
  'title register permissions forAppointments forLicence forFlows consent consentPrinted sendBack azureCli powerShell'
    .split(' ')
    .map((name) => [name, `[${name}]`]),
) as unknown as SetUpWords;
const [clientId, tenantId] = ['11111111-2222-4333-8444-555555555555', 'contoso.com'];
const textFor = (more: Partial<Settings>, isRegistered = false) =>
  setUpText(redirect, { ...emptySettings, ...more }, isRegistered, words);

test('says every sentence once, in order', () => {
  const said = [...textFor({}).matchAll(/\[(\w+)\]/g)].map(([, name]) => name);
  expect(said.filter((name) => name && name in words)).toEqual(Object.keys(words));
});

test('holds the redirect address of this installation, and every permission by name and id', () => {
  const text = textFor({});
  expect(text.split(redirect).length - 1).toBe(3);
  expect(text).toContain('BookingsAppointment.ReadWrite.All (02a5a114-36a6-46ff-a102-954d89d9ab02)');
  expect(text).toContain('User.Read (e1fe6dd8-ba31-4d61-89e7-88639da4683d)');
  expect(text).toContain(`oauth2PermissionScopes[?value=='Flows.Read.All'].id`);
});

test('never leads to "common", and gives the link where the ids are known', () => {
  expect(textFor({})).toContain('3. [consent]\n   [consentPrinted]');
  const text = textFor({ clientId, tenantId }, true);
  expect(text).toContain(`https://login.microsoftonline.com/contoso.com/v2.0/adminconsent?client_id=${clientId}&`);
  for (const shown of [text, textFor({})])
    expect(shown).not.toMatch(/\/common\b|login\.microsoftonline\.com\/organizations/);
});

test('the commands print the link with the ids that they just got, as each shell writes them', () => {
  const text = textFor({});
  const query = `&scope=https%3A%2F%2Fgraph.microsoft.com%2FBookingsAppointment.ReadWrite.All&redirect_uri=${encodeURIComponent(redirect)}`;
  const link = (tenant: string, client: string) =>
    `"https://login.microsoftonline.com/${tenant}/v2.0/adminconsent?client_id=${client}${query}"`;
  expect(text).toContain(`echo ${link('$tenantId', '$clientId')}`);
  expect(text).toContain(`\n${link('$tenantId', '$($app.AppId)')}`);
});

describe.each(cloudNames)('for %s', (cloud: CloudName) => {
  const text = textFor({ cloud });

  test('Power Automate is only where it is offered', () => {
    expect(text.includes('Flows.Read.All')).toBe(cloud === 'global');
  });

  test("each link and each command goes to that cloud's hosts", () => {
    const hosts = new Set([...text.matchAll(/https:\/\/([\w.-]+)/g)].map(([, host]) => host));
    hosts.delete(new URL(redirect).host);
    const expected = {
      global: ['graph.microsoft.com', 'login.microsoftonline.com'],
      usGovernmentL4: ['graph.microsoft.us', 'login.microsoftonline.us'],
      usGovernmentL5: ['dod-graph.microsoft.us', 'login.microsoftonline.us'],
      china: ['login.partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn'],
    }[cloud];
    expect([...hosts].sort()).toEqual(expected);
  });
});
