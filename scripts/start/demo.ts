import { type ChromiumWithExtension, launchChromium } from '../../test/inBrowser/harness/chromium';
import { redirectUris } from '../../test/inBrowser/harness/extensionId';
import type { Language } from '../../test/locales/languages';
import { type Simulator, startSimulator } from '../../test/simulator';

export const smtpAddress = 'LunchDelivery@contoso.com';
export const bookingPageUrl = `https://outlook.office.com/owa/calendar/${smtpAddress}/bookings/`;

export interface Demo {
  simulator: Simulator;
  browser: ChromiumWithExtension;
  close(): Promise<void>;
}

/** A simulated Microsoft with a demo business, and a browser that takes it for the real one. */
export async function startDemo(headed: boolean, language: Language): Promise<Demo> {
  const simulator = await startSimulator({ demo: 'frontDesk', language, redirectUris: [redirectUris.chromium] });
  // People see Microsoft's sign-in window, as in real life.
  simulator.entra.autoSignIn = false;
  const browser = await launchChromium({ simulator, headed, language });
  return {
    simulator,
    browser,
    close: async () => {
      await browser.close();
      await simulator.close();
    },
  };
}
