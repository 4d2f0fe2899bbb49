import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingPageLink } from '../../src/core/bookingPageLink';
import { describePage, isSmtpAddress } from '../../src/core/bookingsPage';
import { describePasted } from '../../src/core/pastedLink';
import { requestedBusiness } from '../../src/core/requestedBusiness';
import { examples } from './bookingsPage.examples';

const runs = { numRuns: 10_000 };

const listed = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook-sdf.office.com',
  'bookings.cloud.microsoft',
  'book.ms',
  'outlook.office365.us',
  'outlook-dod.office365.us',
  'webmail.apps.mil',
  'partner.outlook.cn',
];

const label = fc.stringMatching(/^[a-zA-Z\d]([a-zA-Z\d-]{0,20}[a-zA-Z\d])?$/);
const topLevel = fc.constantFrom('com', 'de', 'co.uk', 'onmicrosoft.com', 'EDU');
const domain = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), topLevel)
  .map(([labels, top]) => `${labels.join('.')}.${top}`);
const atom = fc.stringMatching(/^[\w!$&'*+=^`{|}~-]{1,12}$/);
const localPart = fc.array(atom, { minLength: 1, maxLength: 4 }).map((atoms) => atoms.join('.'));
const address = fc.tuple(localPart, domain).map(([local, name]) => `${local}@${name}`);

const pathOf = (name: string) =>
  fc.constantFrom(
    `/book/${name}`,
    `/book/${name}/`,
    `/owa/calendar/${name}/bookings/`,
    `/b/${name}`,
    `/book/${name}/s/MyIRAFVEd2aImaq7zN3u_w2`,
  );
const path = address.chain((name) => fc.constantFrom(encodeURI(name), encodeURIComponent(name)).chain(pathOf));

/** A link that people could have been sent: the beginning and the host are often wrong, the path seldom. */
const scheme = fc.constantFrom(
  'https://',
  'http://',
  'HTTPS://',
  'https:/',
  'https:\\\\',
  'ftp://',
  '//',
  '',
  'https://https://',
);
const disguise = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '',
    '@',
    'a@',
    'a:b@',
    'evil.example/',
    'evil.example\\',
    'evil.example\\@',
    '\t',
    'x',
    '.',
    '%2e',
  ),
  fc.string({ maxLength: 5, unit: 'binary' }),
);
const tail = fc.oneof(
  fc.constantFrom('', '', '', '.', ':443', ':8443', '@evil.example', '\\@evil.example', '.evil.example', '\n'),
  fc.string({ maxLength: 5, unit: 'binary' }),
);
const host = fc.oneof(fc.constantFrom(...listed), fc.domain());
const link = fc.tuple(scheme, disguise, host, tail, path).map((parts) => parts.join(''));

/** An example with one part cut out or put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...examples.map(({ url }) => url)),
    fc.nat(200),
    fc.nat(10),
    fc.string({ maxLength: 8, unit: 'binary' }),
  )
  .map(([url, at, removed, added]) => url.slice(0, at) + added + url.slice(at + removed));

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.webUrl(), link, mutated);

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

describe('whatever the text', () => {
  it('nothing throws', () => {
    fc.assert(
      fc.property(anything, (text) => {
        describePage(text);
        describePasted(text);
        requestedBusiness(text);
      }),
      runs,
    );
  });

  it('no address comes from a host that is not listed, as the browser itself reads the host', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(link, mutated), (text) => {
        const page = describePage(text);
        if (page.kind !== 'bookingPage') return;
        found++;
        const url = new URL(text);
        expect(listed).toContain(url.host);
        expect([url.username, url.password, url.port]).toEqual(['', '', '']);
      }),
      runs,
    );
    expect(found).toBeGreaterThan(200);
  });

  it('no address comes from an unlisted host, in any form', () => {
    const unlisted = fc.domain().filter((name) => !listed.includes(name));
    fc.assert(
      fc.property(unlisted, path, (name, path) => {
        expect(describePage(`https://${name}${path}`).kind).toBe('notBookings');
        expect(
          requestedBusiness(
            `https://${name}/BookingsService/api/V1/bookingBusinesses${path.replace(/^\/[a-z/]+\//, '/')}`,
          ),
        ).toBe('');
      }),
      runs,
    );
  });

  it('what is found is one segment of the path that the browser would ask for, decoded once', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(link, mutated), (text) => {
        const page = describePage(text);
        if (page.kind !== 'bookingPage') return;
        found++;
        expect(isSmtpAddress(page.smtpAddress)).toBe(true);
        const { pathname } = new URL(text);
        expect(pathname.split('/').map(decoded)).toContain(page.smtpAddress);
      }),
      runs,
    );
    expect(found).toBeGreaterThan(200);
  });
});

describe('every address', () => {
  const cloud = fc.constantFrom('global', 'usGovernmentL4', 'usGovernmentL5', 'china');
  const service = fc.option(fc.stringMatching(/^[\w-]{21}[AQgw]2$/), { nil: undefined });

  it('is found again in the link that is made of it', () => {
    fc.assert(
      fc.property(address, cloud, service, (smtpAddress, cloud, serviceId) => {
        fc.pre(isSmtpAddress(smtpAddress));
        const page = { kind: 'bookingPage', smtpAddress, cloud, ...(serviceId && { serviceId }) } as const;
        const link = bookingPageLink(page);
        expect(describePage(link)).toEqual(page);
        expect(new URL(link).href).toBe(link);
        expect(describePasted(link)).toEqual(page);
      }),
      runs,
    );
  });
});
