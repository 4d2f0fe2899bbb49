import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectPlainWords } from './harness/expectPlainWords';
import { BookingPage } from './harness/pages/bookingPage';
import { OptionsPage } from './harness/pages/optionsPage';
import { type AppointmentForm, PanelPage } from './harness/pages/panelPage';
import { SignInWindow } from './harness/pages/signInWindow';
import { createRequests, graphHost, requestsTo, requestsToServices } from './harness/requests';
import { bookingPageUrl, type Session, smtpAddress, startSession } from './harness/session';
import { inUtc, workday } from './harness/times';

const form: AppointmentForm = {
  service: 'Catered bento',
  customerName: 'Robin Castillo',
  email: 'robin.castillo@example.com',
  phone: '+1 206 555 0142',
  notes: 'Window table, please.',
  date: workday(7),
  startTime: '11:30',
};

describe('from the booking page to an appointment, with a service worker that is stopped on the way', () => {
  let session: Session;
  let panel: PanelPage;

  beforeAll(async () => {
    session = await startSession();
    session.simulator.entra.autoSignIn = false;
  });
  afterAll(() => session.close());
  afterEach(() => expect(session.browser.errors).toEqual([]));

  it('the chip shows the address and copies it, and nobody is asked anything', async () => {
    const { browser, simulator } = session;
    await browser.context.grantPermissions(['clipboard-read']);
    const booking = await BookingPage.open(browser.context, bookingPageUrl);
    await booking.chip.getByText(smtpAddress, { exact: true }).waitFor();
    await booking.copyButton.click();
    await booking.copied.waitFor();
    expect(await booking.page.evaluate(() => navigator.clipboard.readText())).toBe(smtpAddress);
    expect(requestsToServices(simulator)).toEqual([]);
  });

  it('the panel copies too before anything is set up, and says what is missing', async () => {
    const { browser, simulator } = session;
    const page = new PanelPage(await browser.openPanel(smtpAddress));
    await page.copyButton.click();
    await page.page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.page.evaluate(() => navigator.clipboard.readText())).toBe(smtpAddress);
    await page.page.getByText('Application (client) ID').first().waitFor();
    await page.page.getByText('Directory (tenant) ID').first().waitFor();
    expect(await page.signInButton.count()).toBe(0);
    expect(requestsToServices(simulator)).toEqual([]);
    await page.page.close();
  });

  it('the options page saves client id and tenant', async () => {
    const { browser, simulator } = session;
    const options = new OptionsPage(await browser.openOptions());
    await options.configure(simulator);
    await options.page.reload();
    await expect.poll(() => options.clientId.inputValue()).toBe(simulator.clientId);
    expect(await options.tenantId.inputValue()).toBe(simulator.tenantId);
    await expectPlainWords(options.page);
    await options.page.close();
  });

  it("signing in goes through Microsoft's own page", async () => {
    const { browser, simulator } = session;
    panel = new PanelPage(await browser.openPanel(smtpAddress));
    await panel.signInButton.waitFor();
    // All Graph requests of the main job are counted from here.
    simulator.requests.length = 0;
    await panel.signInButton.click();
    await (await SignInWindow.opened(browser.context)).signInAs('Ada Lovelace');
    await panel.signOutButton.waitFor();
    expect(await panel.signInButton.count()).toBe(0);
    const asked = requestsTo(simulator, 'login.microsoftonline.com').filter(({ path }) => path.endsWith('/authorize'));
    const scopes = asked.map(({ query }) => query.scope ?? '').join(' ');
    expect(scopes).toContain('BookingsAppointment.ReadWrite.All');
    expect(scopes).not.toMatch(/\.default|Flows\.Read|User\.Read/);
  });

  it('the form can be filled after the service worker has stopped', async () => {
    await session.browser.stopWorker();
    await panel.fill(form);
    expect(await panel.timeZone.inputValue()).toBe('America/Chicago');
    expect(await session.browser.workerIsNew()).toBe(true);
    // The calendar is read while the form is filled: stopped before that is kept, it would be read twice.
    const isAhead = async () =>
      Object.keys(await chrome.storage.session.get(null)).some((key) => /calendarAhead/.test(key));
    await expect.poll(() => session.browser.inExtension(isAhead, undefined)).toBe(true);
  });

  it('an appointment is created after the service worker has stopped again, with one POST', async () => {
    await session.browser.stopWorker();
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(await session.browser.workerIsNew()).toBe(true);
    expect(createRequests(session.simulator).map(({ status }) => status)).toEqual([201]);
  });

  it('the main job took at most four Graph requests from the cold panel', () => {
    const log = requestsTo(session.simulator, graphHost).map(({ method, path }) => `${method} ${path}`);
    expect(log.length, log.join('\n')).toBeLessThanOrEqual(4);
  });

  it('what was sent is the appointment, field by field', () => {
    const { simulator } = session;
    const [business] = simulator.data.businesses;
    const service = business?.services.find(({ displayName }) => displayName === form.service);
    const at = (plusMinutes: number) => ({
      '@odata.type': '#microsoft.graph.dateTimeTimeZone',
      dateTime: inUtc(form.date, form.startTime, 'America/Chicago', plusMinutes),
      timeZone: 'UTC',
    });
    const [sent] = createRequests(simulator);
    expect(sent?.path).toBe(`/v1.0/solutions/bookingBusinesses/${smtpAddress}/appointments`);
    expect(sent?.body).toEqual({
      '@odata.type': '#microsoft.graph.bookingAppointment',
      serviceId: service?.id,
      serviceName: 'Catered bento',
      startDateTime: at(0),
      endDateTime: at(30),
      customerTimeZone: 'America/Chicago',
      customers: [
        {
          '@odata.type': '#microsoft.graph.bookingCustomerInformation',
          name: 'Robin Castillo',
          emailAddress: 'robin.castillo@example.com',
          phone: '+1 206 555 0142',
          notes: 'Window table, please.',
          timeZone: 'America/Chicago',
        },
      ],
      staffMemberIds: [],
      additionalInformation: 'We call ten minutes before we arrive.',
      isCustomerAllowedToManageBooking: true,
      isLocationOnline: false,
      maximumAttendeesCount: 1,
      optOutOfCustomerEmail: false,
      preBuffer: 'PT5M',
      postBuffer: 'PT10M',
      price: 10,
      priceType: 'fixedPrice',
      reminders: [
        {
          '@odata.type': '#microsoft.graph.bookingReminder',
          message: 'Please be reminded that you have an appointment tomorrow.',
          offset: 'P1D',
          recipients: 'allAttendees',
        },
      ],
      serviceLocation: { displayName: 'Contoso, 4567 Main Street' },
      smsNotificationsEnabled: false,
    });
  });

  it('the panel says when and with whom, in the time zone that was chosen', async () => {
    const text = await panel.created.innerText();
    expect(text).toContain('Robin Castillo');
    expect(text).toMatch(/11:30/);
    expect(text).toMatch(/America\/Chicago|CST|CDT/);
    await expectPlainWords(panel.page);
  });

  it('the next appointment is one press away', async () => {
    await panel.fill({ ...form, customerName: 'Sam Taylor', email: 'sam.taylor@example.com', startTime: '14:00' });
    await panel.createButton.click();
    await expect.poll(() => createRequests(session.simulator).length).toBe(2);
    await panel.created.filter({ hasText: 'Sam Taylor' }).waitFor();
  });

  it('both appointments are in the list of appointments', async () => {
    await panel.tab('Appointments').click();
    await panel.page.getByText('Catered bento').first().waitFor();
    await expectPlainWords(panel.page);
  });

  it('the flows on the mailbox are counted, and only what is known is said', async () => {
    await panel.tab('Flows').click();
    await panel.flowsAreRead();
    expect(await panel.flowMeter.getAttribute('aria-valuenow')).toBe('3');
    expect(await panel.flowMeter.getAttribute('aria-valuemax')).toBe('5');
    const flows = await panel.list('Flows on this mailbox').getByRole('listitem').allInnerTexts();
    const withName = (name: string) => flows.find((text) => text.includes(name));
    expect(flows).toHaveLength(4);
    expect(withName('Tell the kitchen about a new order')).toBeDefined();
    expect(withName('Update the delivery board')).toBeDefined();
    expect(withName('Archive cancelled orders')).toMatch(/\boff\b/i);
    expect(withName('Bookings to the warehouse')).toMatch(/cannot tell/);
    const people = await panel.list('Administrators').getByRole('listitem').allInnerTexts();
    expect(people.map((text) => text.trim()).sort()).toEqual(['Ada Lovelace', 'Li Na', 'Mert Demir']);
    expect(await panel.page.locator('body').innerText()).not.toMatch(/\d+ (places? )?(left|remaining|used)|of 5 used/i);
    await expectPlainWords(panel.page);
  });

  it("Power Automate's permission was asked for on its own", () => {
    const scopes = requestsTo(session.simulator, 'login.microsoftonline.com').flatMap(({ query, body }) => [
      query.scope ?? '',
      String((body as { scope?: string } | undefined)?.scope ?? ''),
    ]);
    const ofFlows = scopes.filter((scope) => scope.includes('Flows.Read.All'));
    expect(ofFlows.length).toBeGreaterThan(0);
    for (const scope of ofFlows) {
      expect(scope).toContain('https://service.flow.microsoft.com//Flows.Read.All');
      expect(scope).not.toContain('BookingsAppointment');
    }
  });

  it('no token and no customer reached a log', () => {
    const logged = session.browser.logged.join('\n');
    expect(logged).not.toMatch(/eyJ[\w-]{20}|Robin|robin\.castillo|Bearer/);
  });
});

