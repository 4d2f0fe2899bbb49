import { type ChromiumWithExtension, launchChromium } from '../../test/inBrowser/harness/chromium';
import { redirectUris } from '../../test/inBrowser/harness/extensionId';
import { OptionsPage } from '../../test/inBrowser/harness/pages/optionsPage';
import { type Simulator, startSimulator } from '../../test/simulator';

export const smtpAddress = 'LunchDelivery@contoso.com';
export const bookingPageUrl = `https://outlook.office.com/owa/calendar/${smtpAddress}/bookings/`;

export interface Demo {
  simulator: Simulator;
  browser: ChromiumWithExtension;
  close(): Promise<void>;
}

/** A simulated Microsoft with a demo business, and a browser that takes it for the real one. */
export async function startDemo(headed: boolean): Promise<Demo> {
  const simulator = await startSimulator({ demo: 'frontDesk', redirectUris: [redirectUris.chromium] });
  // People see Microsoft's sign-in window, as in real life.
  simulator.entra.autoSignIn = false;
  const browser = await launchChromium({ simulator, headed });
  return {
    simulator,
    browser,
    close: async () => {
      await browser.close();
      await simulator.close();
    },
  };
}

/** What an administrator does once after registering the application. */
export async function configure({ simulator, browser }: Demo): Promise<OptionsPage> {
  const options = new OptionsPage(await browser.openOptions());
  await options.configure(simulator);
  return options;
}
