import type { Locator } from 'playwright-core';
import { PanelPage } from './panelPage';

/** Quick entry, what can be done after creating, and templates, found by role and name. */
export class NewAppointmentPage extends PanelPage {
  get quickEntry() {
    return this.page.getByRole('textbox', { name: 'Quick entry', exact: true });
  }

  get staff() {
    return this.page.getByRole('combobox', { name: 'Staff', exact: true });
  }

  get understood() {
    return this.page.locator('.quick-read').getByRole('status').filter({ hasText: 'Filled in' });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The services are there: what is typed from now on can name them. */
  async isReady(): Promise<void> {
    await this.service.locator('option').nth(2).waitFor({ state: 'attached' });
  }

  /** The fields that are filled in, by their labels; the text of the chosen option for a choice. */
  async values(): Promise<Record<string, string>> {
    const controls: Record<string, Locator> = {
      Service: this.service,
      Staff: this.staff,
      'Duration (minutes)': this.page.getByLabel('Duration (minutes)', { exact: true }),
    };
    for (const label of ['Customer name', 'Email', 'Phone', 'Notes', 'Date', 'Start time'] as const) {
      controls[label] = this.field(label);
    }
    const values: Record<string, string> = {};
    for (const [label, control] of Object.entries(controls)) {
      values[label] = await control.evaluate((element) =>
        element instanceof HTMLSelectElement
          ? (element.selectedOptions[0]?.text ?? '')
          : (element as HTMLInputElement).value,
      );
    }
    return values;
  }

  /** The label of what has the focus, or its text. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      return element?.ariaLabel || label?.textContent || element?.textContent || '';
    });
  }
}
