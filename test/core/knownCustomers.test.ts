import { describe, expect, test } from 'vitest';
import { customersNamed, customerText, distinctCustomers, toKnownCustomer } from '../../src/core/knownCustomers';

const customer = (name: string, emailAddress = '', phone = '') => ({ name, emailAddress, phone });
const known = [
  customer('Jordan Miller', 'jordan@example.com', '206-555-1000'),
  customer('Jordana Smith', 'js@example.com'),
  customer('Ayşe Yılmaz', 'ayse@example.com'),
  customer('王小明', 'wang@example.com'),
];

test('what Graph says of a customer', () => {
  const graph = { id: '1', displayName: ' Jordan ', emailAddress: null, phones: [{ number: '' }, { number: '1' }] };
  expect(toKnownCustomer(graph)).toEqual(customer('Jordan', '', '1'));
  expect(toKnownCustomer({ id: '2' })).toEqual(customer(''));
});

test('an entry for each visit is one customer, with the most that is known', () => {
  const all = [
    customer('Jordan', 'JORDAN@example.com'),
    customer('Jordan Miller', 'jordan@example.com', '1'),
    customer('Sam', '', '12-3'),
    customer('sam', '', '123'),
    customer('', 'nobody@example.com'),
  ];
  expect(distinctCustomers(all)).toEqual([
    customer('Jordan Miller', 'jordan@example.com', '1'),
    customer('Sam', '', '12-3'),
  ]);
});

describe('found by the beginnings of their names', () => {
  test.each([
    ['jor', ['Jordan Miller', 'Jordana Smith']],
    ['jordan mi', ['Jordan Miller']],
    ['miller jordan', ['Jordan Miller']],
    ['AYSE', ['Ayşe Yılmaz']],
    ['yılm', ['Ayşe Yılmaz']],
    ['王', ['王小明']],
    ['j', []],
    ['ordan', []],
    ['', []],
  ])('%s', (said, names) => expect(customersNamed(known, said).map(({ name }) => name)).toEqual(names));

  test('four at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => customer(`Jordan ${index}`));
    expect(customersNamed(many, 'jordan')).toHaveLength(4);
  });
});

test('stand in the text as they are read', () => {
  expect(customerText(known[0] ?? customer(''))).toBe('Jordan Miller jordan@example.com 206-555-1000');
  expect(customerText(customer('Sam'))).toBe('Sam');
});
