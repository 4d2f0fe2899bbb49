import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { freshStart } from './harness/freshStart';
import { OptionsPage } from './harness/pages/optionsPage';
import { requestsTo } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.close());
beforeEach(() => freshStart(session, 'nothing'));

async function configure(cloud: 'usGovernmentL4' | 'usGovernmentL5' | 'china'): Promise<void> {
  const options = new OptionsPage(await session.browser.openOptions());
  await options.cloud.selectOption(cloud);
  await options.configure(session.simulator);
  await options.page.close();
}

const hostsAsked = () =>
  [
    ...new Set(
      session.simulator.requests.map(({ host }) => host).filter((host) => /^(login|graph|dod|api)/.test(host)),
    ),
  ].sort();

it.each([
  ['usGovernmentL4', 'graph.microsoft.us'],
  ['usGovernmentL5', 'dod-graph.microsoft.us'],
] as const)(
  'in %s an appointment is created with the government schema, over CORS, and no other cloud is asked',
  async (cloud, graph) => {
    await configure(cloud);
    const mayTalk = await session.browser.inExtension(
      (origin) => chrome.permissions.contains({ origins: [origin] }),
      `https://${graph}/*`,
    );
    expect(mayTalk).toBe(false);

    const panel = await session.signedInPanel();
    await panel.fill({
      service: 'Catered bento',
      customerName: 'Robin Castillo',
      email: 'robin.castillo@example.com',
      phone: '+1 206 555 0142',
      notes: 'Window table, please.',
      date: workday(9),
      startTime: '11:30',
    });
    await panel.createButton.click();
    await panel.created.waitFor();
    const business = session.simulator.data.businesses.find((one) => one.business.id === smtpAddress);
    const created = business?.appointments.filter(({ customers }) =>
      customers.some(({ name }) => name === 'Robin Castillo'),
    );
    expect(created).toHaveLength(1);
    expect(hostsAsked()).toEqual([graph, 'login.microsoftonline.us'].sort());
    const posts = requestsTo(session.simulator, graph).filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/appointments'),
    );
    expect(posts.map(({ status }) => status)).toEqual([201]);

    await panel.tab('Flows').click();
    await panel.page.getByText('Microsoft does not offer the Bookings connector for flows in this cloud.').waitFor();
    expect(hostsAsked()).not.toContain('api.flow.microsoft.com');
  },
);

it('in the cloud that 21Vianet operates the address can be copied, and the rest says why not; nobody is asked', async () => {
  await configure('china');
  const page = await session.browser.openPanel(smtpAddress);
  await page.getByText('Microsoft does not offer the Bookings API in this cloud.').first().waitFor();
  await page.getByRole('button', { name: 'Copy SMTP address' }).first().waitFor();
  expect(await page.getByRole('button', { name: 'Sign in', exact: true }).count()).toBe(0);
  expect(hostsAsked()).toEqual([]);
});
