import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test, vi } from 'vitest';
import type { CreatedAppointment } from '../../../src/panel/newAppointment/created/asText';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, substitutions?: string | string[]) =>
        messages[key].message.replace(
          /\$(\d)/g,
          (_: string, at: string) => [substitutions ?? []].flat()[Number(at) - 1] ?? '',
        ),
    },
  },
}));
vi.stubGlobal('navigator', { languages: ['en-US'] });

const { asIcsFile, asText } = await import('../../../src/panel/newAppointment/created/asText');

const created: CreatedAppointment = {
  appointment: {
    id: 'AAMk/+=',
    serviceName: 'Online consultation',
    startDateTime: { dateTime: '2026-11-24T21:00:00.0000000Z', timeZone: 'UTC' },
    endDateTime: { dateTime: '2026-11-24T21:45:00.0000000Z', timeZone: 'UTC' },
    customers: [{ name: 'Jordan Miller', emailAddress: 'jordan@example.com' }],
    staffMemberIds: ['ada'],
    joinWebUrl: 'https://teams.microsoft.com/l/meetup-join/1',
    serviceLocation: { displayName: 'Contoso, 4567 Main Street' },
  },
  draft: {
    businessId: 'LunchDelivery@contoso.com',
    serviceId: 's1',
    customers: [{ name: 'Jordan M', emailAddress: '', phone: '', notes: '', timeZone: 'America/Chicago' }],
    startDateTime: '2026-11-24T21:00:00Z',
    endDateTime: '2026-11-24T21:45:00Z',
    staffMemberIds: ['ada'],
  },
  overview: {
    business: { id: 'LunchDelivery@contoso.com', displayName: 'Contoso Lunch Delivery' },
    services: [{ id: 's1', displayName: 'Consultation' }],
    staffMembers: [{ id: 'ada', displayName: 'Ada Lovelace' }],
    readAt: 0,
  },
  timeZone: 'America/Chicago',
};

describe('as text', () => {
  test('says what Graph returned, with the time zone', () => {
    expect(asText(created).replace(/[\u2009\u202f]/g, ' ')).toBe(`Online consultation
Tue, Nov 24, 2026, 3:00 – 3:45 PM, America/Chicago (UTC−6)
Jordan Miller
With Ada Lovelace
Contoso Lunch Delivery
Contoso, 4567 Main Street
Join: https://teams.microsoft.com/l/meetup-join/1`);
  });

  test('says what was sent where Graph left something out', () => {
    const bare = { ...created, appointment: { id: 'x', startDateTime: created.appointment.startDateTime } };
    expect(asText(bare)).toMatch(/^Consultation\n.*\nJordan M\nContoso Lunch Delivery$/);
  });

  test('gives no link that is not a web address', () => {
    const odd = { ...created, appointment: { ...created.appointment, joinWebUrl: 'javascript:alert(1)' } };
    expect(asText(odd)).not.toContain('javascript');
    expect(asIcsFile(odd, '2026-11-21T00:00:00Z').text).not.toContain('javascript');
  });
});

test('as a file for a calendar', () => {
  const { name, text } = asIcsFile(created, '2026-11-21T16:00:00Z');
  expect(name).toBe('Online consultation 2026-11-24.ics');
  const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  const event = component && new ICAL.Event(component);
  expect([event?.uid, event?.summary, event?.location]).toEqual([
    'AAMk/+=',
    'Online consultation – Jordan Miller',
    'Contoso, 4567 Main Street',
  ]);
  expect(event?.description).toBe(
    'Contoso Lunch Delivery\nWith Ada Lovelace\nJoin: https://teams.microsoft.com/l/meetup-join/1',
  );
  expect(component?.getFirstPropertyValue('url')).toBe('https://teams.microsoft.com/l/meetup-join/1');
});

test("the file is named after the day in the form's time zone", () => {
  expect(asIcsFile({ ...created, timeZone: 'Asia/Shanghai' }, '2026-11-21T16:00:00Z').name).toContain('2026-11-25');
});
