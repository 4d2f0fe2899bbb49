import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateIn, orderOf, readDate, readWhen } from '../../../src/core/many/dates';
import { readDuration, readTime } from '../../../src/core/many/times';

const one = (date: string) => ({ dayFirst: date, monthFirst: date });

describe('a date', () => {
  it.each([
    '2026-11-24',
    '2026/11/24',
    '2026.11.24',
    '20261124',
    '２０２６-11-24',
    '24.11.2026',
    '24.11.26',
    '24 Nov 2026',
    '24-Nov-26',
    'Nov 24, 2026',
    'Tuesday, November 24, 2026',
    'Tue 24.11.2026',
    '24th November 2026',
    '24 Kasım 2026',
    '24 KASIM 2026 Salı',
    '24 Kas 2026',
    '2026年11月24日',
    '2026年11月24日 星期二',
  ])('%s', (cell) => {
    expect(readDate(cell)).toEqual(one('2026-11-24'));
  });

  it.each([
    '',
    'tomorrow',
    'yarın',
    '明天',
    '24',
    '24 Nov',
    '2026-13-01',
    '2026-02-30',
    '31.11.2026',
    '0024-11-11',
    'x24.11.2026',
    '24 Nov Dec 2026',
  ])('%j is none', (cell) => {
    expect(readDate(cell)).toBeUndefined();
  });

  it('with figures that can be told in two ways is both', () => {
    expect(readDate('3/4/2026')).toEqual({ dayFirst: '2026-04-03', monthFirst: '2026-03-04' });
    expect(readDate('24/11/2026')).toEqual({ dayFirst: '2026-11-24', monthFirst: undefined });
    // Points are never American.
    expect(readDate('3.4.2026')).toEqual(one('2026-04-03'));
  });
});

describe('a date with a time', () => {
  it.each([
    ['2026-11-24T15:00', '15:00', undefined],
    ['2026-11-24 15:00:00', '15:00', undefined],
    ['2026-11-24T15:00:00.0000000Z', '15:00', 'Z'],
    ['2026-11-24T15:00:00+03:00', '15:00', '+03:00'],
    ['2026-11-24 15:00 +0300', '15:00', '+03:00'],
    ['11/24/2026 3:00 PM', '15:00', undefined],
    ['24.11.2026 15.00', '15:00', undefined],
    ['24 Kasım 2026 15:00', '15:00', undefined],
    ['2026年11月24日 下午3:00', '15:00', undefined],
    ['2026年11月24日15点', '15:00', undefined],
    ['2026/11/24 下午3点', '15:00', undefined],
  ])('%s', (cell, time, offset) => {
    const when = readWhen(cell);
    expect(when && dateIn(when.date, undefined)).toBe('2026-11-24');
    expect([when?.time, when?.offset]).toEqual([time, offset]);
  });

  it('is none when what stands behind the date is no time', () => {
    expect(readWhen('2026-11-24 soon')).toBeUndefined();
    expect(readWhen('2026-11-24 25:00')).toBeUndefined();
  });
});

describe('a time', () => {
  it.each([
    ['15:00', '15:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['15h30', '15:30'],
    ['1500', '15:00'],
    ['15:00:00', '15:00'],
    ['3pm', '15:00'],
    ['3:30 p.m.', '15:30'],
    ['12 AM', '00:00'],
    ['12:15 pm', '12:15'],
    ['ÖS 3:30', '15:30'],
    ['09:00 ÖÖ', '09:00'],
    ['下午3:00', '15:00'],
    ['下午3点', '15:00'],
    ['15时30分', '15:30'],
    ['9点', '09:00'],
    ['１５：００', '15:00'],
  ])('%s', (cell, time) => {
    expect(readTime(cell)?.time).toBe(time);
  });

  it.each(['9', '24:00', '12:60', '3 o', 'noon', '', '0 pm', '晚上12点', '15:00 Berlin'])('%j is none', (cell) => {
    expect(readTime(cell)).toBeUndefined();
  });
});

describe('a duration', () => {
  it.each([
    ['30', 30],
    ['45 min', 45],
    ['1:30', 90],
    ['01:00:00', 60],
    ['1 h', 60],
    ['1.5 hours', 90],
    ['1,5 saat', 90],
    ['1 hr 15 min', 75],
    ['1 saat 15 dk', 75],
    ['30分钟', 30],
    ['1小时30分钟', 90],
    ['PT1H30M', 90],
  ])('%s', (cell, minutes) => {
    expect(readDuration(cell)).toBe(minutes);
  });

  it.each(['', '0', '-30', 'an hour', '1:75', '20000', '1.3333 h', 'PT0S'])('%j is none', (cell) => {
    expect(readDuration(cell)).toBeUndefined();
  });
});

describe('the order of day and month', () => {
  it('is what a single clear date says', () => {
    expect(orderOf(['3/4/2026', '24/11/2026'])).toEqual({ kind: 'order', order: 'dayFirst' });
    expect(orderOf(['3/4/2026', '11/24/2026'])).toEqual({ kind: 'order', order: 'monthFirst' });
  });
  it('is asked where none is clear, and never guessed', () => {
    expect(orderOf(['', '3/4/2026 15:00', '5/6/2026'])).toMatchObject({ kind: 'either', example: '3/4/2026 15:00' });
  });
  it('is asked where the clear ones contradict each other', () => {
    expect(orderOf(['24/11/2026', '11/24/2026', '3/4/2026'])).toMatchObject({ kind: 'mixed', example: '3/4/2026' });
  });
  it('does not matter where every date is clear, or the same in both', () => {
    expect(orderOf(['2026-03-04', '5.6.2026', '7/7/2026'])).toEqual({ kind: 'noMatter' });
    expect(orderOf(['24/11/2026', '11/24/2026'])).toEqual({ kind: 'noMatter' });
  });
});

test('every day written in any of the forms is read back as itself', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const locales = ['en-US', 'en-GB', 'tr', 'zh-CN', 'sv'];
  const styles = ['short', 'medium', 'long', 'full'] as const;
  fc.assert(
    fc.property(day, fc.constantFrom(...locales), fc.constantFrom(...styles), (date, locale, dateStyle) => {
      const cell = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
      // Swedish names of months are not among the three languages; its short form is ISO's.
      fc.pre(locale !== 'sv' || dateStyle === 'short');
      const read = readDate(cell);
      const iso = date.toISOString().slice(0, 10);
      expect([read?.dayFirst, read?.monthFirst], cell).toContain(iso);
      if (read?.dayFirst === undefined || read.monthFirst === undefined) {
        expect(dateIn(read ?? one(''), undefined)).toBe(iso);
      }
    }),
  );
});

test('whatever a cell holds, reading it ends without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => {
      readWhen(cell);
      readTime(cell);
      readDuration(cell);
    }),
  );
});
