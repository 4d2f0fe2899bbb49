import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { NewAppointmentPage } from './harness/pages/newAppointmentPage';
import { PanelPage } from './harness/pages/panelPage';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());
afterEach(() => expect(session.browser.errors).toEqual([]));

const listIn = (panel: PanelPage) => panel.page.getByRole('list', { name: 'Recent messages' }).getByRole('listitem');

/** Opens the list with keys; its lines without their times, the latest first. */
async function read(panel: PanelPage): Promise<string[]> {
  const button = panel.page.getByRole('button', { name: 'Recent messages' });
  await button.press('Enter');
  await panel.page.getByRole('dialog', { name: 'Recent messages' }).waitFor();
  await panel.page.getByText(/^What the panel told you lately|^Nothing yet/).waitFor();
  const lines = await listIn(panel).allInnerTexts();
  await panel.page.keyboard.press('Escape');
  await panel.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  return lines.map((line) => line.replace(/^\d{1,2}:\d{2}\s*[AP]M\s*/, ''));
}

it('what was said and is gone can be read again, also in the next panel, until sign-out', async () => {
  const { page } = await session.signedInPanel();
  const panel = new NewAppointmentPage(page);
  await panel.isReady();
  expect(await read(panel)).toEqual([]);
  await panel.copyButton.click();
  await expect.poll(() => read(panel)).toEqual([`Copied · ${smtpAddress}`]);
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'detached' });

  await panel.fill({
    service: 'Catered bento',
    customerName: 'Robin Castillo',
    email: 'robin.castillo@example.com',
    phone: '',
    notes: '',
    date: workday(7),
    startTime: '11:30',
  });
  await panel.createButton.click();
  await panel.created.waitFor();
  await page.getByRole('button', { name: 'New appointment', exact: true }).click();
  const [created, copied] = await read(panel);
  expect(created).toMatch(/^Appointment created · .*11:30.* · Robin Castillo · Catered bento/);
  expect(copied).toBe(`Copied · ${smtpAddress}`);

  const next = new PanelPage(await session.browser.openPanel(smtpAddress));
  await next.signOutButton.waitFor();
  expect(await read(next)).toEqual([created, copied]);
  // Customers are named there: not on the disk, and gone with the person.
  const kept = () =>
    session.browser.inExtension(
      async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.sync.get(null)]),
      undefined,
    );
  expect(await kept()).not.toContain('Castillo');
  await next.signOutButton.click();
  await next.signInButton.waitFor();
  expect(await read(next)).toEqual([]);
});
