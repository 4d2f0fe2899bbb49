import { describe, expect, it } from 'vitest';
import { recognisePage } from '../../src/core/bookingsPage';
import { examples } from '../core/bookingsPage.examples';
import { matches, runsOn } from './contentScriptMatches';

// What the chip could show, and the browser does not give it: such a link can only be pasted or right-clicked.
const onlyPasted: Record<string, RegExp> = {
  'paths in another case: patterns compare with regard to case': /\/(BOOK|OWA)\//,
  'http: Bookings sends everybody to https': /^http:/,
  'the short link to the app, which leads there': /^https:\/\/book\.ms\/$/,
  "Microsoft's own test ring": /^https:\/\/outlook-sdf\./,
};

describe('the content script', () => {
  it('runs on every page that the chip knows', () => {
    const known = examples.map(({ url }) => url).filter((url) => recognisePage(url)[0] !== 'notBookings');
    const missed = known.filter((url) => !runsOn(url));
    expect(missed.filter((url) => !Object.values(onlyPasted).some((form) => form.test(url)))).toEqual([]);
    for (const form of Object.values(onlyPasted)) expect(missed.some((url) => form.test(url))).toBe(true);
  });

  it('runs on no page of mail, calendars or files', () => {
    const others = ['/mail/', '/calendar/view/week', '/owa/', '/owa/?path=/mail', '/people/', '/files/'];
    const hosts = new Set(matches.map((match) => new URL(match).host));
    for (const host of hosts) for (const path of others) expect(runsOn(`https://${host}${path}`)).toBe(false);
  });

  it('runs on no host that the chip does not know', () => {
    for (const match of matches) {
      const { origin } = new URL(match);
      expect(recognisePage(`${origin}/${match.includes('book.ms') ? 'b' : 'book'}/Desk@contoso.com`)[0]).toBe(
        'bookingPage',
      );
    }
  });
});
