import { describe, expect, test } from 'vitest';
import { fieldsOf, readQuickEntry } from '../../../src/core/quickEntry';
import { context } from './desk';

// Today is Saturday, 21 November 2026, 10:00.
const dateIn = (text: string, locale = 'en-US') => {
  const entry = readQuickEntry(text, { ...context, locale });
  const isGuess = entry.understood.some((one) => one.isGuess);
  return isGuess ? 'guessed' : fieldsOf(entry).date;
};

const english: [text: string, date: string | undefined, locale?: string][] = [
  ['today', '2026-11-21'],
  ['tonight at 7', '2026-11-21'],
  ['tomorrow', '2026-11-22'],
  ['tmrw 3pm', '2026-11-22'],
  ['on tomorrow', '2026-11-22'],
  ['day after tomorrow 9:15', '2026-11-23'],
  ['Sunday', '2026-11-22'],
  ['saturday 3pm', '2026-11-21'],
  ['saturday 9am', '2026-11-28'],
  ['on Tuesday at 10', '2026-11-24'],
  ['this tuesday', '2026-11-24'],
  ['next tuesday', '2026-11-24'],
  ['next week monday', '2026-11-23'],
  ['monday next week at 10', '2026-11-23'],
  ['wed. 3 p.m.', '2026-11-25'],
  ['jordan mon 3pm', '2026-11-23'],
  ['11/24 3pm', '2026-11-24'],
  ['24/11 3pm', '2026-11-24'],
  ['3/4/2027', '2027-03-04'],
  ['3/4/2027', '2027-04-03', 'en-GB'],
  ['12/24/26', '2026-12-24'],
  ['2026-11-24', '2026-11-24'],
  ['2026/11/24', '2026-11-24'],
  ['2026-11-24T15:00', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['Nov 24', '2026-11-24'],
  ['November 24th, 2027', '2027-11-24'],
  ['24 Nov 15.00', '2026-11-24'],
  ['24th of November', '2026-11-24'],
  ['the 24th at 3', '2026-11-24'],
  ['the 3rd of next month', '2026-12-03'],
  ['first of december', '2026-12-01'],
  ['March 5', '2027-03-05'],
  ['Feb 29', '2028-02-29'],
  ['in a week', '2026-11-28'],
  ['in 3 days', '2026-11-24'],
  ['2 days from now', '2026-11-23'],
  ['two weeks from today', '2026-12-05'],
  ['fri, Nov 27, 2026 at 4:15 PM', '2026-11-27'],
  ['Tuesday, 24 November', '2026-11-24'],
  ['Sun Li tomorrow 3pm', '2026-11-22'],
  ['May Chen tomorrow', '2026-11-22'],
  ['April Jones 3pm', 'guessed'],
  ['Mon 24 Nov', '2026-11-24'],
  ['31 Feb', undefined],
  ['24/7 support', undefined],
  ['1/2 hour', undefined],
  ['213-555-0199', undefined],
  ['room 12', undefined],
];

const turkish: [text: string, date: string | undefined, locale?: string][] = [
  ['bugün', '2026-11-21'],
  ['yarın 14:30', '2026-11-22'],
  ['YARIN', '2026-11-22'],
  ['yarin', '2026-11-22'],
  ['yarına', '2026-11-22'],
  ['öbür gün 10:00', '2026-11-23'],
  ['yarın değil öbür gün', '2026-11-23'],
  ['pazartesi', '2026-11-23'],
  ['pazartesiye', '2026-11-23'],
  ['salı günü saat üçte', '2026-11-24'],
  ['çarşamba', '2026-11-25'],
  ['Perşembe günü', '2026-11-26'],
  ['cumaya 15:00', '2026-11-27'],
  ['cumartesi', '2026-11-21'],
  ['pazar', '2026-11-22'],
  ['bu cuma', '2026-11-27'],
  ['haftaya salı 10.30', '2026-11-24'],
  ['gelecek salı', '2026-11-24'],
  ['önümüzdeki cuma', '2026-11-27'],
  ['haftaya bugün', '2026-11-28'],
  ['24 Kasım', '2026-11-24'],
  ["24 Kasım'da saat 3'te", '2026-11-24'],
  ['24 kasim 2027', '2027-11-24'],
  ['24 Kasım Salı 15:00', '2026-11-24'],
  ['1 Ocak', '2027-01-01'],
  ['5 Mart', '2027-03-05'],
  ['24.11.2026 15.00', '2026-11-24'],
  ['24.11. saat 15:00', '2026-11-24'],
  ['24.11 15:00', '2026-11-24'],
  ['24/11/2026', '2026-11-24', 'tr'],
  ['3/4/2027', '2027-04-03', 'tr'],
  ["ayın 24'ü", '2026-11-24'],
  ["ayın 24'ünde", '2026-11-24'],
  ['2 gün sonra', '2026-11-23'],
  ['bir hafta sonra', '2026-11-28'],
  ['pzt 10:00', '2026-11-23'],
  ['Salı, 24 Kasım 2026', '2026-11-24'],
];

const chinese: [text: string, date: string | undefined, locale?: string][] = [
  ['今天', '2026-11-21'],
  ['明天下午3点', '2026-11-22'],
  ['后天', '2026-11-23'],
  ['大后天', '2026-11-24'],
  ['今晚7点', '2026-11-21'],
  ['明早9点', '2026-11-22'],
  ['周二', '2026-11-24'],
  ['星期二', '2026-11-24'],
  ['礼拜三', '2026-11-25'],
  ['周日', '2026-11-22'],
  ['星期天', '2026-11-22'],
  ['下周二', '2026-11-24'],
  ['下星期二', '2026-11-24'],
  ['下下周二', '2026-12-01'],
  ['这周五', '2026-11-27'],
  ['本周六10点', '2026-11-28'],
  ['11月24日15:30', '2026-11-24'],
  ['11月24号', '2026-11-24'],
  ['十一月二十四日', '2026-11-24'],
  ['2026年11月24日', '2026-11-24'],
  ['二〇二六年十一月二十四日', '2026-11-24'],
  ['24号', '2026-11-24'],
  ['二十四号', '2026-11-24'],
  ['下个月3号', '2026-12-03'],
  ['12月1日', '2026-12-01'],
  ['1月5号', '2027-01-05'],
  ['11/24', '2026-11-24', 'zh-CN'],
  ['11-24 15:30', '2026-11-24'],
  ['三天后', '2026-11-24'],
  ['一周后', '2026-11-28'],
  ['２０２６年１１月２４日', '2026-11-24'],
  ['下週二下午三點', '2026-11-24'],
  ['每周二', undefined],
  ['3号楼', undefined],
];

describe.each([
  ['English', english],
  ['Turkish', turkish],
  ['Chinese', chinese],
])('%s dates', (_, table) => {
  test.each(table)('%s is %s', (text, date, locale) => expect(dateIn(text, locale)).toBe(date));
});

test('a time without a day is a guess: today while it is ahead, else tomorrow', () => {
  const guess = (text: string) => readQuickEntry(text, context).understood.find(({ field }) => field === 'date');
  expect(guess('3pm')).toMatchObject({ value: '2026-11-21', isGuess: true });
  expect(guess('9am')).toMatchObject({ value: '2026-11-22', isGuess: true });
});

test('"today" is that of the form\'s time zone', () => {
  const now = Date.parse('2026-11-21T20:00:00Z');
  const today = (timeZone: string) => fieldsOf(readQuickEntry('today', { ...context, now, timeZone })).date;
  expect(today('America/Chicago')).toBe('2026-11-21');
  expect(today('Asia/Shanghai')).toBe('2026-11-22');
});

test('12.11 alone is a day or a time: neither is guessed', () => {
  const read = (text: string) => fieldsOf(readQuickEntry(text, { ...context, locale: 'tr' }));
  expect(read('12.11')).toEqual({ notes: '12.11' });
  expect(read('12.11 14.30')).toEqual({ date: '2027-11-12', startTime: '14:30' });
  expect(read('12.11 10.12')).toEqual({ date: '2027-11-12', startTime: '10:12' });
  expect(read('yarın 12.11')).toEqual({ date: '2026-11-22', startTime: '12:11' });
});
