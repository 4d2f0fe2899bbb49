import type { Locator, Page } from 'playwright-core';

export interface AppointmentForm {
  /** The beginning of the service's name. */
  service: string;
  customerName: string;
  email: string;
  phone: string;
  notes: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM` */
  startTime: string;
  /** IANA name; the one that is preselected where it is left out. */
  timeZone?: string;
}

/** The panel, found as people find it: by role and name. */
export class PanelPage {
  constructor(readonly page: Page) {}

  tab(name: 'New appointment' | 'Appointments' | 'Flows') {
    return this.page.getByRole('tab', { name, exact: true });
  }

  get copyButton() {
    return this.page.getByRole('button', { name: 'Copy SMTP address' });
  }

  get signInButton() {
    return this.page.getByRole('button', { name: 'Sign in', exact: true });
  }

  get signOutButton() {
    return this.page.getByRole('button', { name: 'Sign out', exact: true });
  }

  get service() {
    return this.page.getByRole('combobox', { name: 'Service', exact: true });
  }

  get timeZone() {
    return this.page.getByRole('combobox', { name: 'Time zone', exact: true });
  }

  field(label: 'Customer name' | 'Email' | 'Phone' | 'Notes' | 'Date' | 'Start time') {
    return this.page.getByLabel(label, { exact: true });
  }

  get duration() {
    return this.page.getByLabel(/^Duration/);
  }

  get createButton() {
    return this.page.getByRole('button', { name: 'Create appointment' });
  }

  get created() {
    return this.page.getByRole('status').filter({ hasText: 'Appointment created' });
  }

  get alert() {
    return this.page.getByRole('alert');
  }

  get flowMeter() {
    return this.page.getByRole('meter', { name: 'Flows you can see' });
  }

  /** Environments are read one by one: the list grows until this. */
  async flowsAreRead(): Promise<void> {
    await this.flowMeter.waitFor();
    await this.page.getByRole('button', { name: 'Refresh', disabled: false }).waitFor();
  }

  list(name: 'Flows on this mailbox' | 'Administrators') {
    return this.page.getByRole('list', { name });
  }

  /** Fills the form as a person would, field by field. */
  async fill(form: AppointmentForm): Promise<void> {
    await choose(this.service, form.service);
    if (form.timeZone) await choose(this.timeZone, form.timeZone);
    await this.field('Customer name').fill(form.customerName);
    await this.field('Email').fill(form.email);
    await this.field('Phone').fill(form.phone);
    await this.field('Notes').fill(form.notes);
    await this.field('Date').fill(form.date);
    await this.field('Start time').fill(form.startTime);
  }
}

/** Chooses the first option of a native select whose text has this part. */
async function choose(select: Locator, part: string): Promise<void> {
  const option = select.locator('option').filter({ hasText: part }).first();
  await option.waitFor({ state: 'attached' });
  await select.selectOption(await option.evaluate((one: HTMLOptionElement) => one.value));
}

/** What a field says about itself below: its hint and, where there is one, its problem. */
export const descriptionOf = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(/\s+/)
      .map((id) => (element.getRootNode() as Document).getElementById(id)?.innerText ?? '')
      .join('\n')
      .trim(),
  );
