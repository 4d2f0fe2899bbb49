import type { Page } from 'playwright-core';
import { type Session, smtpAddress } from '../session';
import { PanelPage } from './panelPage';

/** "Many at once" as people use it. */
export class ManyPage {
  constructor(readonly page: Page) {}
  get summary() {
    return this.page.getByRole('region', { name: 'What will happen' });
  }
  get run() {
    return this.page.getByRole('region', { name: 'Creating the appointments' });
  }
  get table() {
    return this.page.getByRole('region', { name: 'Rows of the table' });
  }
  get alert() {
    return this.page.getByRole('alert');
  }
  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }
  cell(column: string, row: number) {
    return this.page.getByLabel(`${column}, row ${row}`, { exact: true });
  }
  async load(name: string, content: string | Uint8Array): Promise<void> {
    const buffer = Buffer.from(content as string);
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  }
  async paste(rows: string): Promise<void> {
    await this.page.getByLabel('Rows from a spreadsheet').fill(rows);
    await this.button('Read these rows').click();
  }
  /** Said of a row, at its beginning. */
  said(row: number) {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: String(row), exact: true }) });
  }
}

/** The tab to which the popup's button leads, with somebody signed in. */
export async function openMany(session: Session): Promise<ManyPage> {
  const page = await session.browser.context.newPage();
  const url = `chrome-extension://${session.browser.extensionId}/panel.html?smtp=${encodeURIComponent(smtpAddress)}#many`;
  await page.goto(url);
  await page.setViewportSize({ width: 1100, height: 800 });
  const panel = new PanelPage(page);
  await panel.signInButton.or(panel.signOutButton).waitFor();
  if (await panel.signInButton.isVisible()) await panel.signInButton.click();
  await page.getByRole('heading', { name: 'Many at once' }).waitFor();
  return new ManyPage(page);
}
