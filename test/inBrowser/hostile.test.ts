import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import type { BusinessRecord } from '../simulator/data';
import { eachWithBusiness } from './harness/eachWithBusiness';
import { hostileTexts, makeHostile } from './harness/hostile';
import { AppointmentsPage } from './harness/pages/appointmentsPage';
import { BookingPage } from './harness/pages/bookingPage';
import { BusinessesPage } from './harness/pages/businessesPage';
import { FlowsPage } from './harness/pages/flowsPage';
import { GroupPage } from './harness/pages/groupPage';
import { openMany } from './harness/pages/manyPage';
import { NewAppointmentPage } from './harness/pages/newAppointmentPage';
import { SelfCheckPart } from './harness/pages/selfCheckPart';
import { graphHost } from './harness/requests';
import { bookingPageUrl, type Session, smtpAddress, startSession } from './harness/session';
import { inUtc, workday } from './harness/times';

let session: Session;
let business: BusinessRecord;
eachWithBusiness((started, first) => {
  session = started;
  business = first;
  makeHostile(started.simulator);
});
afterEach(() => {
  expect(session.browser.logged.filter((line) => /Trusted|Content Security Policy/i.test(line))).toEqual([]);
});

const date = workday(9);
const [markup = '', , , turning = '', options = ''] = hostileTexts;

/** What an appointment may link to besides: the customer, and its meeting, which is wherever its address says. */
const ofAppointment = /^mailto:[^?&,;]+@[^?&,;@]+$|^tel:\+?\d+$|^https:\/\/evil\.example\/%22%3E%3Cimg%20src=x%3E$/;
const none = /^$/;

