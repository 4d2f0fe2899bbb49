import { describePage } from '../../../src/core/bookingsPage';
import { interleaved } from '../interleaved';
import { type Row, ratioRow } from '../row';
import { bookingPageUrl } from '../signedIn';

const urls = [
  bookingPageUrl,
  'https://outlook.office.com/book/LunchDelivery@contoso.com/s/AAAAAAAAAAAAAAAAAAAAAA2',
  'https://outlook.office.com/bookings/calendar',
  'https://outlook.office.com/bookwithme/user/0a1b2c3d4e5f@contoso.com',
  'https://bookings.cloud.microsoft/book/LunchDelivery%40contoso.com/?ismsaljsauthenabled',
  'https://outlook.office.com/mail/inbox',
];
const times = 20_000;

/** Microseconds for one URL, in Node, of a run that is long enough to be compiled. */
function each(work: (url: string) => unknown): Promise<number> {
  let kept: unknown;
  const start = performance.now();
  for (let round = 0; round < times; round += 1) for (const url of urls) kept = work(url);
  const spent = performance.now() - start;
  if (kept === undefined) throw new Error('nothing was done');
  return Promise.resolve((spent * 1000) / times / urls.length);
}

export async function classificationRow(): Promise<Row> {
  const sides = await interleaved(
    () => each(describePage),
    () => each((url) => new URL(url)),
  );
  return ratioRow('classification of a URL', '`new URL(href)`', 'µs', 3, sides);
}
