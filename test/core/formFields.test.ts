import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { AppointmentDraft } from '../../src/core/appointmentDraft';
import {
  checkForm,
  emptyFields,
  type FormFields,
  isEmailAddress,
  isPhoneNumber,
  normaliseDate,
  normaliseTime,
} from '../../src/core/formFields';

const now = Date.parse('2026-11-21T12:00:00Z');
const filled: FormFields = {
  ...emptyFields,
  serviceId: 'service-1',
  date: '2026-11-24',
  startTime: '15:00',
  durationMinutes: '30',
  timeZone: 'America/Chicago',
  customerName: ' Jordan Miller ',
  emailAddress: 'jordanm@contoso.com',
  phone: '+1 213-555-0199',
  notes: 'Please be on time.',
};
const check = (changed: Partial<FormFields> = {}) =>
  checkForm(Temporal, { ...filled, ...changed }, 'LunchDelivery@contoso.com', now);
const kinds = (changed: Partial<FormFields>) => {
  const checked = check(changed);
  return checked.kind === 'draft' ? [] : checked.problems.map(({ field, kind }) => `${field}: ${kind}`);
};

describe('checkForm', () => {
  test('makes a draft that the message schema takes', () => {
    const checked = check();
    expect(checked).toEqual({
      kind: 'draft',
      draft: {
        businessId: 'LunchDelivery@contoso.com',
        serviceId: 'service-1',
        customers: [
          {
            name: 'Jordan Miller',
            emailAddress: 'jordanm@contoso.com',
            phone: '+1 213-555-0199',
            notes: 'Please be on time.',
            timeZone: 'America/Chicago',
          },
        ],
        startDateTime: '2026-11-24T21:00:00.000Z',
        endDateTime: '2026-11-24T21:30:00.000Z',
        staffMemberIds: [],
      },
    });
    expect(checked.kind === 'draft' && AppointmentDraft.safeParse(checked.draft).success).toBe(true);
  });

  test('the customer may be in another time zone, and staff may be chosen', () => {
    const checked = check({ customerTimeZone: 'Europe/Berlin', staffMemberId: 'ada', otherStaffIds: 'mert\nada' });
    expect(checked).toMatchObject({
      draft: { customers: [{ timeZone: 'Europe/Berlin' }], staffMemberIds: ['ada', 'mert'] },
    });
  });

  test('only name, service and time are needed', () => {
    expect(kinds({ emailAddress: '', phone: '', notes: '' })).toEqual([]);
    expect(kinds(emptyFields)).toEqual([
      'serviceId: missing',
      'date: missing',
      'startTime: missing',
      'durationMinutes: missing',
      'timeZone: missing',
      'customerName: missing',
    ]);
  });

  test.each<[Partial<FormFields>, string]>([
    [{ date: '2026-02-30' }, 'date: notADate'],
    [{ date: '24.11.2026' }, 'date: notADate'],
    [{ startTime: '25:00' }, 'startTime: notATime'],
    [{ startTime: '9' }, 'startTime: notATime'],
    [{ durationMinutes: '0' }, 'durationMinutes: endBeforeStart'],
    [{ durationMinutes: '-30' }, 'durationMinutes: endBeforeStart'],
    [{ durationMinutes: 'half an hour' }, 'durationMinutes: notADuration'],
    [{ durationMinutes: '10081' }, 'durationMinutes: notADuration'],
    [{ timeZone: 'Central Standard Time' }, 'timeZone: missing'],
    [{ customerName: '   ' }, 'customerName: missing'],
    [{ customerName: 'x'.repeat(256) }, 'customerName: tooLong'],
    [{ emailAddress: 'jordan@contoso' }, 'emailAddress: notAnEmailAddress'],
    [{ phone: 'none' }, 'phone: notAPhoneNumber'],
    [{ notes: 'x'.repeat(10_001) }, 'notes: tooLong'],
  ])('%o is said at its field', (changed, problem) => {
    expect(kinds(changed)).toEqual([problem]);
  });

  test('a time in the past is asked about once for that time', () => {
    const past = { date: '2026-11-20' };
    expect(kinds(past)).toEqual(['confirmedPast: inThePast']);
    expect(kinds({ ...past, confirmedPast: '2026-11-20T21:00:00.000Z' })).toEqual([]);
    expect(kinds({ date: '2026-11-19', confirmedPast: '2026-11-20T21:00:00.000Z' })).toEqual([
      'confirmedPast: inThePast',
    ]);
  });

  test('a time that shows twice, or never, is asked about', () => {
    const twice = { date: '2027-11-07', startTime: '01:30' };
    expect(kinds(twice)).toEqual(['meantInstant: overlap']);
    expect(check({ ...twice, meantInstant: '2027-11-07T07:30:00.000Z' })).toMatchObject({
      draft: { startDateTime: '2027-11-07T07:30:00.000Z' },
    });
    expect(kinds({ ...twice, meantInstant: '2027-11-08T07:30:00.000Z' })).toEqual(['meantInstant: overlap']);
    expect(kinds({ date: '2027-03-14', startTime: '02:30' })).toEqual(['meantInstant: gap']);
  });
});

test.each([
  ['2026-11-24', '2026-11-24'],
  [' 2026/1/4 ', '2026-01-04'],
  ['2026.11.24', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['２０２６-１１-２４', '2026-11-24'],
  ['2026-11/24', '2026-11/24'],
  ['202611', '202611'],
  ['24.11.2026', '24.11.2026'],
])('date %s becomes %s', (typed, date) => expect(normaliseDate(typed)).toBe(date));

test.each([
  ['15:00', '15:00'],
  ['9:30', '09:30'],
  ['15.00', '15:00'],
  ['1500', '15:00'],
  ['3pm', '15:00'],
  ['3:30 PM', '15:30'],
  ['12 a.m.', '00:00'],
  ['12pm', '12:00'],
  ['１５：００', '15:00'],
  ['9', '9'],
  ['13pm', '13pm'],
])('time %s becomes %s', (typed, time) => expect(normaliseTime(typed)).toBe(time));

test.each(['a@b.co', 'josé@münchen.de', "o'brien+x@mail.contoso.com", '李@例子.中国'])('%s can be an address', (text) =>
  expect(isEmailAddress(text)).toBe(true),
);
test.each(['a@b', 'a b@c.de', '@c.de', 'a@', 'a@@b.de', 'a@b..de', '<a@b.de>', 'a@b.de, c@d.de'])(
  '%s cannot be an address',
  (text) => expect(isEmailAddress(text)).toBe(false),
);

test.each(['+1 213-555-0199', '(0212) 555 01 99', '110', '+49 30/901820', '213.555.0199 ext. 12', '2135550199x7'])(
  '%s can be a number',
  (text) => expect(isPhoneNumber(text)).toBe(true),
);
test.each(['12', 'call me', '+', '213-555-0199-213-555-0199-21', '+1 213-CALL-NOW'])('%s cannot be a number', (text) =>
  expect(isPhoneNumber(text)).toBe(false),
);
