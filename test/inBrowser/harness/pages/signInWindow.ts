import type { BrowserContext, Page } from 'playwright-core';
import { waitUntil } from '../waitUntil';

/** Microsoft's sign-in window, which `launchWebAuthFlow` opens. */
export class SignInWindow {
  private constructor(readonly page: Page) {}

  /** The window, once it is open. */
  static async opened(context: BrowserContext): Promise<SignInWindow> {
    const page = await waitUntil('the sign-in window', () =>
      context.pages().find((one) => /^https:\/\/login\.[^/]*\/.*/.test(one.url())),
    );
    return new SignInWindow(page);
  }

  async signInAs(displayName: string): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await this.page.getByRole('button', { name: `Sign in as ${displayName}` }).click();
    await closed;
  }
}
