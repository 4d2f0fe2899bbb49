import type { Locator, Page } from 'playwright-core';
import { PanelPage } from './panelPage';

/** The panel on its Flows tab. */
export class FlowsPage {
  readonly panel: PanelPage;
  constructor(readonly page: Page) {
    this.panel = new PanelPage(page);
  }

  get rows() {
    return this.panel.list('Flows on this mailbox').getByRole('listitem');
  }

  get showButton() {
    return this.page.getByRole('button', { name: 'Show flows' });
  }

  /** What the meter says it shows, and in words. */
  async seen(): Promise<{ value: string | null; text: string | null }> {
    const meter = this.panel.flowMeter;
    return { value: await meter.getAttribute('aria-valuenow'), text: await meter.getAttribute('aria-valuetext') };
  }

  /** Reading has come to its end. */
  async complete(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Read at' }).waitFor();
  }

  /** Opens one of the parts below the list, and gives what is in it. */
  async part(title: string): Promise<Locator> {
    const part = this.page.locator('details.part').filter({ has: this.page.getByRole('heading', { name: title }) });
    if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
    await part.locator('.inside').waitFor();
    return part;
  }
}
