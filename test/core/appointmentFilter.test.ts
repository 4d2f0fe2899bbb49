import { describe, expect, test } from 'vitest';
import { emptyFilter, filterOf, searchable } from '../../src/core/appointmentFilter';

const appointment = (customer: (string | null)[], text: string[] = [], more = {}) => ({
  serviceId: 's1',
  staffMemberIds: ['ada', 'mert'],
  customer: searchable(customer),
  text: searchable([...customer, ...text]),
  ...more,
});

describe('typed words', () => {
  const isilay = appointment(
    ['Işılay Öztürk', 'isilay@example.com', '+90 (532) 555-01-99'],
    ['Saç kesimi', 'Ada Lovelace'],
  );
  const chen = appointment(['陳偉明', null, '138 0013 8000'], ['茶艺课', '李娜']);
  test.each([
    ['isilay', true],
    ['IŞILAY', true],
    ['ışılay öz', true],
    ['ozturk sac', true],
    ['LOVELACE', true],
    ['ｉｓｉｌａｙ', true],
    ['532 555', true],
    ['905325550199', true],
    ['+90(532)5550199', true],
    ['isilay chen', false],
    ['  ', true],
  ])('%j: %s', (text, fits) => expect(filterOf({ ...emptyFilter, text })(isilay)).toBe(fits));

  test.each([
    ['偉明', true],
    ['茶艺', true],
    ['李娜 陳', true],
    ['13800138000', true],
    ['王', false],
  ])('%j: %s', (text, fits) => expect(filterOf({ ...emptyFilter, text })(chen)).toBe(fits));

  test('a customer is looked for among customers only', () => {
    expect(filterOf({ ...emptyFilter, customer: 'ozturk' })(isilay)).toBe(true);
    expect(filterOf({ ...emptyFilter, customer: 'lovelace' })(isilay)).toBe(false);
  });
});

test.each([
  [{ serviceId: 's1' }, true],
  [{ serviceId: 's2' }, false],
  [{ staffMemberId: 'mert' }, true],
  [{ staffMemberId: 'grace' }, false],
  [{ serviceId: 's1', staffMemberId: 'ada', text: 'jordan' }, true],
  [{ serviceId: 's1', staffMemberId: 'grace', text: 'jordan' }, false],
])('%j: %s', (filter, fits) => {
  expect(filterOf({ ...emptyFilter, ...filter })(appointment(['Jordan Miller']))).toBe(fits);
});
