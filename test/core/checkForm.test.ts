import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { AppointmentDraft } from '../../src/core/appointmentDraft';
import { checkForm } from '../../src/core/checkForm';
import { emptyFields, type FormFields } from '../../src/core/formFields';

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
