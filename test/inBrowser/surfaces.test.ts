import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { BookingPage } from './harness/pages/bookingPage';
import { PanelPage } from './harness/pages/panelPage';
import { bookingPageUrl, type Session, smtpAddress, startSession } from './harness/session';
import { openedSidePanel } from './harness/sidePanel';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());
afterEach(() => expect(session.browser.errors).toEqual([]));

const workshop = 'BikeWorkshop1@contoso.com';
const keptPlace = () =>
  session.browser.inExtension(
    async () => JSON.stringify(await chrome.storage.session.get('signedIn:panelPlace')),
    null,
  );

it('form and scroll place come back in the next panel', async () => {
  const panel = await session.signedInPanel();
  await panel.page.setViewportSize({ width: 400, height: 500 });
  await panel.field('Customer name').fill('Half a customer');
  await panel.field('Notes').scrollIntoViewIfNeeded();
  const left = await panel.page.evaluate(() => Math.round(scrollY));
  expect(left).toBeGreaterThan(100);
  await expect.poll(keptPlace).toContain(`"scrollTop":${left}`);

  const next = new PanelPage(await session.browser.openPanel(smtpAddress));
  await next.page.setViewportSize({ width: 400, height: 500 });
  await expect.poll(() => next.page.evaluate(() => Math.round(scrollY))).toBe(left);
  expect(await next.field('Customer name').inputValue()).toBe('Half a customer');
});

it('the popup comes back to its tab, also over a page that is no Bookings page, and goes on in a tab', async () => {
  const { browser } = session;
  const panel = await session.signedInPanel();
  await panel.tab('Appointments').click();
  await expect.poll(keptPlace).toContain('tab=appointments');
  const other = await browser.context.newPage();
  await other.goto('https://outlook.office.com/mail/');
  await (await browser.worker()).evaluate(() => chrome.action.openPopup());
  const popup = await browser.realPopup();
  await expect.poll(() => popup.text()).toContain('Contoso Lunch Delivery');
  const opened = browser.context.waitForEvent('page');
  await popup.click('button', 'Open in a tab');
  const tab = new PanelPage(await opened);
  await expect.poll(() => tab.tab('Appointments').getAttribute('aria-selected')).toBe('true');
  expect(tab.page.url()).toContain(encodeURIComponent(smtpAddress));
});

it('a tab comes back to its tab when it is loaded again, and says why it cannot be opened in a tab', async () => {
  const panel = await session.signedInPanel();
  const isSelected = () => panel.tab('Appointments').getAttribute('aria-selected');
  await panel.tab('Appointments').click();
  await expect.poll(isSelected).toBe('true');
  await panel.page.reload();
  await expect.poll(isSelected).toBe('true');
  const inTab = panel.page.getByRole('button', { name: 'Open in a tab' });
  expect(await inTab.getAttribute('aria-disabled')).toBe('true');
  expect(await inTab.getAttribute('title')).toBe('This is the tab');
});

it('the side panel goes on with the form, and stays with its business until it is told to switch', async () => {
  const { browser } = session;
  const booking = await BookingPage.open(browser.context, bookingPageUrl);
  const panel = await session.signedInPanel();
  await panel.page.getByRole('button', { name: 'Open in side panel' }).click();

  const beside = await openedSidePanel(session);
  const heading = () => beside.read(`document.querySelector('h1')?.innerText`);
  const customerName = () => beside.read(`document.querySelector('[name=customerName]')?.value`);
  await expect.poll(heading).toBe('Contoso Lunch Delivery');
  await expect.poll(customerName).toBe('Half a customer');
  expect(await beside.read('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  // The same form is open twice: what is typed in one shows in the other.
  await panel.field('Customer name').fill('The whole customer');
  await expect.poll(customerName).toBe('The whole customer');

  await booking.page.bringToFront();
  await booking.page.goto(bookingPageUrl.replace(smtpAddress, workshop));
  await beside.says(`The page beside this one is about ${workshop}.`);
  expect(await heading()).toBe('Contoso Lunch Delivery');
  expect(await customerName()).toBe('The whole customer');

  await beside.press('Switch to it');
  await expect.poll(heading).toBe('Contoso Bike Workshop');
  await booking.page.goto(bookingPageUrl);
  await beside.press('Switch to it');
  await expect.poll(customerName).toBe('The whole customer');
});

it('the side panel that is open already shows what it is asked for next, with its tab', async () => {
  const panel = await session.signedInPanel(workshop);
  await panel.tab('Appointments').click();
  await panel.page.getByRole('button', { name: 'Open in side panel' }).click();
  const beside = await openedSidePanel(session);
  await beside.says('Contoso Bike Workshop');
  await expect.poll(() => beside.read(`document.querySelector('[aria-selected=true]').innerText`)).toBe('Appointments');
});

it('the form is never drawn with what was in it before', async () => {
  const panel = await session.signedInPanel();
  await panel.field('Customer name').fill('As it was opened');
  await panel.page.reload();
  await panel.field('Customer name').waitFor();
  expect(await panel.field('Customer name').inputValue()).toBe('As it was opened');
  await panel.field('Customer name').fill('Typed since');
  await panel.page.evaluate(() => {
    const drawn: string[] = Object.assign(globalThis, { drawn: [] }).drawn;
    new MutationObserver(() => {
      const input = document.querySelector<HTMLInputElement>('[name=customerName]');
      if (input) drawn.push(input.value);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await panel.tab('Appointments').click();
  await panel.tab('New appointment').click();
  await panel.field('Customer name').waitFor();
  expect(await panel.field('Customer name').inputValue()).toBe('Typed since');
  const drawn = await panel.page.evaluate(() => (globalThis as unknown as { drawn: string[] }).drawn);
  expect(new Set(drawn)).toEqual(new Set(['Typed since']));
});
