import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { KnownCustomer } from '../../../core/knownCustomer';
import { customersNamed, customerText } from '../../../core/knownCustomers';
import { fieldsOf, type QuickEntry } from '../../../core/quickEntry';
import { unturned } from '../../../core/unturned';
import { readKnownCustomers } from './knownCustomers';

interface CustomersProps {
  read: QuickEntry;
  businessId: string;
  onChoose: (start: number, end: number, name: string) => void;
}

/** Who booked before, asked for with the first name; nobody where they cannot be read: it is only a convenience. */
function useKnownCustomers(businessId: string, wanted: boolean): KnownCustomer[] {
  const [known, setKnown] = useState<KnownCustomer[]>([]);
  useEffect(() => {
    if (wanted) readKnownCustomers(businessId).then(setKnown, () => setKnown([]));
  }, [businessId, wanted]);
  return known;
}

/** The name, and where it stands in the text. */
function nameIn({ understood }: QuickEntry): { said: string; start: number; end: number } | undefined {
  const name = understood.find(({ field }) => field === 'customerName');
  const [span] = name?.spans ?? [];
  return name && span ? { said: name.value, ...span } : undefined;
}

/** Customers whose names begin with what was typed: a press puts name, e-mail address and phone number into the text. */
export function Customers({ read, businessId, onChoose }: CustomersProps) {
  const { emailAddress, phone } = fieldsOf(read);
  const name = nameIn(read);
  const isOpen = name !== undefined && name.said.length >= 2 && !emailAddress && !phone;
  const known = useKnownCustomers(businessId, isOpen);
  const found = isOpen ? customersNamed(known, name.said) : [];
  if (!name || found.length === 0) return null;
  return (
    <div class="quick-choices">
      <span id="quick-customers">{text('quickBookedBefore')}</span>
      <fieldset class="actions" aria-labelledby="quick-customers">
        {found.map((customer) => (
          <button
            key={customerText(customer)}
            type="button"
            class="small"
            onClick={(event) => {
              event.currentTarget.closest('.quick')?.querySelector('textarea')?.focus();
              onChoose(name.start, name.end, `${customerText(customer)} `);
            }}
          >
            {unturned([customer.name, customer.emailAddress || customer.phone].filter(Boolean).join(' · '))}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
