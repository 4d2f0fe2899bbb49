import { mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { BookingPage } from '../../test/inBrowser/harness/pages/bookingPage';
import { OptionsPage } from '../../test/inBrowser/harness/pages/optionsPage';
import { PanelPage } from '../../test/inBrowser/harness/pages/panelPage';
import { SignInWindow } from '../../test/inBrowser/harness/pages/signInWindow';
import { workday } from '../../test/inBrowser/harness/times';
import { bookingPageUrl, type Demo, smtpAddress, startDemo } from './demo';

const repository = resolve(import.meta.dirname, '../..');
const pictures = join(repository, 'artifacts', 'start');

/** What a step shows, and the page to take its picture of. */
interface Shown {
  page: Page;
  result: string;
}

/** Does the whole job without a person, and tells each step. 0 only when every step worked. */
export async function start(): Promise<number> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  console.log('There is no display, so the job does itself. Microsoft is simulated on this machine.\n');
  const demo = await startDemo(false, 'en');
  let number = 0;
  let last: Page | undefined;
  const picture = async (page: Page, name: string) => {
    const path = join(pictures, `${String(number).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path });
    return relative(repository, path);
  };
  const step = async (title: string, name: string, work: () => Promise<Shown>) => {
    number += 1;
    const { page, result } = await work();
    last = page;
    console.log(`${number}. ${title}: ${result}\n   ${await picture(page, name)}`);
  };
  try {
    await allSteps(demo, step);
    console.log('\nEvery step worked.');
    return 0;
  } catch (error) {
    console.error(`\nStep ${number} did not work: ${error instanceof Error ? error.message : error}`);
    const page = demo.browser.context.pages().at(-1) ?? last;
    if (page) console.error(`   ${await picture(page, 'failed').catch(() => 'no picture of it')}`);
    return 1;
  } finally {
    await demo.close();
  }
}

type Step = (title: string, name: string, work: () => Promise<Shown>) => Promise<void>;

async function allSteps({ simulator, browser }: Demo, step: Step): Promise<void> {
  const booking = await BookingPage.open(browser.context, bookingPageUrl);
  await step('The chip on the booking page', 'chip', async () => {
    await booking.chip.getByText(smtpAddress).waitFor();
    return { page: booking.page, result: `shows ${smtpAddress}` };
  });

  await step('Copy, with nobody signed in', 'copied', async () => {
    await browser.context.grantPermissions(['clipboard-read']);
    await booking.copyButton.click();
    await booking.copied.waitFor();
    const copied = await booking.page.evaluate(() => navigator.clipboard.readText());
    if (copied !== smtpAddress) throw new Error(`the clipboard holds "${copied}"`);
    return { page: booking.page, result: `the clipboard holds ${copied}` };
  });

  await step('The settings', 'options', async () => {
    const options = new OptionsPage(await browser.openOptions());
    await options.configure(simulator);
    return { page: options.page, result: 'client id and tenant are saved' };
  });

  const panel = new PanelPage(await browser.openPanel(smtpAddress));
  await panel.page.setViewportSize({ width: 420, height: 600 });
  await step('The panel, signed out', 'panel-signed-out', async () => {
    await panel.signInButton.waitFor();
    return { page: panel.page, result: 'asks to sign in' };
  });

  await step("Microsoft's sign-in window", 'sign-in', async () => {
    await panel.signInButton.click();
    const { page } = await SignInWindow.opened(browser.context);
    await page.getByRole('button', { name: 'Sign in as Ada Lovelace' }).waitFor();
    return { page, result: 'is open' };
  });

  await step('Signed in', 'new-appointment', async () => {
    await (await SignInWindow.opened(browser.context)).signInAs('Ada Lovelace');
    await panel.signOutButton.waitFor();
    await panel.page.bringToFront();
    return { page: panel.page, result: 'as Ada Lovelace' };
  });

  await step('A new appointment', 'filled', async () => {
    await panel.fill({
      service: 'Catered bento',
      customerName: 'Robin Castillo',
      email: 'robin.castillo@example.com',
      phone: '+1 206 555 0142',
      notes: 'Window table, please.',
      date: workday(7),
      startTime: '11:30',
    });
    return { page: panel.page, result: 'the form is filled' };
  });

  await step('Create appointment', 'created', async () => {
    await panel.createButton.click();
    await panel.created.waitFor({ timeout: 60_000 });
    const posts = simulator.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/appointments'));
    if (posts.length !== 1) throw new Error(`${posts.length} appointments were sent instead of one`);
    return { page: panel.page, result: 'Appointment created' };
  });

  await step('The appointments', 'appointments', async () => {
    await panel.tab('Appointments').click();
    await panel.page.getByRole('searchbox').fill('robin');
    await panel.page.getByText('Robin Castillo').first().waitFor();
    return { page: panel.page, result: 'the new one is found among them' };
  });

  await step('The panel on the other businesses', 'businesses', async () => {
    await panel.page.getByRole('button', { name: 'Other business' }).click();
    await panel.page.getByRole('searchbox').fill('fourth');
    await panel.page
      .getByRole('button', { name: /Fourth Coffee Clinic/ })
      .first()
      .waitFor();
    const { page } = panel;
    return { page, result: 'found by a part of its name' };
  });

  await step('The flows on the mailbox', 'flows', async () => {
    await panel.page.keyboard.press('Escape');
    await panel.tab('Flows').click();
    await panel.flowsAreRead();
    const count = await panel.flowMeter.getAttribute('aria-valuenow');
    return { page: panel.page, result: `${count} that Ada Lovelace can see` };
  });
}
