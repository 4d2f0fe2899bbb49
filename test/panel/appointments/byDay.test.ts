import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: { i18n: { getMessage: () => 'en' } } }));
vi.stubGlobal('navigator', { languages: ['en-GB'] });
const { byDay } = await import('../../../src/panel/appointments/byDay');

const at = (id: string, dateTime: string) => ({ id, startDateTime: { dateTime, timeZone: 'UTC' } });

test('appointments stand in the order of their start, under the day that it is in the time zone', () => {
  const days = byDay(
    [
      at('late', '2026-11-25T05:30:00.0000000Z'),
      at('early', '2026-11-24T15:00:00.0000000Z'),
      at('next', '2026-11-25T15:00:00.0000000'),
      { id: 'without a time' },
    ],
    'America/Chicago',
  );
  expect(days.map(({ date, appointments }) => [date, appointments.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['early', 'late']],
    ['2026-11-25', ['next']],
  ]);
  expect(days[0]?.heading).toBe('Tuesday 24 November');
});
