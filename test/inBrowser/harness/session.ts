import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator';
import { type ChromiumOptions, type ChromiumWithExtension, type Ending, launchChromium } from './chromium';
import { redirectUris } from './extensionId';
import { OptionsPage } from './pages/optionsPage';
import { PanelPage } from './pages/panelPage';

export const smtpAddress = 'LunchDelivery@contoso.com';
export const bookingPageUrl = `https://outlook.office.com/owa/calendar/${smtpAddress}/bookings/`;

export interface Session {
  simulator: Simulator;
  /** Another one after `restart`. */
  readonly browser: ChromiumWithExtension;
  /** Saves the simulator's application and directory through the options page. */
  configure(): Promise<void>;
  /** The browser's process ends, and another one starts on the same profile; `meanwhile` there is none. */
  restart(how: Ending, meanwhile?: () => void): Promise<void>;
  /** The panel with somebody signed in; who, says `simulator.entra.signedInAs`. */
  signedInPanel(smtpAddress?: string): Promise<PanelPage>;
  close(): Promise<void>;
}

type SessionOptions = Omit<ChromiumOptions, 'simulator' | 'policy' | 'profile'> &
  Pick<SimulatorOptions, 'protocol'> & {
    /** The organisation's policy, for the simulator's application. */
    policyOf?: (simulator: Simulator) => Record<string, unknown>;
  };

/** A simulated Microsoft and a browser of its own: nothing is left over for the next test. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const { protocol = 'h2', policyOf, ...chromiumOptions } = options;
  const simulator = await startSimulator({
    demo: 'contoso',
    protocol,
    redirectUris: [redirectUris.chromium, redirectUris.firefox],
  });
  const launch = (profile?: string) =>
    launchChromium({
      simulator,
      ...chromiumOptions,
      ...(policyOf ? { policy: policyOf(simulator) } : {}),
      ...(profile ? { profile } : {}),
    });
  let browser = await launch().catch(async (error) => {
    await simulator.close();
    throw error;
  });
  const configure = async () => {
    const options = new OptionsPage(await browser.openOptions());
    await options.configure(simulator);
    await options.page.close();
  };
  return {
    simulator,
    get browser() {
      return browser;
    },
    configure,
    restart: async (how, meanwhile) => {
      await browser.end(how);
      try {
        meanwhile?.();
      } finally {
        browser = await launch(browser.profile);
      }
    },
    signedInPanel: async (address = smtpAddress) => {
      const panel = new PanelPage(await browser.openPanel(address));
      // A silent sign-in may be quicker than the press; then there is no button to press.
      await Promise.any([panel.signOutButton.waitFor(), panel.signInButton.click()]);
      await panel.signOutButton.waitFor();
      return panel;
    },
    close: async () => {
      await browser.close();
      await simulator.close();
    },
  };
}
