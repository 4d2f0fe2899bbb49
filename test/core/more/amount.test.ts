import { expect, test } from 'vitest';
import { decimalsOf, parseAmount } from '../../../src/core/more/amount';

test.each([
  ['12', 12],
  ['0', 0],
  ['12.5', 12.5],
  ['12,50', 12.5],
  ['0,5', 0.5],
  ['0.125', 0.125],
  ['1.234,56', 1234.56],
  ['1,234.56', 1234.56],
  ['1.234.567', 1_234_567],
  ['12.345', 12_345],
  ['1 234,56', 1234.56],
  ['₺1.250,00', 1250],
  ['$10', 10],
  ['10 USD', 10],
  ['￥１２．５', 12.5],
  ["1'250.50", 1250.5],
])('%s is %d', (typed, amount) => {
  expect(parseAmount(typed)).toBe(amount);
});

test.each([
  ['', 'notAnAmount'],
  ['ten', 'notAnAmount'],
  ['12,', 'notAnAmount'],
  ['1.23.4', 'notAnAmount'],
  ['1,2,3', 'notAnAmount'],
  ['12,34,567', 'notAnAmount'],
  ['1e3', 'notAnAmount'],
  ['-5', 'negativeAmount'],
  ['−5,50', 'negativeAmount'],
  ['1000000000', 'tooLargeAmount'],
])('“%s” is none: %s', (typed, problem) => {
  expect(parseAmount(typed)).toBe(problem);
});

test('three digits after one sign are decimals where the currency has three', () => {
  expect(decimalsOf('KWD')).toBe(3);
  expect(parseAmount('1.250', 3)).toBe(1.25);
  expect([decimalsOf('JPY'), decimalsOf('USD'), decimalsOf('nonsense'), decimalsOf(null)]).toEqual([0, 2, 2, 2]);
});
