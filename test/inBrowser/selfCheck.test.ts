import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import { SelfCheckPart } from './harness/pages/selfCheckPart';
import { SignInWindow } from './harness/pages/signInWindow';
import { createRequests, graphHost, requestsTo } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());
beforeEach(() => freshStart(session, 'settings'));
afterEach(() => expect(session.browser.errors).toEqual([]));

async function selfCheckOf(userPrincipalName: string): Promise<SelfCheckPart> {
  session.simulator.entra.signedInAs = userPrincipalName;
  return new SelfCheckPart(await session.browser.openOptions());
}

/** No token, no address and no name of anybody. */
function expectNothingPersonal(report: string): void {
  expect(report).not.toMatch(/[^\s@]@|eyJ|Bearer/);
  for (const { business, customers, staffMembers, services } of session.simulator.data.businesses) {
    const names = [business, ...customers, ...staffMembers, ...services].map(({ displayName }) => displayName);
    for (const name of names) expect(report).not.toContain(name);
  }
}

it('goes through everything that can be read, and then creates and cancels a test appointment', async () => {
  const part = await selfCheckOf('ada@contoso.com');
  await part.run(smtpAddress);
  expect(await part.verdicts()).toEqual([
    'Settings: Good',
    'Sign-in: Good',
    'Permissions: Good',
    'List of businesses: Good',
    'Business, services and staff: Good',
    'Your role: Good',
    'Calendar: Good',
    'Flows: Look at this',
    'Test appointment: Not checked',
  ]);
  // One flow of the demonstration's data shows its definition to nobody.
  await part.step('Flows').getByText('Power Automate shows only a part of them.').waitFor();
  expect(createRequests(session.simulator)).toEqual([]);
  await expectPlainWords(part.page);

  const business = session.simulator.data.businesses.find((one) => one.business.id === smtpAddress);
  const before = business?.appointments.length;
  await part.testWarning.waitFor();
  await part.runTest();
  await expect.poll(() => part.verdictOf('Test appointment')).toBe('Test appointment: Good');
  const [sent, ...others] = createRequests(session.simulator).map(({ body }) => body as { customers: unknown[] });
  expect(others).toEqual([]);
  expect(sent?.customers).toHaveLength(1);
  expect(sent).toMatchObject({
    customers: [{ name: 'Ada Lovelace', emailAddress: 'ada@contoso.com' }],
    staffMemberIds: [],
    optOutOfCustomerEmail: true,
  });
  expect(business?.appointments.length).toBe(before);
  const toCustomer = session.simulator.data.outbox.filter(({ audience }) => audience === 'customer');
  expect(toCustomer.map(({ kind }) => kind)).toEqual(['cancellation']);

  const report = await part.report();
  expect(report).toMatch(/^Bookings Overlay \d/);
  expect(report).toContain('permissions: good, permissionGranted\n  BookingsAppointment.ReadWrite.All');
  expect(report).toContain('startDateTime: 0000-00-00T00:00:00.0000000Z UTC');
  expect(report).toContain('testAppointment: good, testDone');
  expectNothingPersonal(report);
});

it('a viewer learns at which step it ends, and nothing is created', async () => {
  const part = await selfCheckOf('tomas@contoso.com');
  await part.run(smtpAddress);
  expect(await part.verdictOf('Calendar')).toBe('Calendar: Good');
  expect(await part.verdictOf('Your role')).toBe('Your role: Failed');
  await part.step('Your role').getByText('It may not create appointments.').waitFor();
  await part.runTest();
  await expect.poll(() => part.verdictOf('Test appointment')).toBe('Test appointment: Failed');
  expect(await part.report()).toContain('accessDenied, status 403');
  expect(requestsTo(session.simulator, graphHost).filter(({ path }) => path.endsWith('/cancel'))).toEqual([]);
});

it('a business that is not there fails at its step, and flows are looked at all the same', async () => {
  const part = await selfCheckOf('ada@contoso.com');
  await part.address.fill('nonsense');
  await part.runButton.click();
  await expect.poll(() => part.address.getAttribute('aria-invalid')).toBe('true');
  expect(requestsTo(session.simulator, graphHost)).toEqual([]);
  await part.run('NoSuchPage@contoso.com');
  expect((await part.verdicts()).slice(4)).toEqual([
    'Business, services and staff: Failed',
    'Your role: Not checked',
    'Calendar: Not checked',
    'Flows: Look at this',
    'Test appointment: Not checked',
  ]);
  const report = await part.report();
  expect(report).toContain('businessNotFound, status 404');
  expectNothingPersonal(report);
});

it('where only an administrator may consent, the link for them mends it', async () => {
  session.simulator.entra.consent = 'admin';
  session.simulator.entra.autoSignIn = false;
  const part = await selfCheckOf('ada@contoso.com');
  await part.runButton.click();
  const window = await SignInWindow.opened(session.browser.context);
  await window.page.getByRole('button', { name: 'Sign in as Ada Lovelace' }).click();
  await window.page.getByRole('button', { name: 'Return to the application without granting consent' }).click();
  await part.finished();
  expect(await part.verdictOf('Sign-in')).toBe('Sign-in: Failed');
  expect(await part.verdictOf('Flows')).toBe('Flows: Not checked');

  const link = part.step('Sign-in').getByRole('link', { name: 'Page for the administrator' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.href).toContain(`/${session.simulator.tenantId}/v2.0/adminconsent?`);
  const page = await session.browser.context.newPage();
  // It ends on the redirect address, where nobody answers.
  await page.goto(address.href).catch(() => undefined);
  const answer = session.simulator.requests.findLast(({ path }) => path.endsWith('/adminconsent'));
  expect(answer?.status).toBe(302);
  await page.close();

  session.simulator.entra.autoSignIn = true;
  await part.runButton.click();
  await part.finished();
  expect(await part.verdictOf('Sign-in')).toBe('Sign-in: Good');
  expect(await part.verdictOf('Permissions')).toBe('Permissions: Good');
});
