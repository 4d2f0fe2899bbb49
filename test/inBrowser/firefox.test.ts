import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/browsers.mjs';
import { type Simulator, startSimulator } from '../simulator';
import { redirectUris } from './harness/extensionId';
import { type FirefoxWithExtension, launchFirefox } from './harness/firefox';
import type { FirefoxPage } from './harness/firefoxPage';
import { createRequests } from './harness/requests';
import { bookingPageUrl, smtpAddress } from './harness/session';
import { inUtc, workday } from './harness/times';

const firefoxPath = await findFirefox();
if (!firefoxPath) {
  console.warn(`Firefox is not tested: ${process.env.BOOKINGS_OVERLAY_NO_FIREFOX ?? 'there is none on this machine'}`);
}

describe.skipIf(!firefoxPath)('in Firefox', () => {
  let simulator: Simulator;
  let browser: FirefoxWithExtension;
  let panel: FirefoxPage;

  beforeAll(async () => {
    simulator = await startSimulator({ demo: 'contoso', protocol: 'http/1.1', redirectUris: [redirectUris.firefox] });
    simulator.entra.autoSignIn = false;
    browser = await launchFirefox(simulator);
  });
  afterAll(async () => {
    await browser?.close();
    await simulator?.close();
  });

  it('shows the address of the page beside it in the sidebar, with nothing set up', async () => {
    await browser.open(bookingPageUrl);
    await browser.sidebar.open();
    const text = await browser.sidebar.waitForText('Welcome to Bookings Overlay');
    expect(text).toContain(smtpAddress);
    await browser.sidebar.close();
  });

  it('is installed, and the options are saved', async () => {
    const options = await browser.openOptions();
    await options.type('textbox', 'Application (client) ID', simulator.clientId);
    await options.type('textbox', 'Directory (tenant) ID', simulator.tenantId);
    await options.click('button', 'Save');
    await options.waitForText('Saved');
  });

  it("signs in through Microsoft's page", async () => {
    panel = await browser.openPanel(smtpAddress);
    await panel.click('button', 'Sign in');
    const signIn = await browser.pageWhoseUrl('login.microsoftonline.com');
    await signIn.click('button', 'Sign in as Ada Lovelace');
    await panel.find('button', 'Sign out');
  });

  it('goes on in the sidebar with what the panel shows', async () => {
    await panel.click('button', 'Open in side panel');
    const text = await browser.sidebar.waitForText('Contoso Lunch Delivery');
    expect(text).toContain(smtpAddress);
    await browser.sidebar.close();
  });

  it('creates an appointment', async () => {
    const date = workday(7);
    await panel.choose('Service', 'Catered');
    await panel.type('textbox', 'Customer name', 'Robin Castillo');
    await panel.type('textbox', 'Email', 'robin.castillo@example.com');
    await panel.type('textbox', 'Date', date);
    await panel.type('textbox', 'Start time', '11:30');
    await panel.click('button', 'Create appointment');
    const text = await panel.waitForText('Appointment created');
    expect(text).toContain('Robin Castillo');
    const [sent, ...others] = createRequests(simulator);
    expect(others).toEqual([]);
    expect(sent?.body).toMatchObject({
      serviceName: 'Catered bento',
      startDateTime: { dateTime: inUtc(date, '11:30', 'America/Chicago'), timeZone: 'UTC' },
      customers: [{ name: 'Robin Castillo', emailAddress: 'robin.castillo@example.com' }],
    });
  });

  it('says when the browser itself has sent one twice: over HTTP/1.1, once the connection is cut', async () => {
    await panel.click('button', 'New appointment');
    await panel.choose('Service', 'Catered');
    await panel.type('textbox', 'Customer name', 'Noa Levi');
    await panel.type('textbox', 'Email', 'noa.levi@example.com');
    await panel.type('textbox', 'Date', workday(8));
    await panel.type('textbox', 'Start time', '13:30');
    simulator.requests.length = 0;
    const action = 'dropAfterCommit';
    simulator.fail({ host: 'graph.microsoft.com', method: 'POST', path: /\/appointments$/, times: 1, action });
    await panel.click('button', 'Create appointment');
    await panel.waitForText('The browser sent this twice', 30_000);
    expect(createRequests(simulator)).toHaveLength(2);
  });
});
