import { describe, expect, test } from 'vitest';
import type { FieldName, FormFields } from '../../../src/core/formFields';
import { applyEntry } from '../../../src/core/quickEntry/apply';
import { isFromEntry } from '../../../src/core/quickEntry/fromEntry';

type Fields = Partial<FormFields>;
const apply = (typed: Fields, before: Fields, now: Fields, ...guesses: FieldName[]) =>
  applyEntry(typed, before, now, new Set(guesses));

describe('what the text newly says fills the form', () => {
  test('into empty fields, and over what stood there', () => {
    expect(apply({}, {}, { date: '2026-11-24' })).toEqual({ date: '2026-11-24' });
    expect(apply({ date: '2026-11-23' }, {}, { date: '2026-11-24' })).toEqual({ date: '2026-11-24' });
  });

  test('and is taken back when the text no longer says it', () => {
    expect(apply({ date: '2026-11-24', phone: '1' }, { date: '2026-11-24' }, {})).toEqual({ phone: '1' });
  });

  test('but a field that was corrected by hand stays corrected', () => {
    const before = { customerName: 'Jordan Miler', date: '2026-11-24' };
    const typed = { customerName: 'Jordan Miller', date: '2026-11-24' };
    expect(apply(typed, before, { ...before, startTime: '15:00' })).toEqual({ ...typed, startTime: '15:00' });
    expect(apply(typed, before, {})).toEqual({ customerName: 'Jordan Miller' });
  });
});

test('a guess fills only what is empty, or what was guessed before', () => {
  expect(apply({ date: '2026-12-01' }, {}, { date: '2026-11-21' }, 'date')).toEqual({ date: '2026-12-01' });
  expect(apply({}, {}, { date: '2026-11-21' }, 'date')).toEqual({ date: '2026-11-21' });
  expect(apply({ date: '2026-11-21' }, { date: '2026-11-21' }, { date: '2026-11-22' }, 'date')).toEqual({
    date: '2026-11-22',
  });
});

test('another service brings its own duration and staff, unless the text names them', () => {
  const typed = { serviceId: 'a', durationMinutes: '90', staffMemberId: 'ada' };
  expect(apply(typed, {}, { serviceId: 'b' })).toEqual({ serviceId: 'b' });
  expect(apply(typed, {}, { serviceId: 'b', durationMinutes: '45' })).toEqual({
    serviceId: 'b',
    durationMinutes: '45',
  });
  expect(apply(typed, {}, { serviceId: 'a' })).toEqual(typed);
});

describe('notes', () => {
  test('keep what was written, with the left-over text at their end', () => {
    expect(apply({ notes: 'Ring twice' }, {}, { notes: 'no nuts' })).toEqual({ notes: 'Ring twice\nno nuts' });
    expect(apply({ notes: 'Ring twice\nno nu' }, { notes: 'no nu' }, { notes: 'no nuts' })).toEqual({
      notes: 'Ring twice\nno nuts',
    });
    expect(apply({ notes: 'Ring twice\nno nuts' }, { notes: 'no nuts' }, {})).toEqual({ notes: 'Ring twice' });
    expect(apply({}, {}, { notes: 'x' })).toEqual({ notes: 'x' });
    expect(apply({ notes: 'x' }, { notes: 'x' }, {})).toEqual({ notes: '' });
    expect(apply({}, {}, {})).toEqual({});
  });

  test("written over by hand are nobody else's", () => {
    expect(apply({ notes: 'mine' }, { notes: 'no nu' }, { notes: 'no nuts' })).toEqual({ notes: 'mine\nno nuts' });
  });
});

test('a field is marked while it shows what was read', () => {
  expect(isFromEntry('date', { date: 'x' }, { date: 'x' })).toBe(true);
  expect(isFromEntry('date', { date: 'y' }, { date: 'x' })).toBe(false);
  expect(isFromEntry('date', {}, {})).toBe(false);
  expect(isFromEntry('notes', { notes: 'a\nb' }, { notes: 'b' })).toBe(true);
});
