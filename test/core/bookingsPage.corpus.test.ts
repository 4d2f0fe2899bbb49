import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BookingsPage } from '../../src/core/bookingsPage';
import { describePage } from '../../src/core/bookingsPage';
import { describePasted } from '../../src/core/pastedLink';
import { serviceGuid } from '../../src/core/serviceId';
import { readRows } from './bookingsPage.examples';

// Links as people publish them. The file stands beside the checkout where the project is developed, not in it.
const file = resolve(import.meta.dirname, '../../../shared/corpus/booking-urls.tsv');
const rows = existsSync(file) ? readRows(file) : [];

const kinds: Record<string, BookingsPage['kind'][]> = {
  'booking-page': ['bookingPage', 'bookingPageWithoutAddress'],
  'bookings-with-me': ['personalPage'],
  'admin-app': ['adminApp'],
  'not-bookings': ['publishedCalendar', 'notBookings'],
};
const addressOf = (page: BookingsPage) => ('smtpAddress' in page ? page.smtpAddress : 'none');

describe.runIf(rows.length)('the corpus of published links', () => {
  it.each(rows)('$kind: $url', ({ url = '', expected_smtp, kind = '' }) => {
    const page = describePasted(url);
    expect(addressOf(page).toLowerCase()).toBe(expected_smtp);
    expect(kinds[kind]).toContain(page.kind);
    if ('smtpAddress' in page) expect(decodeURIComponent(url)).toContain(page.smtpAddress);
  });

  it('reads the same from the address bar, but for what can only be pasted', () => {
    const onlyPasted = rows.filter(({ url = '' }) => addressOf(describePage(url)) !== addressOf(describePasted(url)));
    const forms = /^(?!https?:)|\/bookingBusinesses|safelinks\.protection|^https:\/\/l\.facebook\.com/;
    expect(onlyPasted.filter(({ url = '' }) => !forms.test(url))).toEqual([]);
  });

  it('has service ids that are all GUIDs of version 4', () => {
    const ids = rows.flatMap(({ url = '' }) => {
      const page = describePasted(url);
      return page.kind === 'bookingPage' && page.serviceId ? [page.serviceId] : [];
    });
    expect(ids).not.toEqual([]);
    for (const id of ids)
      expect(serviceGuid(id)).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
