import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runsOn } from '../content/contentScriptMatches';
import { examples, readRows } from '../core/bookingsPage.examples';
import { BookingPage } from './harness/pages/bookingPage';
import { type Session, startSession } from './harness/session';

// Every link that an address bar can hold is opened as a page, and what a person sees there is compared. The corpus stands
// beside the checkout where the project is developed; our own examples are always here.

interface Row {
  url: string;
  /** What the chip says; undefined: there is no chip. */
  says: string | undefined;
}

const personal = 'This is a personal page: it has no Bookings mailbox.';
const app = 'This is the Bookings app. Open a calendar in it, and its SMTP address appears here.';
const short = 'The link of this booking page holds a short name and no SMTP address.';

const own: Row[] = examples.map(({ url, page }) => {
  const sentences = { bookingPageWithoutAddress: short, adminApp: app, personalPage: personal };
  return {
    url,
    says:
      page.kind === 'bookingPage'
        ? page.smtpAddress
        : Object.entries(sentences).find(([kind]) => kind === page.kind)?.[1],
  };
});

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/booking-urls.tsv');
const published: Row[] = (existsSync(corpus) ? readRows(corpus) : []).map(
  ({ url = '', expected_smtp = '', kind = '' }) => {
    const withoutAddress = { 'booking-page': short, 'admin-app': app, 'bookings-with-me': personal };
    const at = decodeURIComponent(url).toLowerCase().indexOf(expected_smtp);
    const address = decodeURIComponent(url).slice(at, at + expected_smtp.length);
    return {
      url,
      says: expected_smtp === 'none' ? Object.entries(withoutAddress).find(([name]) => name === kind)?.[1] : address,
    };
  },
);

const rows = [...own, ...published];
const isWeb = (url: string) => /^\s*https?:/i.test(url) && URL.canParse(url);
const opened = rows.filter(({ url, says }) => isWeb(url) && (says === undefined || runsOn(url)));
const onlyPasted = rows.filter((row) => !opened.includes(row));

let session: Session;
let booking: BookingPage;

beforeAll(async () => {
  session = await startSession();
  booking = new BookingPage(await session.browser.context.newPage());
  // The page itself does not matter, and half of the hosts are not the simulator's.
  await booking.page.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A page</title>' }),
  );
});
afterAll(() => session.close());

const goesWithoutChip = async (url: string) => {
  await booking.page.goto(url);
  await booking.page.waitForTimeout(200);
  expect(await booking.chip.count()).toBe(0);
};

describe('opened as a page', () => {
  it.each(opened)('$url', async ({ url, says }) => {
    if (says === undefined) return goesWithoutChip(url);
    await booking.page.goto(url);
    await booking.chip.getByText(says, { exact: true }).waitFor();
    if (!says.includes('@')) expect(await booking.chip.innerText()).not.toContain('@');
  });
});

// Prose without a scheme, wrapped links, addresses of an API, http, paths in another case, hosts where the chip does not run.
describe('can only be pasted or right-clicked', () => {
  it.each(onlyPasted)('$url', async ({ url }) => {
    if (isWeb(url)) await goesWithoutChip(url);
    else expect(runsOn(url)).toBe(false);
  });
});
