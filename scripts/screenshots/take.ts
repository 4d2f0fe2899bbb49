import type { BrowserContext, Page } from 'playwright-core';
import type { MessageKey } from '../../src/browser/i18n';
import { type ChromiumWithExtension, launchChromium } from '../../test/inBrowser/harness/chromium';
import { redirectUris } from '../../test/inBrowser/harness/extensionId';
import { BookingPage } from '../../test/inBrowser/harness/pages/bookingPage';
import { type Language, languages, textsOf } from '../../test/locales/languages';
import { type Simulator, startSimulator } from '../../test/simulator';
import { desks, inLanguage, missingGlyphs } from './inLanguage';
import { keep } from './keep';
import { beside } from './storePicture';

const smtpAddress = 'LunchDelivery@contoso.com';
const bookingPageUrl = `https://outlook.office.com/owa/calendar/${smtpAddress}/bookings/`;

/** A Tuesday morning in Chicago: every picture is of this moment, so that the next ones differ only where the product does. */
const now = Date.parse('2026-11-24T15:00:00Z');
const sizes = {
  popup: { width: 400, height: 600 },
  tall: { width: 400, height: 800 },
  page: { width: 880, height: 800 },
};

/**
 * Takes every picture in every language.
 * @returns the languages that none were taken of, since this machine has no font for their letters
 */
export async function takeAll(): Promise<Language[]> {
  const withoutFont: Language[] = [];
  for (const language of languages) {
    const simulator = await startSimulator({ demo: 'frontDesk', language, now, redirectUris: [redirectUris.chromium] });
    const browser = await launchChromium({ simulator, language });
    try {
      const missing = await browser.openOptions().then((page) => missingGlyphs(page, language));
      if (missing.length > 0) {
        console.log(`No glyphs for ${missing.length} letters of ${language}, such as ${missing.slice(0, 5).join(' ')}`);
        withoutFont.push(language);
        continue;
      }
      inLanguage(simulator.data, language);
      await browser.context.clock.setFixedTime(now);
      // What the background read says when; Playwright, which is attached, keeps it from ending.
      await (await browser.worker()).evaluate((fixed) => {
        Date.now = () => fixed;
      }, now);
      await take(browser, simulator, language);
    } finally {
      await browser.close();
      await simulator.close();
    }
  }
  return withoutFont;
}

/** Everything that the guide tells, in its order; the pictures for the stores on the way. All is found by the words that people see. */
async function take({ context, ...browser }: ChromiumWithExtension, simulator: Simulator, language: Language) {
  const word = textsOf(language);
  const booking = await openBookingPage(context);
  await booking.setViewportSize({ width: 1280, height: 800 });
  const wide = await booking.screenshot();
  const corner = { x: 0, y: 300, width: 1280, height: 500 };
  keep('pictures', `${language}/booking-page.png`, await booking.screenshot({ clip: corner }));
  keep('store', `${language}/1-address.png`, wide);
  await booking.setViewportSize(sizes.page);
  const besides = await booking.screenshot();

  /** The panel at two sizes: for the guide and, where it has a name there, beside the booking page for the stores. */
  const shoot = async (page: Page, name: string, inStore?: string) => {
    // No cursor that blinks, no pointer that hovers.
    await page.mouse.move(0, 0);
    await page.setViewportSize(sizes.popup);
    keep('pictures', `${language}/${name}.png`, await page.screenshot({ caret: 'hide', animations: 'disabled' }));
    if (!inStore) return;
    await page.setViewportSize(sizes.tall);
    const tall = await page.screenshot({ caret: 'hide', animations: 'disabled' });
    await page.setViewportSize(sizes.popup);
    keep('store', `${language}/${inStore}.png`, await beside(context, besides, tall));
  };
  const button = (page: Page, key: MessageKey) => page.getByRole('button', { name: word[key], exact: true });
  const tab = (page: Page, key: MessageKey) => page.getByRole('tab', { name: word[key], exact: true });

  const first = await browser.openPanel(smtpAddress);
  await first.getByRole('heading', { name: word.panelWorksAtOnce }).waitFor();
  await shoot(first, 'first-opening');
  await first.close();

  const options = await browser.openOptions();
  await options.getByLabel(word.optionsClientId).fill(simulator.clientId);
  await options.getByLabel(word.optionsTenantId).fill(simulator.tenantId);
  await button(options, 'optionsSave').click();
  await options.getByRole('status').filter({ hasText: word.optionsSaved }).waitFor();
  await options.setViewportSize({ width: 800, height: 760 });
  keep('pictures', `${language}/options.png`, await options.screenshot());
  await options.close();

  const panel = await browser.openPanel(smtpAddress);
  await button(panel, 'panelSignIn').click();
  await button(panel, 'panelSignOut').waitFor();
  const services = panel.getByRole('combobox', { name: word.formService, exact: true });
  await services.locator('option').nth(2).waitFor({ state: 'attached' });
  await panel.getByRole('textbox', { name: word.quickEntry, exact: true }).fill(desks[language].line);
  const [filledIn = ''] = word.quickFilled.split('$1');
  await panel.getByRole('status').filter({ hasText: filledIn }).waitFor();
  await shoot(panel, 'new-appointment', '2-new-appointment');
  await button(panel, 'formCreateAppointment').click();
  await panel.getByRole('status').filter({ hasText: word.formCreated }).waitFor();
  await panel.evaluate(() => scrollTo(0, 0));
  await shoot(panel, 'created');

  await tab(panel, 'panelTabAppointments').click();
  const rows = panel.getByRole('list', { name: word.appointmentsList }).getByRole('button');
  await rows.first().waitFor();
  const reading = new RegExp(word.appointmentsCustomersLeft_other.replace('$1', '\\d+'));
  await panel.getByText(reading).waitFor({ state: 'detached' });
  await shoot(panel, 'appointments', '3-appointments');

  await tab(panel, 'panelTabFlows').click();
  const flowsAreRead = async () => {
    await panel.getByRole('meter', { name: word.flowsMeter }).waitFor();
    await panel.getByRole('button', { name: word.panelRefresh, disabled: false }).waitFor();
  };
  await flowsAreRead();
  // They came in the order in which they were read; shown again, they stand by their names.
  await tab(panel, 'panelTabAppointments').click();
  await rows.first().waitFor();
  await tab(panel, 'panelTabFlows').click();
  await flowsAreRead();
  await shoot(panel, 'flows', '4-flows');

  await button(panel, 'panelChooseAnother').click();
  await panel.getByRole('searchbox').fill('ank');
  await panel
    .getByRole('button', { name: /Contoso Lunch, Ankara/ })
    .first()
    .waitFor();
  await shoot(panel, 'businesses', '5-businesses');
  await panel.close();

  const many = await browser.openPanel(smtpAddress);
  await many.goto(`${many.url()}#many`);
  await many.reload();
  await many.getByRole('heading', { name: word.manyHeading }).waitFor();
  await shoot(many, 'many');
}

async function openBookingPage(context: BrowserContext): Promise<Page> {
  const { page, chip } = await BookingPage.open(context, bookingPageUrl);
  // What to try stands on the demo's page; a business's page has none of it.
  await page.locator('.try').evaluate((section) => section.remove());
  await chip.getByText(smtpAddress).waitFor();
  // Its buttons rest for half a second: see chip.css.
  await chip.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  return page;
}
