import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumWithExtension, launchChromium } from '../../test/inBrowser/harness/chromium';
import { redirectUris } from '../../test/inBrowser/harness/extensionId';
import { AppointmentsPage } from '../../test/inBrowser/harness/pages/appointmentsPage';
import { BookingPage } from '../../test/inBrowser/harness/pages/bookingPage';
import { NewAppointmentPage } from '../../test/inBrowser/harness/pages/newAppointmentPage';
import { OptionsPage } from '../../test/inBrowser/harness/pages/optionsPage';
import { PanelPage } from '../../test/inBrowser/harness/pages/panelPage';
import { startSimulator } from '../../test/simulator';
import { beside } from './storePicture';

const repository = resolve(import.meta.dirname, '../..');
const smtpAddress = 'LunchDelivery@contoso.com';
const bookingPageUrl = `https://outlook.office.com/owa/calendar/${smtpAddress}/bookings/`;

/** A Tuesday morning in Chicago: every picture is of this moment, so that the next ones differ only where the product does. */
const now = Date.parse('2026-11-24T15:00:00Z');
const sizes = {
  popup: { width: 400, height: 600 },
  tall: { width: 400, height: 800 },
  page: { width: 880, height: 800 },
};

function keep(path: string, picture: Buffer): void {
  const file = join(repository, 'docs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
  console.log(`${relative(repository, file)} (${Math.round(picture.length / 1024)} kB)`);
}

/** The panel at two sizes: for the guide, and to stand beside the booking page in a store. */
async function shootPanel(page: Page, name: string): Promise<Buffer> {
  // No cursor that blinks, no pointer that hovers.
  await page.mouse.move(0, 0);
  await page.setViewportSize(sizes.popup);
  keep(`pictures/${name}.png`, await page.screenshot({ caret: 'hide', animations: 'disabled' }));
  await page.setViewportSize(sizes.tall);
  const tall = await page.screenshot({ caret: 'hide', animations: 'disabled' });
  await page.setViewportSize(sizes.popup);
  return tall;
}

/** Everything that the guide tells, in its order; the pictures for the stores on the way. */
export async function takeAll(): Promise<void> {
  const simulator = await startSimulator({ demo: 'frontDesk', now, redirectUris: [redirectUris.chromium] });
  const browser = await launchChromium({ simulator });
  try {
    await browser.context.clock.setFixedTime(now);
    // What the background read says when; Playwright, which is attached, keeps it from ending.
    await (await browser.worker()).evaluate((fixed) => {
      Date.now = () => fixed;
    }, now);
    await take(browser, simulator);
  } finally {
    await browser.close();
    await simulator.close();
  }
}

async function take(
  browser: ChromiumWithExtension,
  simulator: Awaited<ReturnType<typeof startSimulator>>,
): Promise<void> {
  const booking = await BookingPage.open(browser.context, bookingPageUrl);
  // What to try stands on the demo's page; a business's page has none of it.
  await booking.page.locator('.try').evaluate((section) => section.remove());
  await booking.page.setViewportSize({ width: 1280, height: 800 });
  await booking.chip.getByText(smtpAddress).waitFor();
  // Its buttons rest for half a second: see chip.css.
  await booking.chip.evaluate((chip) => Promise.all(chip.getAnimations().map(({ finished }) => finished)));
  const wide = await booking.page.screenshot();
  keep(
    'pictures/booking-page.png',
    await booking.page.screenshot({ clip: { x: 0, y: 300, width: 1280, height: 500 } }),
  );
  keep('store/1-address.png', wide);
  await booking.page.setViewportSize(sizes.page);
  const besides = await booking.page.screenshot();
  const store = async (name: string, panel: Buffer) =>
    keep(`store/${name}.png`, await beside(browser.context, besides, panel));

  const first = await browser.openPanel(smtpAddress);
  await first.getByRole('heading', { name: 'Works at once, for everybody' }).waitFor();
  await shootPanel(first, 'first-opening');
  await first.close();

  const options = new OptionsPage(await browser.openOptions());
  await options.configure(simulator);
  await options.page.setViewportSize({ width: 800, height: 760 });
  keep('pictures/options.png', await options.page.screenshot());
  await options.page.close();

  const panel = new NewAppointmentPage(await browser.openPanel(smtpAddress));
  await panel.signInButton.click();
  await panel.signOutButton.waitFor();
  await panel.isReady();
  await panel.quickEntry.fill('Robin Castillo +1 206 555 0142 catered bento Thursday 3pm');
  await panel.understood.waitFor();
  await store('2-new-appointment', await shootPanel(panel.page, 'new-appointment'));
  await panel.createButton.click();
  await panel.created.waitFor();
  await panel.page.evaluate(() => scrollTo(0, 0));
  await shootPanel(panel.page, 'created');

  const list = new AppointmentsPage(panel.page);
  await list.openTab();
  await list.rows().first().waitFor();
  await list.page.getByText(/^Reading the customers/).waitFor({ state: 'detached' });
  await store('3-appointments', await shootPanel(panel.page, 'appointments'));

  await panel.tab('Flows').click();
  await panel.flowsAreRead();
  await store('4-flows', await shootPanel(panel.page, 'flows'));

  await panel.page.getByRole('button', { name: 'Other business' }).click();
  await panel.page.getByRole('searchbox').fill('ank');
  await panel.page
    .getByRole('button', { name: /Contoso Lunch, Ankara/ })
    .first()
    .waitFor();
  await store('5-businesses', await shootPanel(panel.page, 'businesses'));
  await panel.page.close();

  const many = new PanelPage(await browser.openPanel(smtpAddress));
  await many.page.goto(`${many.page.url()}#many`);
  await many.page.reload();
  await many.page.getByRole('heading', { name: 'Many at once' }).waitFor();
  await shootPanel(many.page, 'many');
}
