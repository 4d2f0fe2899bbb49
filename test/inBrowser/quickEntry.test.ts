import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import { BookingPage } from './harness/pages/bookingPage';
import { NewAppointmentPage } from './harness/pages/newAppointmentPage';
import { descriptionOf } from './harness/pages/panelPage';
import { createRequests, graphHost, requestsTo } from './harness/requests';
import { bookingPageUrl, type Session, smtpAddress, startSession } from './harness/session';
import { inUtc, workday } from './harness/times';

const date = workday(6);
const line = `jordan miller jordanm@example.com 206-555-0199 catered bento ${date} 3pm 45 min with Ada, use the back door`;
const read = {
  Service: 'Catered bento',
  Staff: 'Ada Lovelace',
  'Customer name': 'Jordan Miller',
  Email: 'jordanm@example.com',
  Phone: '206-555-0199',
  Notes: 'use the back door',
  Date: date,
  'Start time': '15:00',
  'Duration (minutes)': '45',
};

let session: Session;
let panel: NewAppointmentPage;

const open = async (address = smtpAddress) => {
  const opened = new NewAppointmentPage((await session.signedInPanel(address)).page);
  await opened.isReady();
  return opened;
};

beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session.close());
beforeEach(async () => {
  await freshStart(session, 'settings');
  session.simulator.entra.autoSignIn = true;
  panel = await open();
});
afterEach(() => expect(session.browser.errors).toEqual([]));

const created = async () => {
  await panel.quickEntry.fill(line);
  await expect.poll(() => panel.values()).toEqual(read);
  await panel.createButton.click();
  await panel.created.waitFor();
  await panel.button('Copy as text').waitFor();
};

