import { expect, test } from 'vitest';
import { BookedTime, blockedBy } from '../../src/core/bookedTime';
import { toBookedTime } from '../../src/core/toBookedTime';

const v1 = {
  id: 'AAMk/1=',
  startDateTime: { dateTime: '2026-11-24T21:00:00.0000000Z', timeZone: 'UTC' },
  endDateTime: { dateTime: '2026-11-24T21:30:00.0000000Z', timeZone: 'UTC' },
  preBuffer: 'PT5M',
  postBuffer: 'PT10M',
  serviceId: 'bento',
  serviceName: 'Catered bento',
  staffMemberIds: ['ada'],
  filledAttendeesCount: 1,
  maximumAttendeesCount: 1,
  customerName: 'Jordan Miller',
  customerEmailAddress: 'jordanm@contoso.com',
};

test('keeps times and staff and nothing about the customer', () => {
  const time = toBookedTime(v1);
  expect(time).toEqual({
    id: 'AAMk/1=',
    start: Date.parse('2026-11-24T21:00:00Z'),
    end: Date.parse('2026-11-24T21:30:00Z'),
    preBuffer: 300_000,
    postBuffer: 600_000,
    serviceId: 'bento',
    serviceName: 'Catered bento',
    staffMemberIds: ['ada'],
    filledAttendeesCount: 1,
    maximumAttendeesCount: 1,
  });
  expect(BookedTime.parse(time)).toEqual(time);
  expect(time && blockedBy(time)).toEqual({
    start: Date.parse('2026-11-24T20:55:00Z'),
    end: Date.parse('2026-11-24T21:40:00Z'),
  });
});

test("beta's spelling, without what a cloud may leave out", () => {
  const time = toBookedTime({ id: '1', start: v1.startDateTime, end: v1.endDateTime, maximumAttendeesCount: 10 });
  expect(time?.end).toBe(Date.parse('2026-11-24T21:30:00Z'));
  expect([time?.preBuffer, time?.staffMemberIds, time?.filledAttendeesCount]).toEqual([0, [], 10]);
});

test('an appointment without times takes none', () => {
  expect(toBookedTime({ id: '1' })).toBeUndefined();
  expect(toBookedTime({ ...v1, endDateTime: { dateTime: 'soon' } })).toBeUndefined();
});
