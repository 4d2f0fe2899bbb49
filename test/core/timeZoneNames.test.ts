import { expect, test, vi } from 'vitest';
import type { BusinessOverview } from '../../src/core/messages';
import { withIanaTimeZones } from '../../src/core/timeZoneNames';

const overviewIn = (businessTimeZone: string | null, ...ofStaff: (string | null)[]): BusinessOverview => ({
  business: {
    id: 'lunch@contoso.com',
    displayName: 'Lunch',
    bookingPageSettings: { businessTimeZone, accessControl: 'x' },
  },
  services: [],
  staffMembers: ofStaff.map((timeZone, index) => ({ id: String(index), timeZone })),
  readAt: 0,
});
const zonesOf = ({ business, staffMembers }: BusinessOverview) => [
  business.bookingPageSettings?.businessTimeZone,
  ...staffMembers.map(({ timeZone }) => timeZone),
];

test.each([
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Eastern Standard Time', 'America/New_York'],
  ['Turkey Standard Time', 'Europe/Istanbul'],
  ['China Standard Time', 'Asia/Shanghai'],
  ['Lord Howe Standard Time', 'Australia/Lord_Howe'],
  ['UTC-11', 'Etc/GMT+11'],
  ['tzone://Microsoft/Utc', 'UTC'],
  ['Asia/Shanghai', 'Asia/Shanghai'],
  ['UTC', 'UTC'],
  // Nobody knows these: the form says so.
  ['Customized Time Zone', 'Customized Time Zone'],
  ['constructor', 'constructor'],
  ['', ''],
])('%s is %s, of the business and of its staff', async (name, iana) => {
  expect(zonesOf(await withIanaTimeZones(overviewIn(name, name, null)))).toEqual([iana, iana, null]);
});

test('everything else stays', async () => {
  const overview = overviewIn('Turkey Standard Time');
  expect((await withIanaTimeZones(overview)).business).toEqual({
    ...overview.business,
    bookingPageSettings: { businessTimeZone: 'Europe/Istanbul', accessControl: 'x' },
  });
  const old = { ...overview, business: { id: 'old@contoso.com', bookingPageSettings: null } };
  expect(await withIanaTimeZones(old)).toEqual(old);
});

test('the table of Windows names is loaded only for a name that is not an IANA name', async () => {
  let loaded = 0;
  vi.doMock('windows-iana', () => {
    loaded += 1;
    return { findIana: () => ['No/Such_Zone', 'Europe/Vienna'] };
  });
  await withIanaTimeZones(overviewIn('Europe/Berlin', 'UTC', null));
  expect(loaded).toBe(0);
  // The first of the names that this browser knows.
  expect(zonesOf(await withIanaTimeZones(overviewIn('W. Europe Standard Time')))).toEqual(['Europe/Vienna']);
  expect(loaded).toBe(1);
  vi.doUnmock('windows-iana');
});
