import { describe, expect, test } from 'vitest';
import { fieldsOf, readQuickEntry } from '../../../src/core/quickEntry';
import { context } from './desk';

const english: [text: string, durationMinutes: string | undefined, startTime?: string][] = [
  ['45 min', '45'],
  ['45min', '45'],
  ['45 mins', '45'],
  ['45m', '45'],
  ['45-minute call', '45'],
  ['for 45 minutes', '45'],
  ['1 hour', '60'],
  ['1h', '60'],
  ['1 hr', '60'],
  ['2 hours', '120'],
  ['for 2 hours', '120'],
  ['1.5 hours', '90'],
  ['1,5h', '90'],
  ['an hour', '60'],
  ['two hours', '120'],
  ['an hour and a half', '90'],
  ['one and a half hours', '90'],
  ['half an hour', '30'],
  ['1/2 hour', '30'],
  ['½ hour', '30'],
  ['three quarters of an hour', '45'],
  ['1 hour 30 minutes', '90'],
  ['1 h 30 min', '90'],
  ['1h30', '90'],
  ['1 hour and 15 minutes', '75'],
  ['3pm for 45 min', '45', '15:00'],
  ['45 min 3pm', '45', '15:00'],
  ['3pm-4:30pm', '90', '15:00'],
  ['from 3 to 4', '60', '15:00'],
  ['in 2 hours', undefined, '12:00'],
  ['2 hours from now', undefined, '12:00'],
  ['45 people', undefined],
];

const turkish: [text: string, durationMinutes: string | undefined, startTime?: string][] = [
  ['45 dk', '45'],
  ['45dk', '45'],
  ['45 dakika', '45'],
  ['45 dakikalık', '45'],
  ['1 saat', '60'],
  ['bir saat', '60'],
  ['iki saat', '120'],
  ['2 saatlik', '120'],
  ['1,5 saat', '90'],
  ['bir buçuk saat', '90'],
  ['1 buçuk saat', '90'],
  ['yarım saat', '30'],
  ['çeyrek saat', '15'],
  ['üç çeyrek saat', '45'],
  ['1 saat 30 dk', '90'],
  ['bir saat on beş dakika', '75'],
  ['kırk beş dakika', '45'],
  ['saat 3 45 dk', '45', '15:00'],
  ['1 saat 15 dk saat 15:00', '75', '15:00'],
  ['14:00-15:30 arası', '90', '14:00'],
  ['iki saat sonra', undefined, '12:00'],
  ['45 kişi', undefined],
];

const chinese: [text: string, durationMinutes: string | undefined, startTime?: string][] = [
  ['45分钟', '45'],
  ['45 分钟', '45'],
  ['四十五分钟', '45'],
  ['半小时', '30'],
  ['半个小时', '30'],
  ['一小时', '60'],
  ['1小时', '60'],
  ['一个小时', '60'],
  ['两个小时', '120'],
  ['1.5小时', '90'],
  ['一个半小时', '90'],
  ['1小时30分钟', '90'],
  ['一小时十五分钟', '75'],
  ['一刻钟', '15'],
  ['三刻钟', '45'],
  ['两个钟头', '120'],
  ['时长60分钟', '60'],
  ['下午3点45分钟', '45', '15:00'],
  ['下午3点到4点半', '90', '15:00'],
  ['两小时后', undefined, '12:00'],
];

describe.each([
  ['English', english],
  ['Turkish', turkish],
  ['Chinese', chinese],
])('%s durations', (_, table) => {
  test.each(table)('%s is %s minutes', (text, durationMinutes, startTime) => {
    const fields = fieldsOf(readQuickEntry(text, context));
    expect([fields.durationMinutes, fields.startTime]).toEqual([durationMinutes, startTime]);
  });
});

test("what stands in a service's name is not the duration", () => {
  expect(fieldsOf(readQuickEntry('Talk, 30 min 45 min', context))).toEqual({
    serviceId: 'talk30',
    durationMinutes: '45',
  });
});
