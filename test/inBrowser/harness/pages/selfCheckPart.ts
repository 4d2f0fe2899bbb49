import type { Page } from 'playwright-core';

/** The self-check on the options page. */
export class SelfCheckPart {
  constructor(readonly page: Page) {}

  get address() {
    return this.page.getByLabel('Business to look at');
  }

  get runButton() {
    return this.page.getByRole('button', { name: 'Run self-check' });
  }

  private get steps() {
    return this.page.getByRole('list', { name: 'Steps of the self-check' }).getByRole('listitem');
  }

  step(name: string) {
    return this.steps.filter({ hasText: `${name}:` });
  }

  get testWarning() {
    return this.page.getByText('Cancelling sends mail to you');
  }

  async finished(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: /^Finished\./ })
      .waitFor({ timeout: 45_000 });
  }

  async run(address: string): Promise<void> {
    await this.address.fill(address);
    await this.runButton.click();
    await this.finished();
  }

  async runTest(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create and cancel' }).click();
    await this.page.getByRole('status').filter({ hasText: 'Checking: Test appointment' }).waitFor();
    await this.finished();
  }

  /** "Sign-in: Good", step by step. */
  verdicts(): Promise<string[]> {
    return this.steps.locator('p:first-child').allInnerTexts();
  }

  verdictOf(name: string): Promise<string> {
    return this.step(name).locator('p:first-child').first().innerText();
  }

  report(): Promise<string> {
    return this.page.getByLabel('Report', { exact: true }).inputValue();
  }
}
