import type { Locator } from 'playwright-core';
import { PanelPage } from './panelPage';

/** The Appointments tab: the list and one appointment of it, found by role and name. */
export class AppointmentsPage extends PanelPage {
  get appointmentList() {
    return this.page.getByRole('list', { name: 'Appointments by day' });
  }

  rows(text?: string | RegExp) {
    const buttons = this.appointmentList.getByRole('button');
    return text === undefined ? buttons : buttons.filter({ hasText: text });
  }

  get range() {
    return this.page.getByRole('combobox', { name: 'Range' });
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Search appointments' });
  }

  get count() {
    return this.page.getByRole('status').filter({ hasText: /appointments? ·/ });
  }

  status(text: string | RegExp) {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true });
  }

  form(name: 'Reschedule' | 'Edit' | 'Cancel it' | 'Duplicate') {
    return this.page.getByRole('form', { name, exact: true });
  }

  /** What stands beside a term of the opened appointment. */
  fact(term: string): Locator {
    return this.page
      .locator('dl.facts > div')
      .filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${term}$`) }) });
  }

  async openTab(): Promise<void> {
    await this.tab('Appointments').click();
    await this.count.waitFor();
  }

  /** Opens the row and waits until it was read by id. */
  async open(text: string | RegExp): Promise<void> {
    await this.rows(text).first().click();
    await this.page.getByRole('button', { name: 'All appointments' }).waitFor();
    await this.page.locator('dl.facts').waitFor();
  }
}
