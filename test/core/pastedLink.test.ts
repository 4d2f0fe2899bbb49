import { describe, expect, it } from 'vitest';
import { describePasted } from '../../src/core/pastedLink';
import { examples } from './bookingsPage.examples';

const smtpAddress = 'Desk@contoso.com';
const link = `https://outlook.office.com/book/${smtpAddress}/`;
const page = { kind: 'bookingPage', smtpAddress, cloud: 'global' };
const wrapped = encodeURIComponent(link);

it('reads whole links as the address bar does', () => {
  for (const { url, page } of examples) expect(describePasted(url)).toEqual(page);
});

describe('a booking page', () => {
  it.each([
    ['white space around it', `\n  ${link}\t`],
    ['angle brackets around it, as in a mail', `<${link}>`],
    ['no scheme', `outlook.office.com/book/${smtpAddress}/`],
    ['no scheme but its slashes', `//outlook.office.com/book/${smtpAddress}/`],
    ['a slash too few', `https:/outlook.office.com/book/${smtpAddress}/`],
    ['no slash', `https:outlook.office.com/book/${smtpAddress}/`],
    ['a slash too many', `https:///outlook.office.com/book/${smtpAddress}/`],
    ['the short host in prose', `book.ms/b/${smtpAddress}`],
    ['upper case', `HTTPS://OUTLOOK.OFFICE.COM/BOOK/${smtpAddress}/`],
    ['Safe Links', `https://nam04.safelinks.protection.outlook.com/?url=${wrapped}&data=05%7C01`],
    [
      'Safe Links in Teams',
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${wrapped}&locale=en-us`,
    ],
    ['Facebook', `https://l.facebook.com/l.php?u=${wrapped}&h=x`],
    ['Instagram', `https://l.instagram.com/?u=${wrapped}&e=x`],
    ['LinkedIn', `https://www.linkedin.com/safety/go?url=${wrapped}&trk=x`],
    ['Slack', `https://slack-redir.net/link?url=${wrapped}`],
    ['Google', `https://www.google.com/url?q=${wrapped}&sa=D`],
    ['Google, the other form', `https://www.google.com/url?sa=t&url=${wrapped}`],
    [
      'a wrapper in a wrapper',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://l.facebook.com/l.php?u=${wrapped}`)}`,
    ],
    ['a wrapper without a scheme', `nam04.safelinks.protection.outlook.com/?url=${wrapped}`],
    [
      'the API of the anonymous page',
      `https://outlook.office.com/BookingsService/api/V1/bookingBusinessesc2/${smtpAddress}/services?app=BookingsC2`,
    ],
    ['Graph', `https://graph.microsoft.com/v1.0/solutions/bookingBusinesses/${smtpAddress}/appointments/AAMk=/cancel`],
    [
      'Graph, encoded',
      `https://graph.microsoft.com/beta/solutions/bookingBusinesses/${encodeURIComponent(smtpAddress)}`,
    ],
  ])('%s', (_form, text) => {
    expect(describePasted(text)).toEqual(page);
  });
});

it.each([
  ['https://graph.microsoft.us/v1.0/solutions/bookingBusinesses/', 'usGovernmentL4'],
  ['https://dod-graph.microsoft.us/v1.0/solutions/bookingBusinesses/', 'usGovernmentL5'],
  ['https://microsoftgraph.chinacloudapi.cn/v1.0/solutions/bookingBusinesses/', 'china'],
  ['https://outlook.office365.us/BookingsService/api/V1/bookingBusinessesc2/', 'usGovernmentL4'],
])('%s belongs to the cloud %s', (start, cloud) => {
  expect(describePasted(start + smtpAddress)).toEqual({ kind: 'bookingPage', smtpAddress, cloud });
});

describe('other things', () => {
  it.each([
    [smtpAddress, { kind: 'address', smtpAddress }],
    [` <${smtpAddress}> `, { kind: 'address', smtpAddress }],
    ['mbx:00112233445566778899aabbccddeeff@11111111-2222-4333-8444-555555555555', { kind: 'personalPage' }],
    [
      'https://bookings.cloud.microsoft/BookingsService/api/V1/bookingBusinessesc2/mbx:00112233445566778899aabbccddeeff@11111111-2222-4333-8444-555555555555',
      { kind: 'personalPage' },
    ],
    [
      'https://teams.microsoft.com/l/app/4c4ec2e8-4a2c-4bce-8d8f-00fc664a4e5b?source=store-copy-link',
      { kind: 'adminApp', cloud: 'global' },
    ],
    [
      'https://teams.microsoft.com/l/app/00000000-0000-0000-0000-000000000000',
      { kind: 'notBookings', reason: 'otherHost' },
    ],
    ['https://graph.microsoft.com/v1.0/me', { kind: 'notBookings', reason: 'otherHost' }],
  ])('%s', (text, expected) => {
    expect(describePasted(text)).toEqual(expected);
  });
});

describe('what names no address', () => {
  it.each([
    ['Nothing was pasted.', '', 'notALink'],
    ['A sentence is not a link.', 'Book at outlook.office.com please', 'notALink'],
    ['An address in prose is not the address.', `Write to ${smtpAddress} today`, 'notALink'],
    ['A link to write a mail is not a link to a page.', `mailto:${smtpAddress}`, 'notALink'],
    ['Script is not a link.', `javascript:location="${link}"`, 'notALink'],
    ['Full-width letters in an address.', 'Desk＠contoso.com', 'notALink'],
    ['A direction mark before the address.', `\u202e${smtpAddress}`, 'notALink'],
    ['A zero-width space before the scheme.', `\u200b${link}`, 'notALink'],
    ['A user name hides the host.', `https://outlook.office.com@evil.example/book/${smtpAddress}`, 'disguisedHost'],
    ['A port hides the host.', `https://outlook.office.com:8443/book/${smtpAddress}`, 'disguisedHost'],
    ['A port without a scheme.', `outlook.office.com:8443/book/${smtpAddress}`, 'disguisedHost'],
    ['A backslash hides the host.', `https://outlook.office.com\\@evil.example/book/${smtpAddress}`, 'disguisedHost'],
    ['Backslashes for slashes.', `https:\\\\outlook.office.com\\book\\${smtpAddress}`, 'notALink'],
    ['A browser leaves the segment out again: another page opens.', `${link}../../mail/`, 'otherPage'],
    ['The same, encoded.', `${link}%2E%2e/%2e%2E/mail/`, 'otherPage'],
    ['A segment for here at the end.', `${link}.`, 'otherPage'],
    ['Encoded twice.', 'https://outlook.office.com/book/Desk%2540contoso.com', 'badEncoding'],
    ['A wrapper that was encoded twice.', `https://l.facebook.com/l.php?u=${encodeURIComponent(wrapped)}`, 'otherHost'],
    ['Nobody listed this wrapper.', `https://evil.example/?url=${wrapped}`, 'otherHost'],
    [
      'A look-alike of a wrapper.',
      `https://safelinks.protection.outlook.com.evil.example/?url=${wrapped}`,
      'otherHost',
    ],
    [
      'A wrapper is only the beginning of this host.',
      `https://l.facebook.com.evil.example/l.php?u=${wrapped}`,
      'otherHost',
    ],
    ['A wrapper is only the end of this host.', `https://xl.facebook.com/l.php?u=${wrapped}`, 'otherHost'],
    ['A user name before a wrapper.', `https://l.facebook.com@evil.example/?u=${wrapped}`, 'disguisedHost'],
    [
      'A wrapped link goes somewhere else.',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Fbook%2FDesk%40contoso.com',
      'otherHost',
    ],
    ['A wrapper of what is no link.', `https://l.facebook.com/l.php?u=${smtpAddress}`, 'otherHost'],
    [
      'More wrappers than anybody uses.',
      [0, 1, 2, 3].reduce((inner) => `https://l.facebook.com/l.php?u=${encodeURIComponent(inner)}`, link),
      'otherHost',
    ],
    [
      'A look-alike of Graph.',
      `https://graph.microsoft.com.evil.example/v1.0/solutions/bookingBusinesses/${smtpAddress}`,
      'otherHost',
    ],
    [
      'The name of the API in the query.',
      `https://outlook.office.com/mail/?/bookingBusinesses/${smtpAddress}`,
      'otherPage',
    ],
  ])('%s', (_why, text, reason) => {
    expect(describePasted(text)).toEqual({ kind: 'notBookings', reason });
  });

  it('answers at once, however long the text', () => {
    const long = 'a.'.repeat(200_000);
    const start = performance.now();
    for (const text of [
      long,
      `${long}@${long}com`,
      `https://${long}/`,
      `<${long}`,
      ' '.repeat(400_000),
      `https://outlook.office.com/book/${long}@${long}`,
    ]) {
      expect(describePasted(text).kind).toBe('notBookings');
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