describe('quick entry', () => {
  it('fills the form from one line as it is typed, marks what it filled, and sends nothing', async () => {
    await panel.quickEntry.pressSequentially(line);
    await expect.poll(() => panel.values()).toEqual(read);
    for (const label of ['Customer name', 'Date', 'Start time', 'Phone', 'Notes'] as const) {
      expect(await descriptionOf(panel.field(label))).toContain('From quick entry');
    }
    expect(await descriptionOf(panel.timeZone)).not.toContain('From quick entry');
    await panel.understood.filter({ hasText: /Service, Date, Start time/ }).waitFor({ state: 'attached' });
    await expectPlainWords(panel.page);
    expect(createRequests(session.simulator)).toEqual([]);
  });

  it('Enter leads to what is missing, then to Create, and only Create sends', async () => {
    await panel.quickEntry.fill(`catered bento ${date} 3pm`);
    await expect.poll(() => panel.field('Start time').inputValue()).toBe('15:00');
    await panel.quickEntry.press('Enter');
    expect(await panel.focused()).toBe('Customer name');
    await panel.quickEntry.fill(line);
    await expect.poll(() => panel.values()).toEqual(read);
    await panel.quickEntry.press('Enter');
    expect(await panel.focused()).toBe('Create appointment');
    expect(createRequests(session.simulator)).toEqual([]);
    await panel.page.keyboard.press('Enter');
    await panel.created.waitFor();
    const [sent] = createRequests(session.simulator);
    expect(sent?.body).toMatchObject({
      startDateTime: { dateTime: inUtc(date, '15:00', 'America/Chicago'), timeZone: 'UTC' },
      endDateTime: { dateTime: inUtc(date, '15:00', 'America/Chicago', 45), timeZone: 'UTC' },
      customers: [
        {
          name: 'Jordan Miller',
          emailAddress: 'jordanm@example.com',
          phone: '206-555-0199',
          notes: 'use the back door',
        },
      ],
    });
    expect(createRequests(session.simulator)).toHaveLength(1);
    await expect.poll(() => panel.quickEntry.inputValue()).toBe('');
  });

  it('what is corrected by hand stays corrected while the line goes on', async () => {
    await panel.quickEntry.fill(`jordan miler ${date}`);
    await expect.poll(() => panel.field('Customer name').inputValue()).toBe('Jordan Miler');
    await panel.field('Customer name').fill('Jordan Miller');
    expect(await descriptionOf(panel.field('Customer name'))).not.toContain('From quick entry');
    await panel.quickEntry.fill(`jordan miler ${date} 3pm`);
    await expect.poll(() => panel.field('Start time').inputValue()).toBe('15:00');
    expect(await panel.field('Customer name').inputValue()).toBe('Jordan Miller');
    await panel.button('Clear quick entry').click();
    await expect.poll(() => panel.field('Start time').inputValue()).toBe('');
    expect(await panel.field('Customer name').inputValue()).toBe('Jordan Miller');
    expect(await panel.focused()).toBe('Quick entry');
  });

  it('a pasted mail keeps its lines, and the rest of it goes to the notes', async () => {
    const mail = `From: Ayşe Yılmaz <ayse@example.com>\nSubject: Tasting\n\nTomorrow at 15:30, please.\nWe are four.`;
    await panel.quickEntry.fill(mail);
    await expect.poll(() => panel.field('Customer name').inputValue()).toBe('Ayşe Yılmaz');
    expect(await panel.field('Email').inputValue()).toBe('ayse@example.com');
    expect(await panel.field('Start time').inputValue()).toBe('15:30');
    expect(await panel.field('Notes').inputValue()).toContain('We are four.');
  });

  it('completes the last word, and offers what a word may mean', async () => {
    await panel.quickEntry.fill('Jordan Miller onl');
    await panel.button('Online consultation').click();
    await expect.poll(() => panel.quickEntry.inputValue()).toBe('Jordan Miller Online consultation ');
    await expect.poll(async () => (await panel.values()).Service).toBe('Online consultation');
    expect(await panel.focused()).toBe('Quick entry');
    await panel.quickEntry.fill('Jordan Miller online consultation with ze');
    // By keys: the arrow leads to what is offered, Enter takes it and leads back.
    await panel.button('Zeynep Kaya').waitFor();
    await panel.page.keyboard.press('ArrowDown');
    expect(await panel.focused()).toBe('Zeynep Kaya');
    await panel.page.keyboard.press('Enter');
    await expect.poll(async () => (await panel.values()).Staff).toBe('Zeynep Kaya');
  });

  it('knows who booked before, and asks Graph for it once', async () => {
    await panel.quickEntry.fill('ayşe yı');
    await panel.button('Ayşe Yılmaz · ayse.ylmaz@example.com').click();
    await expect.poll(() => panel.field('Email').inputValue()).toBe('ayse.ylmaz@example.com');
    expect(await panel.field('Customer name').inputValue()).toBe('Ayşe Yılmaz');
    expect(await panel.field('Phone').inputValue()).toMatch(/^206-555-\d{4}$/);
    await panel.quickEntry.fill('王');
    await panel.quickEntry.fill('jordan m');
    await panel.button(/^Jordan Miller · /).waitFor();
    const asked = requestsTo(session.simulator, graphHost).filter(({ path }) => path.endsWith('/customers'));
    expect(asked).toHaveLength(1);
  });

  it('says what to look at again, and blocks nothing', async () => {
    await panel.quickEntry.fill(`${line.replace('206-555-0199', '555-0199')} 3pm EST`.replace('3pm 45', '3pm EST 45'));
    await panel.page.getByText('“EST” was not used: the time is in America/Chicago.').waitFor();
    await panel.page.getByText('The phone number looks too short.').waitFor();
    await panel.createButton.click();
    await panel.created.waitFor();
  });

  it('is still there when the panel was closed in between', async () => {
    await panel.quickEntry.fill(line);
    await expect.poll(() => panel.values()).toEqual(read);
    await panel.page.close();
    panel = await open();
    expect(await panel.quickEntry.inputValue()).toBe(line);
    await expect.poll(() => panel.values()).toEqual(read);
  });

  it('is loaded with the first letter, and the phone library with the first number', async () => {
    const loaded = new Set<string>();
    panel.page.on('request', (request) => void loaded.add(/assets\/(\w+)-/.exec(request.url())?.[1] ?? ''));
    await panel.page.reload();
    await panel.isReady();
    expect([...loaded]).toContain('panel');
    expect([...loaded].filter((name) => /^(Reading|min|Templates|CreatedActions)$/.test(name))).toEqual([]);
    await panel.quickEntry.fill('Jordan');
    await expect.poll(() => [...loaded]).toContain('Reading');
    expect([...loaded]).not.toContain('min');
    await panel.quickEntry.fill('Jordan 206-555-0199');
    await expect.poll(() => [...loaded]).toContain('min');
  });
});

