import type { Locator } from 'playwright-core';
import { NewAppointmentPage } from './newAppointmentPage';

export interface ReminderRow {
  amount: string;
  unit: 'minutes' | 'hours' | 'days';
  to: 'Everybody' | 'Staff' | 'Customer';
  message: string;
}

/** What stands behind "More", and the questions of the service, found by role and name. */
export class MoreFieldsPage extends NewAppointmentPage {
  get moreButton() {
    return this.page.getByRole('button', { name: 'More', exact: true });
  }

  group(name: string) {
    return this.page.getByRole('group', { name, exact: true });
  }

  text(name: string, within: Locator = this.page.locator('form')) {
    return within.getByRole('textbox', { name, exact: true });
  }

  choice(name: string, within: Locator = this.page.locator('form')) {
    return within.getByRole('combobox', { name, exact: true });
  }

  check(name: string) {
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  reset(name: string) {
    return this.page.getByRole('button', { name: `Reset to the service’s: ${name}`, exact: true });
  }

  async openMore(): Promise<void> {
    await this.moreButton.click();
    await this.group('Reminders').waitFor();
    // Enabled once the service was read by id.
    await this.page.getByRole('button', { name: 'Add a reminder', disabled: false }).waitFor();
  }

  async fillPlace(group: string, parts: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(parts)) await this.text(name, this.group(group)).fill(value);
  }

  /** Takes away every reminder and writes these. */
  async fillReminders(rows: readonly ReminderRow[]): Promise<void> {
    const first = this.page.getByRole('button', { name: 'Remove reminder 1' });
    while ((await first.count()) > 0) await first.click();
    for (const [index, { amount, unit, to, message }] of rows.entries()) {
      await this.button('Add a reminder').click();
      const row = this.group(`Reminder ${index + 1}`);
      await this.text('Before the start', row).fill(amount);
      await this.choice('Unit of time', row).selectOption({ label: unit });
      await this.choice('To', row).selectOption({ label: to });
      await this.text('Message', row).fill(message);
    }
  }
}
