import type { BookingCustomer } from '../graph/entities';
import { customerId } from '../graph/ids';

const names = `Jordan Miller|Adele Vance|Alex Wilber|Diego Siciliani|Isaiah Langer|Lynne Robbins|Megan Bowen|Nestor Wilke|Patti Fernandez
Pradeep Gupta|Johanna Lorenz|Lee Gu|Henrietta Mueller|Joni Sherman|Miriam Graham|Lidia Holloway|Gerhart Moller|Emily Braun|Enrico Cattaneo
Ayşe Yılmaz|Çağlar Öztürk|王小明|陈静|Grady Archie|Irvin Sayers|Brian Johnson|Christie Cline|Cameron White|Delia Dennis|Raul Razo
Katherine Ødegård|Bianca Pisani|Cecil Folk|Hadar Caspit|Rebecca Laurent|Robin Counts|Sonia Rees|Tony Krijnen|Veronica Quek|Zrinka Makovac`;

const since = '2024-03-01T12:00:00Z';

const local = (name: string, index: number): string =>
  name
    .normalize('NFKD')
    .replace(/[^a-zA-Z ]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '.') || `customer${index}`;

/** Forty people. Bookings keeps one entry per visit if nobody cleans up, so the last one is there twice, in other letters. */
export function customers(): BookingCustomer[] {
  const people = names
    .split(/[|\n]/)
    .map((displayName, index) => ({ displayName, emailAddress: `${local(displayName, index)}@example.com`, index }));
  const [first] = people;
  const twice = {
    displayName: 'jordan miller',
    emailAddress: (first?.emailAddress ?? '').toUpperCase(),
    index: people.length,
  };
  return [...people, twice].map(({ displayName, emailAddress, index }) => ({
    id: customerId(`customer ${index}`),
    displayName,
    emailAddress,
    addresses: [],
    phones: [{ number: `206-555-${String(1000 + index * 7).slice(-4)}`, type: 'mobile' }],
    createdDateTime: since,
    lastUpdatedDateTime: since,
  }));
}
