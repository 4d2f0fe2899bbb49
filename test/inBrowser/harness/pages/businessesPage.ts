import type { Page } from 'playwright-core';

/** The choice of a business in the panel, and the copy menu of its header. */
export class BusinessesPage {
  constructor(readonly page: Page) {}

  get list() {
    return this.page.getByRole('list', { name: 'Businesses in your organisation' });
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Search businesses' });
  }

  get pasteBox() {
    return this.page.getByLabel('Paste a Bookings link or address');
  }

  /** Businesses that a short name or an alias may mean. */
  fitting(name: string) {
    return this.page.getByRole('list', { name: `Businesses that “${name}” may mean` });
  }

  /** The first lines of the rows, which are the names. */
  async names(): Promise<string[]> {
    const rows = await this.list.locator('.choice').allInnerTexts();
    return rows.map((row) => row.split('\n')[0]?.trim() ?? '');
  }

  /** The name of the business in the row that has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.querySelector('.strong')?.textContent?.trim() ?? '');
  }

  get copyMenu() {
    return this.page.getByText('Copy more', { exact: true });
  }

  copyChoice(name: string) {
    return this.page.getByRole('list', { name: 'Copy more' }).getByRole('button', { name });
  }
}