/** Nothing of what the texts would make is there, and every link leads to a page of Microsoft's or of ours. */
async function expectOnlyText(page: Page, linked = none): Promise<void> {
  const found = await page.evaluate(() => ({
    title: document.title === 'pwned',
    elements: [
      ...document.querySelectorAll('.pwned, img, iframe, script, object, embed, base, [onload], [onerror], [onfocus]'),
    ]
      .filter(
        (one) =>
          one.classList.contains('pwned') ||
          !new URL((one as HTMLImageElement).src).pathname.match(/^\/(icons|assets)\//),
      )
      .map(({ outerHTML }) => outerHTML),
    links: [...document.querySelectorAll('a')]
      .map(({ href }) => href)
      .filter(
        (href) =>
          !/^https:\/\/[\w.-]*\.(microsoft|powerautomate\.com|microsoft\.com|office\.com|microsoftonline\.com|office365\.com)\/|^https:\/\/book\.ms\/|^chrome-extension:/.test(
            href,
          ),
      ),
  }));
  const links = found.links.filter((link) => !linked.test(link));
  expect({ ...found, links }).toEqual({ title: false, elements: [], links: [] });
}

/** Opens every fold of the selected tab. */
async function unfoldAll(page: Page): Promise<void> {
  for (const summary of await page.getByRole('tabpanel').locator('summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
}

it('hostile text in every field of Graph and Power Automate stays text, in every tab', async () => {
  const { simulator } = session;
  const panel = await session.signedInPanel();
  const { page } = panel;
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });

  await panel.service.locator('option').filter({ hasText: 'HOSTILE' }).first().waitFor({ state: 'attached' });
  await unfoldAll(page);
  await expectOnlyText(page);

  await panel.tab('Appointments').click();
  await page.getByText('HOSTILE').first().waitFor();
  await unfoldAll(page);
  await expectOnlyText(page);

  await panel.tab('Flows').click();
  await panel.flowsAreRead();
  await panel.list('Flows on this mailbox').getByText('HOSTILE').first().waitFor();
  await unfoldAll(page);
  await expectOnlyText(page);

  // What Microsoft says of a failure is text too.
  simulator.fail({
    host: graphHost,
    path: /\/\$batch$/,
    times: 9,
    action: { status: 403, code: 'HOSTILE<img src=x onerror=alert(1)>', message: '<b class=pwned>HOSTILE</b>' },
  });
  await panel.tab('New appointment').click();
  await page.reload();
  await expectOnlyText(page);

  expect(page.url()).toMatch(/^chrome-extension:\/\/\w+\/panel\.html\?smtp=LunchDelivery%40contoso\.com(&tab=\w+)?$/);
  expect(dialogs).toBe(0);
});

/** What Microsoft says of a refusal, as hostile as the rest. */
const refuse = (method: string, path: RegExp, times = 1) =>
  session.simulator.fail({
    host: graphHost,
    method,
    path,
    times,
    action: { status: 400, code: markup, message: hostileTexts.join(' ') },
  });

it('a customer who booked before, whose name turns the text behind it around, is offered without that', async () => {
  const [customer] = business.customers;
  Object.assign(customer ?? {}, { displayName: `Zoe ${turning}`, emailAddress: 'zoe@example.com' });
  const panel = await session.signedInPanel();
  await panel.page.getByRole('textbox', { name: 'Quick entry' }).fill('Zoe');
  const offered = panel.page.getByRole('button', { name: /^Zoe / });
  await offered.waitFor();
  expect(await offered.innerText()).toMatch(/^[^\u202a-\u202e]+ · zoe@example\.com$/);
});

it('one appointment, and every form in which it is changed', async () => {
  for (const one of business.appointments.flatMap(({ customers }) => customers))
    Object.assign(one, { name: turning, phone: turning });
  const appointments = new AppointmentsPage((await session.signedInPanel()).page);
  const { page } = appointments;
  await appointments.openTab();
  await appointments.open('HOSTILE');
  // Every text that Graph gives of it is there.
  for (const term of ['Customers', 'Place', 'Label', 'Additional information', 'Notes for staff']) {
    await appointments.fact(term).getByText('HOSTILE').first().waitFor();
  }
  await expectOnlyText(page, ofAppointment);
  // No name turns the text beside it around.
  expect((await appointments.fact('Customers').locator('.strong, a').allInnerTexts()).join()).not.toMatch(
    /[\u202a-\u202e]/,
  );
  for (const name of ['Reschedule', 'Edit', 'Cancel it'] as const) {
    await appointments.button(name).click();
    const form = appointments.form(name);
    await form.waitFor();
    await unfoldAll(page);
    await expectOnlyText(page, ofAppointment);
    if (name === 'Edit') {
      await form.getByLabel('Notes').first().fill(options);
      refuse('PATCH', /\/appointments\//, 9);
      await form.getByRole('button', { name: /save/i }).click();
      await form.getByText('HOSTILE').first().waitFor();
      await unfoldAll(page);
      await expectOnlyText(page, ofAppointment);
      expect(await form.getByLabel('Notes').first().inputValue()).toBe(options);
    }
    await appointments.button(name).click();
  }
  // All of it, as the form for another one.
  await appointments.button('Duplicate').click();
  await appointments.createButton.waitFor();
  await unfoldAll(page);
  await expectOnlyText(page);
});

it('many at once: a pasted table, what is wrong with it, what it makes, and the report', async () => {
  const [service] = business.services;
  // A name of its own, so that a row can mean it.
  if (service) service.displayName = `Plain ${markup}`;
  const many = await openMany(session);
  const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const header = ['Service', 'Date', 'Start time', 'Customer', 'Email', 'Phone', 'Notes', 'Staff', markup, '__proto__'];
  const good = [`Plain ${markup}`, date, '10:00', markup, '', '', options, '', markup, '__proto__'];
  const more = [...hostileTexts, '__proto__', 'constructor', '\ud800', 'x'.repeat(100_000)];
  const rows = [header, good, ...more.map((text) => header.map(() => text))];
  await many.load('hostile.csv', rows.map(quoted).join('\r\n'));
  await many.summary.getByText(/rows? have cells to mend|row has cells to mend/).waitFor();
  await many.page.getByText('HOSTILE').first().waitFor();
  await expectOnlyText(many.page);

  refuse('POST', /\/appointments$/);
  await many.button(/^Create 1 appointment$/).click();
  await many.run.getByText('1 not created.').first().waitFor();
  await expectOnlyText(many.page);
  await many.button('Check the rows again').click();
  await many.button(/^Create 1 appointment$/).click();
  await many.run.getByText('1 created.').first().waitFor();
  await expectOnlyText(many.page);
  const [download] = await Promise.all([many.page.waitForEvent('download'), many.button('Save the report').click()]);
  const report = await readFile(await download.path(), 'utf8');
  expect(report).not.toMatch(/(^|[,\n])"?[=+@-]/);
});

it('a session of a group, who is in it, and who is added', async () => {
  const service = business.services.find(({ maximumAttendeesCount }) => maximumAttendeesCount > 1);
  const like = business.appointments.find(({ serviceId }) => serviceId === service?.id);
  if (!service || !like) throw new Error('the demo has no class');
  const dateTime = (plusMinutes: number) => ({
    dateTime: `${inUtc(date, '09:00', 'America/Chicago', plusMinutes)}.0000000Z`,
    timeZone: 'UTC',
  });
  business.appointments.push({
    ...like,
    id: 'AAMkSession=',
    startDateTime: dateTime(0),
    endDateTime: dateTime(120),
    filledAttendeesCount: like.customers.length,
    maximumAttendeesCount: 10,
  });
  const panel = new GroupPage((await session.signedInPanel()).page);
  await panel.service.locator(`option[value="${service.id}"]`).waitFor({ state: 'attached' });
  await panel.service.selectOption(service.id);
  await panel.field('Date').fill(date);
  await panel.field('Start time').fill('09:00');
  await panel.addToSession.waitFor();
  await panel.page.getByText(/^In it: .*HOSTILE/).waitFor();
  await panel.fillPeople([{ name: markup, notes: options }, { name: options }]);
  await expectOnlyText(panel.page);
  await panel.addToSession.click();
  await panel
    .status(/HOSTILE/)
    .first()
    .waitFor();
  await expectOnlyText(panel.page);
  await panel.fillPeople([{ name: hostileTexts[2] ?? '' }, { name: hostileTexts[3] ?? '' }]);
  await panel.createButton.click();
  // Create would make a second class beside it, and says so once.
  await panel.alert.filter({ hasText: 'This session has free seats' }).waitFor();
  await panel.createButton.click();
  await panel.created.waitFor();
  await expectOnlyText(panel.page);
});

it('what was typed by hand: quick entry, a template, a report, an error to explain, a link, and the businesses', async () => {
  const panel = new NewAppointmentPage((await session.signedInPanel()).page);
  const { page } = panel;
  await panel.isReady();
  await panel.quickEntry.fill(hostileTexts.join(' '));
  await page.locator('.quick-read').getByText('HOSTILE').first().waitFor();
  await expectOnlyText(page);
  await panel.field('Customer name').fill(markup);
  await panel.button('Templates').click();
  await page.getByLabel('Name of the template').fill(options.slice(0, 90));
  await panel.button('Save template').click();
  await page.getByRole('list', { name: 'Templates' }).getByText('HOSTILE').first().waitFor();
  await expectOnlyText(page);

  await panel.tab('Flows').click();
  const flows = new FlowsPage(page);
  await flows.complete();
  const reports = await flows.part('Reports between administrators');
  await reports.getByLabel('A colleague’s report').fill(hostileTexts.join('\n'));
  await reports.getByRole('button', { name: 'Add report' }).click();
  await reports.getByText('This is no report').or(reports.getByRole('alert')).first().waitFor();
  const errors = await flows.part('Explain an error');
  await errors
    .getByLabel('Status or answer')
    .fill(`{"status":400,"error":{"code":"BadRequest","message":${JSON.stringify(hostileTexts.join(' '))}}}`);
  await unfoldAll(page);
  await expectOnlyText(page);

  await page.getByRole('button', { name: 'Other business' }).click();
  const businesses = new BusinessesPage(page);
  await businesses.list.getByText('HOSTILE').first().waitFor();
  await businesses.pasteBox.fill(`https://outlook.office.com/book/${markup}@contoso.com/`);
  await expectOnlyText(page);
  await page.goto(
    `${page.url().split('?')[0]}?smtp=${encodeURIComponent(markup)}&service=${encodeURIComponent(options)}`,
  );
  await panel.copyButton.or(businesses.pasteBox).first().waitFor();
  await expectOnlyText(page);
});

it('the self-check, and a settings file', async () => {
  const page = await session.browser.openOptions();
  const selfCheck = new SelfCheckPart(page);
  await selfCheck.run(smtpAddress);
  await expectOnlyText(page);
  const file = { clientId: markup, tenantId: options, cloud: 'global', graphVersion: 'v1.0' };
  const buffer = Buffer.from(JSON.stringify(file));
  await page
    .getByLabel('Import settings')
    .last()
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await page
    .getByText(/holds values that are not valid|not valid/)
    .first()
    .waitFor();
  await expectOnlyText(page);
});

it('what became of a create: made, made twice, and told to who comes later', async () => {
  // Over HTTP/1.1 Chromium sends it again by itself.
  const other = await startSession({ protocol: 'http/1.1' });
  try {
    await other.configure();
    makeHostile(other.simulator);
    const panel = await other.signedInPanel();
    const [service] = other.simulator.data.businesses[0]?.services ?? [];
    await panel.service.locator(`option[value="${service?.id}"]`).waitFor({ state: 'attached' });
    await panel.service.selectOption(service?.id ?? '');
    await panel.field('Customer name').fill(markup);
    await panel.field('Notes').fill(options);
    await panel.field('Date').fill(date);
    await panel.field('Start time').fill('11:30');
    const action = 'dropAfterCommit';
    other.simulator.fail({ host: graphHost, method: 'POST', path: /\/appointments$/, times: 1, action });
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(await panel.created.innerText()).toContain('HOSTILE');
    await expectOnlyText(panel.page);
    const doubled = (page: Page) => page.getByRole('alert').filter({ hasText: /sent this twice/ });
    await doubled(panel.page).waitFor();
    await doubled(panel.page).getByRole('button', { name: 'Cancel the later one' }).click();
    await expectOnlyText(panel.page);
    await panel.page.close();
    const again = await other.signedInPanel();
    await doubled(again.page).waitFor();
    await expectOnlyText(again.page);
    expect(other.browser.errors).toEqual([]);
  } finally {
    await other.close();
  }
});

it('a page can load no file of ours, and so cannot tell who uses the extension', async () => {
  const { page } = await BookingPage.open(session.browser.context, bookingPageUrl);
  const dist = resolve(import.meta.dirname, '../../dist/chrome');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  expect(files.length).toBeGreaterThan(20);
  const root = `chrome-extension://${session.browser.extensionId}`;
  const answered = await page.evaluate(
    async ([root, files]) => {
      const loads = (url: string, element: HTMLElement) =>
        new Promise<boolean>((resolve) => {
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          (element as HTMLImageElement).src = url;
          document.body.append(element);
        });
      const found: string[] = [];
      for (const file of files) {
        const url = `${root}/${file}`;
        const byFetch = await fetch(url).then(
          () => true,
          () => false,
        );
        const byElement = /\.png$/.test(file) ? await loads(url, new Image()) : false;
        if (byFetch || byElement) found.push(file);
      }
      return found;
    },
    [root, files] as const,
  );
  expect(answered).toEqual([]);
  const asked = await page.evaluate(
    (id) =>
      new Promise((resolve) => {
        const { runtime } = (globalThis as unknown as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
        if (!runtime?.sendMessage) return resolve('nobody to ask');
        runtime.sendMessage(id, { to: 'background', name: 'readSignInStatus', request: {} }, resolve);
      }),
    session.browser.extensionId,
  );
  expect(asked).toBe('nobody to ask');
  await page.close();
});
