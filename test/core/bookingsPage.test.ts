import { describe, expect, it } from 'vitest';
import { type BookingsPage, describePage, isSmtpAddress, recognisePage } from '../../src/core/bookingsPage';
import { examples } from './bookingsPage.examples';

describe('describePage', () => {
  it.each(examples)('$page.kind: $url', ({ url, page }) => {
    expect(describePage(url)).toEqual(page);
  });

  it('every example of a kind is none of the other kinds', () => {
    for (const kind of new Set(examples.map(({ page }) => page.kind))) {
      const found = examples.filter(({ url }) => describePage(url).kind === kind);
      expect(found).toEqual(examples.filter(({ page }) => page.kind === kind));
    }
  });

  it('the chip sees the same pages, apart from published calendars, where it never runs', () => {
    for (const { url, page } of examples) {
      const kind = page.kind === 'publishedCalendar' ? 'notBookings' : page.kind;
      expect(recognisePage(url).slice(0, 2)).toEqual([kind, page.kind === 'bookingPage' ? page.smtpAddress : '']);
    }
  });
});

const address = 'Desk@contoso.com';
const path = `/book/${address}/`;
const tooLong = (length: number) => 'a'.repeat(length);

// Whoever makes such a link wants an administrator to trust, or to paste into a flow, an address that is not the page's.
const hostile: [why: string, url: string, reason: Extract<BookingsPage, { kind: 'notBookings' }>['reason']][] = [
  [
    'The part before the at sign is a user name: the page is at evil.example.',
    `https://outlook.office.com@evil.example${path}`,
    'otherHost',
  ],
  [
    'A user name in front of the real host only serves to confuse the reader.',
    `https://evil.example@outlook.office.com${path}`,
    'otherHost',
  ],
  ['An empty user name vanishes when the URL is parsed.', `https://@outlook.office.com${path}`, 'otherHost'],
  ['A password is a user name with a colon.', `https://a:b@outlook.office.com${path}`, 'otherHost'],
  [
    'Browsers read a backslash as a slash: the host is evil.example.',
    `https://evil.example\\@outlook.office.com${path}`,
    'otherHost',
  ],
  [
    'The same the other way round: who reads only to the at sign sees another host than the browser.',
    `https://outlook.office.com\\@evil.example${path}`,
    'otherHost',
  ],
  ['Bookings has no page on another port; somebody else may.', `https://outlook.office.com:8443${path}`, 'otherHost'],
  ['Even the usual port is never written in a link of Bookings.', `https://outlook.office.com:443${path}`, 'otherHost'],
  ['The real host is only the beginning of this one.', `https://outlook.office.com.evil.example${path}`, 'otherHost'],
  ['The real host is only the end of this one.', `https://notoutlook.office.com${path}`, 'otherHost'],
  ['A subdomain of a listed host is not listed.', `https://evil.outlook.office.com${path}`, 'otherHost'],
  ['A dot at the end makes it another origin, with other cookies.', `https://outlook.office.com.${path}`, 'otherHost'],
  ['The dot of the list is a dot.', `https://outlook-office.com${path}`, 'otherHost'],
  ['A Cyrillic o looks like the Latin one.', `https://оutlook.office.com${path}`, 'otherHost'],
  [
    'A browser turns full-width letters into real ones; nobody writes a link so who means well.',
    `https://ｏutlook.office.com${path}`,
    'otherHost',
  ],
  ['A browser drops the tab; a reader does not see it.', `https://out\tlook.office.com${path}`, 'otherHost'],
  ['The host is in the path of another one.', `https://evil.example/https://outlook.office.com${path}`, 'otherHost'],
  ['The host is in the query of another one.', `https://evil.example/?https://outlook.office.com${path}`, 'otherHost'],
  ['Text in front of the scheme: not a link at all.', ` https://outlook.office.com${path}`, 'otherHost'],
  ['Script is not a link.', `javascript:"https://outlook.office.com${path}"`, 'otherHost'],
  ['A file is not a page of Bookings.', `file://outlook.office.com${path}`, 'otherHost'],
  ['A prototype of JavaScript is not a host.', `https://constructor${path}`, 'otherHost'],
  [
    'Encoded twice: decoding until it fits would find an address that no server sees.',
    'https://outlook.office.com/book/Desk%2540contoso.com/',
    'badEncoding',
  ],
  ['Half an escape.', 'https://outlook.office.com/book/Desk@contoso.com%/', 'badEncoding'],
  ['Bytes that are no UTF-8.', 'https://outlook.office.com/book/Desk%FF@contoso.com/', 'badEncoding'],
  [
    'An over-long form of the at sign is no UTF-8.',
    'https://outlook.office.com/book/Desk%C1%80contoso.com/',
    'badEncoding',
  ],
  ['A full-width at sign is not an at sign.', 'https://outlook.office.com/book/Desk＠contoso.com/', 'badAddress'],
  ['The same, encoded.', 'https://outlook.office.com/book/Desk%EF%BC%A0contoso.com/', 'badAddress'],
  [
    'A right-to-left override shows the address backwards.',
    'https://outlook.office.com/book/Desk%E2%80%AE@contoso.com/',
    'badAddress',
  ],
  ['A zero-width space hides in a copy.', 'https://outlook.office.com/book/De%E2%80%8Bsk@contoso.com/', 'badAddress'],
  ['A soft hyphen hides in a copy.', 'https://outlook.office.com/book/De%C2%ADsk@contoso.com/', 'badAddress'],
  ['A line feed starts a second header.', 'https://outlook.office.com/book/Desk@contoso.com%0A/', 'badAddress'],
  ['A zero byte ends a text early elsewhere.', 'https://outlook.office.com/book/Desk@contoso.com%00/', 'badAddress'],
  ['A space makes two words of it.', 'https://outlook.office.com/book/De%20sk@contoso.com/', 'badAddress'],
  [
    'An encoded slash is no end of the segment.',
    'https://outlook.office.com/book/Desk@contoso.com%2Fbookings/',
    'badAddress',
  ],
  [
    'A Cyrillic letter in the local part looks like the Latin one.',
    'https://outlook.office.com/book/D%D0%B5sk@contoso.com/',
    'badAddress',
  ],
  [
    'Two at signs: which domain is meant?',
    'https://outlook.office.com/book/Desk@contoso.com@evil.example/',
    'badAddress',
  ],
  ['A name for display is not an address.', 'https://outlook.office.com/book/%22Desk%22@contoso.com/', 'badAddress'],
  [
    'Angle brackets are not part of an address.',
    'https://outlook.office.com/book/%3CDesk@contoso.com%3E/',
    'badAddress',
  ],
  ['Two addresses are none.', 'https://outlook.office.com/book/Desk@contoso.com,a@evil.example/', 'badAddress'],
  [
    'A semicolon starts a parameter of the path, or a second address.',
    'https://outlook.office.com/book/Desk@contoso.com;a/',
    'badAddress',
  ],
  [
    'A personal mailbox is named by its id and its tenant: that is not an address.',
    'https://outlook.office.com/book/mbx:00112233445566778899aabbccddeeff@11111111-2222-4333-8444-555555555555',
    'badAddress',
  ],
  ['No local part.', 'https://outlook.office.com/book/@contoso.com/', 'badAddress'],
  ['No domain.', 'https://outlook.office.com/book/Desk@/', 'badAddress'],
  ['A mailbox has a domain of at least two labels.', 'https://outlook.office.com/book/Desk@contoso/', 'badAddress'],
  ['A dot in front.', 'https://outlook.office.com/book/.Desk@contoso.com/', 'badAddress'],
  ['Two dots in a row.', 'https://outlook.office.com/book/De..sk@contoso.com/', 'badAddress'],
  ['A dot before the at sign.', 'https://outlook.office.com/book/Desk.@contoso.com/', 'badAddress'],
  ['A dot at the end of the domain.', 'https://outlook.office.com/book/Desk@contoso.com./', 'badAddress'],
  ['A label must not begin with a hyphen.', 'https://outlook.office.com/book/Desk@-contoso.com/', 'badAddress'],
  ['A label must not end with one.', 'https://outlook.office.com/book/Desk@contoso-.com/', 'badAddress'],
  ['An address of a machine is not a domain.', 'https://outlook.office.com/book/Desk@10.0.0.1/', 'badAddress'],
  ['A local part of 65 characters.', `https://outlook.office.com/book/${tooLong(65)}@contoso.com/`, 'badAddress'],
  ['A label of 64 characters.', `https://outlook.office.com/book/Desk@${tooLong(64)}.com/`, 'badAddress'],
  [
    '255 characters in all.',
    `https://outlook.office.com/book/Desk@${`${tooLong(49)}.`.repeat(4)}${tooLong(46)}.com/`,
    'badAddress',
  ],
  ['An address in the query is not in the path.', `https://outlook.office.com/book?${address}`, 'otherPage'],
  ['An address in the hash is not in the path.', `https://outlook.office.com/book#/${address}`, 'otherPage'],
  ['An empty segment shifts the path.', `https://outlook.office.com//book/${address}`, 'otherPage'],
  ['The word must be the whole segment.', `https://outlook.office.com/booking/${address}`, 'otherPage'],
  ['The word must be the first segment.', `https://outlook.office.com/mail/book/${address}`, 'otherPage'],
  ['An encoded word is not the word.', `https://outlook.office.com/b%6Fok/${address}`, 'otherPage'],
  [
    'bookings must follow the address at once.',
    `https://outlook.office.com/owa/calendar/${address}/x/bookings/`,
    'otherPage',
  ],
];

