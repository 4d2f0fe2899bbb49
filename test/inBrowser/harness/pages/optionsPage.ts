import type { Page } from 'playwright-core';

export interface Registration {
  clientId: string;
  tenantId: string;
}

export class OptionsPage {
  constructor(readonly page: Page) {}

  get clientId() {
    return this.page.getByLabel('Application (client) ID');
  }

  get tenantId() {
    return this.page.getByLabel('Directory (tenant) ID');
  }

  get cloud() {
    return this.page.getByLabel('Cloud');
  }

  get saveButton() {
    return this.page.getByRole('button', { name: 'Save', exact: true });
  }

  get saved() {
    return this.page.getByRole('status').filter({ hasText: /saved/i });
  }

  /** Types both ids and saves them, as an administrator does after registering the application. */
  async configure({ clientId, tenantId }: Registration): Promise<void> {
    await this.clientId.fill(clientId);
    await this.tenantId.fill(tenantId);
    await this.saveButton.click();
    await this.saved.waitFor();
  }
}
