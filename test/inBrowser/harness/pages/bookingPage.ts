import type { BrowserContext, Page } from 'playwright-core';

/** A Bookings page of Microsoft's, with our chip on it. */
export class BookingPage {
  constructor(readonly page: Page) {}

  static async open(context: BrowserContext, url: string): Promise<BookingPage> {
    const page = await context.newPage();
    await page.goto(url);
    return new BookingPage(page);
  }

  get chip() {
    return this.page.getByRole('region', { name: 'Bookings Overlay' });
  }

  get copyButton() {
    return this.chip.getByRole('button', { name: 'Copy SMTP address' });
  }

  get newAppointmentButton() {
    return this.chip.getByRole('button', { name: 'New appointment' });
  }

  get hideButton() {
    return this.chip.getByRole('button', { name: 'Hide' });
  }

  get copied() {
    return this.chip.getByRole('status').filter({ hasText: 'Copied' });
  }
}