const hosts = new Set(examples.filter(({ page }) => page.kind !== 'notBookings').map(({ url }) => new URL(url).host));

describe('hostile links', () => {
  it.each([...hosts])('every dot of %s is a dot', (host) => {
    for (const { index } of host.matchAll(/\./g)) {
      const other = `${host.slice(0, index)}x${host.slice(index + 1)}`;
      for (const word of ['b', 'book'])
        expect(describePage(`https://${other}/${word}/${address}`).kind).toBe('notBookings');
    }
  });

  it.each(hostile)('%s', (_why, url, reason) => {
    expect(describePage(url)).toEqual({ kind: 'notBookings', reason });
  });
});

describe('isSmtpAddress', () => {
  it.each([
    'a@b.cc',
    `${tooLong(64)}@contoso.com`,
    `Desk@${tooLong(63)}.com`,
    `Desk@${`${tooLong(49)}.`.repeat(4)}${tooLong(45)}.com`,
    'Desk@xn--bcher-kva.example',
    "!$&'*+=^_`{|}~-@contoso.com",
  ])('%s', (text) => {
    expect(isSmtpAddress(text)).toBe(true);
  });
});

describe('a path that only contains the path of something', () => {
  const desk = 'https://outlook.office.com/book/Desk@contoso.com';
  const serviceId = 'MyIRAFVEd2aImaq7zN3u_w2';

  it('names a service only at its end', () => {
    expect(describePage(`${desk}/s/${serviceId}/`)).toHaveProperty('serviceId', serviceId);
    expect(describePage(`${desk}/s/${serviceId}/more`)).not.toHaveProperty('serviceId');
    expect(describePage(`${desk}/s/${serviceId}x`)).not.toHaveProperty('serviceId');
  });

  it.each([
    ['https://outlook.office.com/bookwithme', 'personalPage'],
    ['https://outlook.office.com/bookwithme/user/1@contoso.com', 'personalPage'],
    ['https://outlook.office.com/mail/bookwithme/user/1@contoso.com', 'notBookings'],
    ['https://outlook.office.com/owa/calendar/1@contoso.com/2/calendar.html', 'publishedCalendar'],
    ['https://outlook.office.com/mail/owa/calendar/1@contoso.com/2/calendar.html', 'notBookings'],
    ['https://outlook.office.com/owa/calendar/1@contoso.com/2/calendar.html/3', 'notBookings'],
  ])('%s is a %s', (href, kind) => expect(describePage(href).kind).toBe(kind));
});
