import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleAsSent, publishedExample } from '../publishedExample';
import { expectPlainWords } from './harness/expectPlainWords';
import { MoreFieldsPage } from './harness/pages/moreFieldsPage';
import { OptionsPage } from './harness/pages/optionsPage';
import { descriptionOf } from './harness/pages/panelPage';
import { createRequests } from './harness/requests';
import { type Session, startSession } from './harness/session';
import { workday } from './harness/times';

let session: Session;
let panel: MoreFieldsPage;

beforeAll(async () => {
  session = await startSession();
  await session.configure();
  panel = new MoreFieldsPage((await session.signedInPanel()).page);
  await panel.isReady();
});
beforeEach(async () => {
  session.simulator.reset();
  await session.browser.inExtension(async () => {
    const stored = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(stored.filter((key) => /formDraft|:(service|questions|business):/.test(key)));
    await chrome.storage.local.remove('moreShown');
  }, undefined);
});
afterAll(() => session.close());
afterEach(() => expect(session.browser.errors).toEqual([]));

const record = () => {
  const [business] = session.simulator.data.businesses;
  if (!business) throw new Error('no business');
  return business;
};
const serviceNamed = (name: string) => {
  const service = record().services.find(({ displayName }) => displayName === name);
  if (!service) throw new Error(name);
  return service;
};
const open = async () => {
  await panel.page.reload();
  await panel.isReady();
};
const choose = (service: string) => panel.service.selectOption({ label: service });
const sent = () => createRequests(session.simulator).at(-1)?.body as Record<string, unknown>;

describe("Microsoft's published example", () => {
  const [customer] = publishedExample.customers;

  /** A service of the example's name and id that has nothing of what the example says, and a question and a customer of it. */
  function withItsBusiness() {
    Object.assign(serviceNamed('Catered bento'), {
      id: publishedExample.serviceId,
      customQuestions: [{ questionId: customer?.customQuestionAnswers[0]?.questionId, isRequired: true }],
      additionalInformation: null,
      defaultPrice: 99,
      defaultPriceType: 'hourly',
      isCustomerAllowedToManageBooking: null,
      maximumAttendeesCount: 10,
      preBuffer: 'PT0S',
      postBuffer: 'PT1H',
    });
    record().customQuestions.push({
      id: customer?.customQuestionAnswers[0]?.questionId ?? '',
      displayName: 'What is your age?',
      answerInputType: 'text',
      answerOptions: [],
      createdDateTime: null,
      lastUpdatedDateTime: null,
    });
    record().customers.push({
      id: customer?.customerId ?? '',
      displayName: 'Jordan Miller',
      emailAddress: 'jordanm@contoso.com',
      phones: [],
      addresses: [],
      createdDateTime: null,
      lastUpdatedDateTime: null,
    });
  }

  it('is filled into the form, sent, and what Graph received is the example, field by field', async () => {
    withItsBusiness();
    await open();
    await choose('Catered bento');
    await panel.field('Date').fill('2018-05-01');
    await panel.field('Start time').fill('07:00');
    await panel.duration.fill('30');
    await panel.field('Customer name').fill('Jordan Miller');
    await panel.field('Email').fill('jordanm@contoso.com');
    await panel.field('Phone').fill('213-555-0199');
    await panel.text('What is your age?').fill('25');
    await panel.openMore();
    await panel.check('Online meeting (Teams)').check();
    await panel.fillPlace('Place', {
      'Name of the place': 'Customer location',
      Street: '123 First Avenue',
      City: 'Buffalo',
      'State or province': 'NY',
      'Postal code': '98052',
      'Country or region': 'USA',
    });
    await panel.choice('Kind of price').selectOption({ label: 'Fixed price' });
    await panel.text('Price').fill('10,00');
    await panel.text('Buffer before (minutes)').fill('5');
    await panel.text('Buffer after (minutes)').fill('10');
    await panel.text('Maximum attendees').fill('5');
    await panel.fillReminders([
      { amount: '1', unit: 'days', to: 'Everybody', message: 'This service is tomorrow' },
      { amount: '1', unit: 'hours', to: 'Customer', message: 'Please be available to enjoy your lunch service.' },
      { amount: '120', unit: 'minutes', to: 'Staff', message: 'Please check traffic for next cater.' },
    ]);
    await panel.check('Send the customer text messages').check();
    await panel.text('Notes for staff').fill('Customer requires punctual service.');
    await panel.fillPlace('Where the customer is', { 'Name of the place': 'Customer' });
    await panel.createButton.click();
    await panel.button('Create anyway').click();
    await panel.created.waitFor();
    expect(sent()).toEqual(exampleAsSent());
  });
});