describe('after creating', () => {
  it('the appointment can be copied as text and saved for a calendar', async () => {
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await created();
    await panel.button('Copy as text').click();
    const text = await panel.page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /^Catered bento\n.*3:00.*America\/Chicago.*\nJordan Miller\nWith Ada Lovelace\nContoso Lunch Delivery/,
    );

    const [download] = await Promise.all([
      panel.page.waitForEvent('download'),
      panel.button('Save as .ics file').click(),
    ]);
    expect(download.suggestedFilename()).toBe(`Catered bento ${date}.ics`);
    const file = readFileSync(await download.path(), 'utf8');
    const component = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
    const event = component && new ICAL.Event(component);
    expect(event?.summary).toBe('Catered bento – Jordan Miller');
    expect(event?.startDate.toJSDate().toISOString()).toBe(`${inUtc(date, '15:00', 'America/Chicago')}.000Z`);
    expect(event?.endDate.toJSDate().toISOString()).toBe(`${inUtc(date, '15:00', 'America/Chicago', 45)}.000Z`);
    const [business] = session.simulator.data.businesses;
    expect(business?.appointments.map(({ id }) => id)).toContain(event?.uid);
  });

  it('it can be cancelled with a message, after it was said who is mailed', async () => {
    await created();
    await panel.button('Cancel it').click();
    await panel.page.getByText('Microsoft mails the customer and the staff').waitFor();
    await panel.page.getByLabel('Message to the customer').fill('The kitchen is closed.');
    // Enter is a new line here, and must neither cancel nor create.
    await panel.page.keyboard.press('Enter');
    const cancels = () => requestsTo(session.simulator, graphHost).filter(({ path }) => path.endsWith('/cancel'));
    expect(cancels()).toEqual([]);
    await panel.button('Cancel the appointment').click();
    await panel.page.getByText('Cancelled. Microsoft mails the customer and the staff.').waitFor();
    expect(cancels().map(({ body }) => body)).toEqual([{ cancellationMessage: 'The kitchen is closed.\n' }]);
    expect(createRequests(session.simulator)).toHaveLength(1);
    expect(await panel.button('Save as .ics file').count()).toBe(0);
  });

  it('another like this keeps service, staff and time zone, and asks for the customer', async () => {
    await created();
    await panel.button('Another like this').click();
    await expect.poll(() => panel.focused()).toBe('Quick entry');
    expect(await panel.values()).toEqual({
      ...read,
      'Customer name': '',
      Email: '',
      Phone: '',
      Notes: '',
      'Start time': '',
    });
  });

  it('with everything open, axe finds nothing', async () => {
    await created();
    await panel.button('Cancel it').click();
    await panel.button('Templates').click();
    await panel.button('Save template').waitFor();
    await panel.quickEntry.fill('Jordan 555-0199 3pm EST with gr');
    await panel.button('Grace Hopper').waitFor();
    await panel.page.getByText('The phone number looks too short.').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.page.emulateMedia({ colorScheme });
      await panel.page.evaluate(axe.source);
      const { violations } = await panel.page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
    }
  });
});