describe('signing out', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
    await session.configure();
  });
  afterAll(() => session.close());

  const stored = async () =>
    JSON.stringify(await session.browser.inExtension(() => chrome.storage.session.get(null), undefined));

  it('forgets every token, and Microsoft is not asked again until "Sign in" is pressed', async () => {
    const { browser, simulator } = session;
    const panel = await session.signedInPanel();
    expect(await stored()).toMatch(/accessToken/);
    expect(await browser.offscreenStorage()).toMatch(/refreshtoken/i);

    await panel.signOutButton.click();
    await panel.signInButton.waitFor();
    expect(await stored()).not.toMatch(/token|eyJ/i);
    expect(await browser.offscreenStorage()).not.toMatch(/token|secret/i);

    simulator.requests.length = 0;
    await panel.page.reload();
    await panel.signInButton.waitFor();
    await browser.stopWorker();
    const again = new PanelPage(await browser.openPanel(smtpAddress));
    await again.signInButton.waitFor();
    await again.page.waitForTimeout(1_500);
    expect(requestsToServices(simulator)).toEqual([]);

    await again.signInButton.click();
    await again.signOutButton.waitFor();
  });
});

describe('the real popup', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
    await session.configure();
  });
  afterAll(() => session.close());

  it('opens on the business of the page whose chip was clicked', async () => {
    const booking = await BookingPage.open(session.browser.context, bookingPageUrl);
    await booking.newAppointmentButton.click();
    const popup = await session.browser.realPopup();
    await expect.poll(() => popup.has('tab', 'New appointment')).toBe(true);
    await expect.poll(() => popup.text()).toContain(smtpAddress);
    await popup.click('button', 'Sign in');
    await expect.poll(() => popup.has('button', 'Sign out'), { timeout: 15_000 }).toBe(true);
  });
});