describe('what differs from the service', () => {
  const fill = async () => {
    await open();
    await choose('Catered bento');
    await panel.field('Customer name').fill('Robin Castillo');
    await panel.field('Date').fill(workday(7));
    await panel.field('Start time').fill('11:30');
  };

  it('is marked, counted, kept while the panel is closed, and can be set back', async () => {
    await fill();
    await panel.openMore();
    expect(await panel.text('Price').inputValue()).toBe('10');
    await panel.page.getByText('Only Graph beta takes an invoice').waitFor();
    await panel.text('Price').fill('1.250,5');
    await panel.text('Buffer before (minutes)').fill('0');
    await expect.poll(() => descriptionOf(panel.text('Price'))).toContain('Differs: the service has $10.00');
    expect(await descriptionOf(panel.text('Price'))).toContain('$1,250.50');
    await panel.page.reload();
    // It was open, and is again.
    await expect.poll(() => panel.text('Price').inputValue()).toBe('1.250,5');
    await panel.moreButton.click();
    await expect.poll(() => descriptionOf(panel.moreButton)).toBe('2 set differently from the service');
    await panel.moreButton.click();
    await panel.reset('Price').click();
    await expect.poll(() => panel.text('Price').inputValue()).toBe('10');
    expect(await panel.text('Price').evaluate((element) => element === document.activeElement)).toBe(true);
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(sent()).toMatchObject({ price: 10, preBuffer: 'PT0S', postBuffer: 'PT10M' });
    // The next customer begins with the service's own.
    await expect.poll(() => panel.text('Buffer before (minutes)').inputValue()).toBe('5');
  });

  it('goes along with "Another like this" and with a template', async () => {
    await fill();
    await panel.openMore();
    await panel.text('Buffer before (minutes)').fill('25');
    await panel.text('Notes for staff').fill('Ring twice.');
    await panel.check('Li Na').check();
    await panel.button('Templates').click();
    await panel.page.getByLabel('Name of the template').fill('Early');
    await panel.button('Save template').click();
    await panel.createButton.click();
    await panel.created.waitFor();
    await panel.button('Another like this').click();
    await expect.poll(() => panel.text('Buffer before (minutes)').inputValue()).toBe('25');
    expect(await panel.text('Notes for staff').inputValue()).toBe('Ring twice.');
    expect(await panel.staff.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('Li Na');

    await choose('Tasting');
    await expect.poll(() => panel.text('Buffer before (minutes)').inputValue()).toBe('0');
    expect(await panel.text('Notes for staff').inputValue()).toBe('Ring twice.');
    await panel.button(/^Early/).click();
    await expect.poll(() => panel.text('Buffer before (minutes)').inputValue()).toBe('25');
  });

  it('is looked at before anything is sent: each problem at its field, the first with the focus, and nothing is lost', async () => {
    await fill();
    await panel.openMore();
    await panel.text('Price').fill('ten');
    await panel.text('Buffer after (minutes)').fill('-5');
    await panel.text('Before the start', panel.group('Reminder 1')).fill('0');
    await panel.text('Street', panel.group('Place')).fill('x'.repeat(256));
    await panel.moreButton.click();
    await panel.createButton.click();
    // What is wrong is shown, though it was folded away.
    await expect
      .poll(() => descriptionOf(panel.text('Street', panel.group('Place'))))
      .toContain('At most 255 characters');
    await expect
      .poll(() => panel.text('Street', panel.group('Place')).evaluate((one) => one === document.activeElement))
      .toBe(true);
    expect(await descriptionOf(panel.text('Price'))).toContain('Write a number, such as 10 or 1,250.5');
    expect(await descriptionOf(panel.text('Buffer after (minutes)'))).toContain('Write whole minutes, 0 to 1,440');
    expect(await descriptionOf(panel.text('Before the start', panel.group('Reminder 1')))).toContain('1 or more');
    expect(await panel.text('Price').inputValue()).toBe('ten');
    expect(createRequests(session.simulator)).toEqual([]);
    await expectPlainWords(panel.page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.page.emulateMedia({ colorScheme });
      await panel.page.evaluate(axe.source);
      const { violations } = await panel.page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
    }
  });
});

it('required questions stand in sight, and stop the create until they are answered', async () => {
  await open();
  await choose('Menu planning');
  await panel.field('Customer name').fill('Robin Castillo');
  await panel.field('Date').fill(workday(7));
  await panel.field('Start time').fill('13:30');
  const allergies = panel.text('Any allergies?');
  await allergies.waitFor();
  await panel.createButton.click();
  await expect.poll(() => descriptionOf(allergies)).toContain('the service requires one');
  await expect.poll(() => allergies.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(createRequests(session.simulator)).toEqual([]);
  await allergies.fill('Nuts');
  await panel.choice('How spicy?').selectOption({ label: 'Hot' });
  await panel.createButton.click();
  await panel.created.waitFor();
  const [customer] = sent().customers as Record<string, unknown>[];
  expect(customer?.customQuestionAnswers).toMatchObject([
    { question: 'Any allergies?', answer: 'Nuts', isRequired: true },
    { question: 'How spicy?', selectedOptions: ['Hot'], answerInputType: 'radioButton' },
  ]);
});

it('each customer of a group answers the questions of the service', async () => {
  Object.assign(serviceNamed('Cooking class'), { customQuestions: serviceNamed('Menu planning').customQuestions });
  await open();
  await choose('Cooking class');
  await panel.field('Customer name').fill('Robin Castillo');
  await panel.field('Date').fill(workday(6));
  await panel.field('Start time').fill('08:30');
  await panel.text('Any allergies?').first().fill('None');
  await panel.button('Add a customer').click();
  const second = panel.group('Customer 2');
  await panel.text('Name, customer 2', second).fill('Sam Taylor');
  await panel.createButton.click();
  const allergies = panel.text('Any allergies?', second);
  await expect.poll(() => descriptionOf(allergies)).toContain('the service requires one');
  await expect.poll(() => allergies.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(createRequests(session.simulator)).toEqual([]);
  await allergies.fill('Nuts');
  await panel.createButton.click();
  await panel.created.waitFor();
  expect(sent().customers).toMatchObject([
    { name: 'Robin Castillo', customQuestionAnswers: [{ answer: 'None' }] },
    { name: 'Sam Taylor', customQuestionAnswers: [{ answer: 'Nuts' }] },
  ]);
});

it('with "Use Graph beta", an invoice is sent under beta\'s names', async () => {
  const options = new OptionsPage(await session.browser.openOptions());
  const useBeta = options.page.getByRole('checkbox', { name: 'Use Graph beta' });
  expect(await descriptionOf(useBeta)).toContain(
    'Beta may change at any time, and Microsoft does not support it in production',
  );
  await useBeta.check();
  await options.saveButton.click();
  await options.saved.waitFor();
  await options.page.close();

  // Other settings sign out; the browser's own session may sign in again before anybody can press the button.
  await panel.page.reload();
  await panel.signInButton.or(panel.signOutButton).waitFor();
  await panel.signInButton.click({ timeout: 3_000 }).catch(() => undefined);
  await panel.signOutButton.waitFor();
  await panel.isReady();
  await choose('Catered bento');
  await panel.openMore();
  await panel.field('Customer name').fill('Robin Castillo');
  await panel.field('Date').fill(workday(8));
  await panel.field('Start time').fill('11:30');
  await panel.text('Invoice link').fill('http://pay.example/1001');
  await panel.text('Invoice amount').fill('12,5');
  await panel.text('Invoice date').fill('2026-11-24');
  await panel.text('Invoice number').fill('1001');
  await panel.choice('Invoice status').selectOption({ label: 'Open' });
  await panel.createButton.click();
  await expect.poll(() => descriptionOf(panel.text('Invoice link'))).toContain('begins with https://');
  await panel.text('Invoice link').fill('https://pay.example/1001');
  await panel.createButton.click();
  await panel.created.waitFor();
  expect(createRequests(session.simulator).at(-1)?.path).toMatch(/^\/beta\//);
  expect(sent()).toMatchObject({
    start: { timeZone: 'UTC' },
    end: { timeZone: 'UTC' },
    invoiceAmount: 12.5,
    invoiceDate: { dateTime: '2026-11-24T12:00:00', timeZone: 'UTC' },
    invoiceId: '1001',
    invoiceStatus: 'open',
    invoiceUrl: 'https://pay.example/1001',
  });
  // The invoice is this appointment's: another one like it has none.
  await panel.button('Another like this').click();
  await expect.poll(() => panel.focused()).toBe('Quick entry');
  expect(await panel.text('Invoice number').inputValue()).toBe('');
});
