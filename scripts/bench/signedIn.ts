import type { BrowserContext, Page } from 'playwright-core';
import { redirectUris } from '../../test/inBrowser/harness/extensionId';
import { OptionsPage } from '../../test/inBrowser/harness/pages/optionsPage';
import { PanelPage } from '../../test/inBrowser/harness/pages/panelPage';
import { type Simulator, startSimulator } from '../../test/simulator';
import { redirectUri } from '../../test/simulator/client';

export const smtpAddress = 'LunchDelivery@contoso.com';
export const bookingPageUrl = `https://outlook.office.com/owa/calendar/${smtpAddress}/bookings/`;
export const ourId = new URL(redirectUris.chromium).host.split('.')[0] ?? '';

export const simulate = (): Promise<Simulator> =>
  startSimulator({ demo: 'contoso', redirectUris: [...Object.values(redirectUris), redirectUri] });

export async function openOurs(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${ourId}/${path}`);
  return page;
}

export const openPanel = async (context: BrowserContext): Promise<PanelPage> =>
  new PanelPage(await openOurs(context, `panel.html?smtp=${encodeURIComponent(smtpAddress)}`));

/** Saves the application's ids and signs in; the services are then in the session's store. */
export async function signIn(context: BrowserContext, simulator: Simulator): Promise<void> {
  const options = new OptionsPage(await openOurs(context, 'options.html'));
  await options.configure(simulator);
  await options.page.close();
  const panel = await openPanel(context);
  await panel.signInButton.click();
  await panel.signOutButton.waitFor();
  await panel.service.locator('option').nth(1).waitFor({ state: 'attached' });
  await panel.page.close();
}
