import { describe, expect, test } from 'vitest';
import { fieldsOf, readQuickEntry } from '../../../src/core/quickEntry';
import { context } from './desk';

const unclear = (text: string) => {
  const entry = readQuickEntry(text, context);
  return entry.unclear.map(
    ({ field, ids, start, end }) => `${field}: ${ids.join(' or ')} (${entry.text.slice(start, end)})`,
  );
};
const doubts = (text: string) => {
  const entry = readQuickEntry(text, context);
  return entry.doubts.map(({ kind, start, end }) => `${kind}: ${entry.text.slice(start, end).trim()}`);
};

describe('words that may mean several', () => {
  test.each([
    ['bento tomorrow 3pm', ['serviceId: bento or vegan (bento)']],
    ['saç yarın 14:30', ['serviceId: haircut or colour (saç)']],
    ['tasting with Sam', ['staffMemberId: samO or samR (with Sam)']],
    ['catered bento with Sam Rivera', []],
    ['vegan tomorrow', []],
  ])('%s', (text, expected) => expect(unclear(text)).toEqual(expected));
});

describe('the last word, still being typed', () => {
  test.each([
    ['cat', ['serviceId: bento (cat)']],
    ['Jordan Miller on', ['serviceId: online (on)']],
    ['Jordan 午', ['serviceId: lunch (午)']],
    ['tasting with ze', ['staffMemberId: zeynep (ze)']],
    ['tasting with öz', ['staffMemberId: caglar (öz)']],
    ['tasting with OZ', ['staffMemberId: caglar (OZ)']],
    ['便当 和ze', ['staffMemberId: zeynep (ze)']],
    ['tasting ze', []],
    ['Jordan x', []],
  ])('%s', (text, expected) => expect(unclear(text)).toEqual(expected));

  test('is not taken for the customer', () => {
    expect(fieldsOf(readQuickEntry('tasti', context)).customerName).toBeUndefined();
    expect(fieldsOf(readQuickEntry('me', context)).customerName).toBeUndefined();
  });
});

describe('what to look at again', () => {
  test.each([
    ['tomorrow 3pm EST Jordan Miller', ['timeZone: EST']],
    ['tomorrow 15:00 GMT+3', ['timeZone: GMT+3']],
    ['Mon 24 Nov 3pm', ['weekday: Mon']],
    ['24 Kasım Pazartesi', ['weekday: Pazartesi']],
    ['11月24日周三', ['weekday: 周三']],
    ['Tue 24 Nov', []],
    ['a@example.com b@example.com', ['secondAddress: b@example.com']],
    ['213-555-0199, 213-555-0198', ['secondPhone: 213-555-0198']],
    ['tomorrow 3pm', []],
  ])('%s', (text, expected) => expect(doubts(text)).toEqual(expected));
});

test('a time zone by its IANA name is the form\'s, and "tomorrow" is tomorrow there', () => {
  const now = Date.parse('2026-11-21T20:00:00Z');
  const entry = readQuickEntry('tomorrow 9am Asia/Shanghai', { ...context, now });
  expect(fieldsOf(entry)).toEqual({ timeZone: 'Asia/Shanghai', date: '2026-11-23', startTime: '09:00' });
});
