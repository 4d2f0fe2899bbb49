import { PanelPage } from './panelPage';

export interface Guest {
  name: string;
  email?: string;
  phone?: string;
  notes?: string;
}

/** Further customers and sessions in the form, found by role and name. */
export class GroupPage extends PanelPage {
  get add() {
    return this.page.getByRole('button', { name: 'Add a customer', exact: true });
  }

  get seats() {
    return this.page.getByText(/^Seats: \d+ of \d+$/);
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  get addToSession() {
    return this.button(/^Add to this session/);
  }

  more(part: 'Name' | 'Email' | 'Phone' | 'Notes', number: number) {
    return this.page.getByLabel(`${part}, customer ${number}`, { exact: true });
  }

  status(words: string | RegExp) {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  /** Fills the form's own customer with the first one, and a block for each of the others. */
  async fillPeople([first, ...others]: Guest[]): Promise<void> {
    await this.field('Customer name').fill(first?.name ?? '');
    await this.field('Email').fill(first?.email ?? '');
    await this.field('Notes').fill(first?.notes ?? '');
    for (const [index, guest] of others.entries()) {
      await this.add.click();
      await this.more('Name', index + 2).fill(guest.name);
      await this.more('Email', index + 2).fill(guest.email ?? '');
      await this.more('Phone', index + 2).fill(guest.phone ?? '');
      await this.more('Notes', index + 2).fill(guest.notes ?? '');
    }
  }
}