describe('templates', () => {
  const stored = () =>
    session.browser.inExtension(async () => JSON.stringify(await chrome.storage.local.get(null)), undefined);
  const save = async (name: string) => {
    await panel.button('Templates').click();
    await panel.page.getByLabel('Name of the template').fill(name);
    await panel.page.keyboard.press('Enter');
    await panel.page.getByText(`“${name}” is saved.`).waitFor();
  };

  it('save the form under a name without its customer, and fill it in again', async () => {
    await panel.quickEntry.fill(line);
    await expect.poll(() => panel.values()).toEqual(read);
    await save('Monday lunch');
    expect(createRequests(session.simulator)).toEqual([]);
    expect(await stored()).toContain('Monday lunch');
    expect(await stored()).not.toMatch(/jordan|206-555/i);

    await panel.button('Clear quick entry').click();
    await expect.poll(() => panel.field('Customer name').inputValue()).toBe('');
    await panel.field('Date').fill(workday(9));
    await panel.button(/^Monday lunch/).click();
    await panel.page.getByText('The form is filled in from “Monday lunch”.').waitFor();
    expect(await panel.values()).toEqual({
      ...read,
      'Customer name': '',
      Email: '',
      Phone: '',
      'Start time': '',
      Date: workday(9),
    });
  });

  it('keep the customer where the person wants it', async () => {
    await panel.quickEntry.fill(line);
    await expect.poll(() => panel.values()).toEqual(read);
    await panel.button('Templates').click();
    await panel.page.getByLabel('Keep the customer too').check();
    await panel.page.getByText('until you delete the template').waitFor();
    await panel.page.getByLabel('Name of the template').fill('Jordan');
    await panel.button('Save template').click();
    await panel.page.getByText('“Jordan” is saved.').waitFor();
    expect(await stored()).toContain('jordanm@example.com');
    await panel.button('Delete “Jordan”').click();
    await panel.page.getByText('“Jordan” is deleted.').waitFor();
    expect(await stored()).not.toContain('jordanm@example.com');
    await panel.button('Undo').click();
    await panel.button(/^Jordan/).waitFor();
  });

  it('belong to their business', async () => {
    await panel.quickEntry.fill(line);
    await expect.poll(() => panel.values()).toEqual(read);
    await save('Monday lunch');
    const [, other] = session.simulator.data.businesses;
    const elsewhere = new NewAppointmentPage((await session.signedInPanel(other?.business.id ?? '')).page);
    await elsewhere.button('Templates').click();
    await elsewhere.page.getByText('No templates yet.').waitFor();
  });

  it('go to a file and come back from it; a wrong file is named as what it is', async () => {
    await panel.quickEntry.fill(line);
    await expect.poll(() => panel.values()).toEqual(read);
    await save('Monday lunch');
    const [download] = await Promise.all([panel.page.waitForEvent('download'), panel.button('Export').click()]);
    const exported = readFileSync(await download.path());
    expect(exported.toString()).not.toMatch(/jordan|206-555/i);

    const choose = (name: string, content: string | Buffer) =>
      panel.page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await choose('a.csv', 'Name,Service\nJordan,Bento');
    await panel.page.getByText('This is not a file of templates.').waitFor();
    await choose('settings.json', '{"clientId":"x"}');
    await panel.page.getByText('This file holds something else than templates.').waitFor();
    await choose('bad.json', exported.toString().replace('"Monday lunch"', '7'));
    await panel.page.getByText('Template 1 in this file cannot be read (“name”). Nothing was imported.').waitFor();
    await choose('big.json', 'x'.repeat(1_100_000));
    await panel.page.getByText('The file is larger than 1 MB').waitFor();
    await choose('same.json', exported);
    await panel.page.getByText('0 templates imported. 1 was there already.').waitFor();
    await panel.button('Delete “Monday lunch”').click();
    await panel.page.getByText('“Monday lunch” is deleted.').waitFor();
    await choose('again.json', exported);
    await panel.page.getByText('1 template imported.').waitFor();
    await panel.button(/^Monday lunch/).waitFor();
    await expectPlainWords(panel.page);
  });

  it('are imported in a tab where the panel is a popup, which a file picker would close', async () => {
    const { browser } = session;
    await panel.page.close();
    const booking = await BookingPage.open(browser.context, bookingPageUrl);
    await booking.newAppointmentButton.click();
    const popup = await browser.realPopup();
    await expect.poll(() => popup.has('textbox', 'Quick entry'), { timeout: 15_000 }).toBe(true);
    await popup.click('button', 'Templates');
    await expect.poll(() => popup.has('button', 'Import (opens a tab)')).toBe(true);
    const opened = browser.context.waitForEvent('page');
    await popup.click('button', 'Import (opens a tab)');
    const tab = new NewAppointmentPage(await opened);
    await tab.button('Import').waitFor();
    expect(tab.page.url()).toContain(`panel.html?smtp=${encodeURIComponent(smtpAddress)}#templates`);
  });
});
