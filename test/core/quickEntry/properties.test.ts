import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf, readQuickEntry } from '../../../src/core/quickEntry';
import { fold } from '../../../src/core/quickEntry/fold';
import { restOf } from '../../../src/core/quickEntry/mask';
import { isTimeZone } from '../../../src/core/zonedTime';
import { context } from './desk';

const pieces = [
  'Jordan Miller',
  'jordan',
  'Ayşe Yılmaz',
  '张伟',
  'a@example.com',
  '<b@example.com>',
  '213-555-0199',
  '+90 532 123 45 67',
  'catered bento',
  'bento',
  'saç kesimi',
  '午餐便当',
  'with Ada',
  'Mert ile',
  '和李娜',
  'with',
  'tomorrow',
  'yarın',
  '明天',
  '3pm',
  '15.00',
  '12.11',
  '下午3点',
  'saat üçte',
  '45 min',
  '45 dk',
  '半小时',
  '24 Nov',
  '24 Kasım',
  '11月24日',
  '11/24',
  'From:',
  'Name:',
  'To: x',
  '\n',
  '\r\n',
  ',',
  '.',
  '(',
  '1',
  '٣',
  '😀',
  'İ',
  'e\u0301',
  '\u0000',
  '\ue000',
  '\u202e',
  '𝟛pm',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '', '  ', ', ', '\n')), { maxLength: 14 })
    .map((all) => all.flat().join('')),
);
const moments = fc.record({
  now: fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2090-01-01') }),
  timeZone: fc.constantFrom('America/Chicago', 'Europe/Istanbul', 'Asia/Shanghai', 'Australia/Lord_Howe', 'UTC'),
  locale: fc.constantFrom('en-US', 'en-GB', 'tr', 'zh-CN'),
});

test('reads any text without throwing, and every character is in a span or in the rest', () => {
  fc.assert(
    fc.property(texts, moments, (typed, moment) => {
      const { text, understood, rest } = readQuickEntry(typed, { ...context, ...moment });
      const places = Array.from({ length: text.length }, () => 0);
      for (const { start, end } of rest) for (let at = start; at < end; at++) places[at] = (places[at] ?? 0) + 1;
      const spans = new Set(
        understood
          .flatMap((one) => one.spans)
          .flatMap(({ start, end }) => {
            expect(start).toBeLessThan(end);
            return Array.from({ length: end - start }, (_, index) => start + index);
          }),
      );
      for (const at of spans) places[at] = (places[at] ?? 0) + 1;
      expect(text).toBe(typed.normalize('NFC'));
      expect(places.every((count) => count === 1)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('what is understood has the form that the fields want', () => {
  fc.assert(
    fc.property(texts, moments, (typed, moment) => {
      const fields = fieldsOf(readQuickEntry(typed, { ...context, ...moment }));
      if (fields.date) expect(Temporal(fields.date)).toBe(fields.date);
      if (fields.startTime) expect(fields.startTime).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      if (fields.durationMinutes) expect(Number(fields.durationMinutes)).toBeGreaterThan(0);
      if (fields.timeZone) expect(isTimeZone(fields.timeZone)).toBe(true);
      if (fields.serviceId) expect(context.services.map(({ id }) => id)).toContain(fields.serviceId);
      if (fields.staffMemberId) expect(context.staffMembers.map(({ id }) => id)).toContain(fields.staffMemberId);
      if (fields.customerName) expect(fields.customerName.trim()).toBe(fields.customerName);
    }),
    { numRuns: 500 },
  );
});

const Temporal = (date: string) => context.temporal.PlainDate.from(date, { overflow: 'reject' }).toString();

test('what spans leave over, also where one lies within another', () => {
  const spans = [
    { start: 2, end: 8 },
    { start: 3, end: 5 },
  ];
  expect(restOf(10, spans)).toEqual([
    { start: 0, end: 2 },
    { start: 8, end: 10 },
  ]);
});

test('folding keeps every place', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
  expect(fold('SALI, Öğleden sonra ３：３０ – İzmir’de')).toBe("sali, ogleden sonra 3:30 - izmir'de");
});
