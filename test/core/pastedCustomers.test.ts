import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedCustomers } from '../../src/core/pastedCustomers';

const one = (name: string, emailAddress = '', phone = '') => ({ name, emailAddress, phone });

describe('a pasted list', () => {
  test.each([
    [
      'names',
      'Jordan Miller\nAyşe Yılmaz\r\n\r\n 王小明 \n',
      [one('Jordan Miller'), one('Ayşe Yılmaz'), one('王小明')],
    ],
    [
      'cells of a table',
      'Jordan Miller\tjordan@contoso.com\t+1 (206) 555-0100\nRobin Ode\t\t206.555.0101 x12\n',
      [one('Jordan Miller', 'jordan@contoso.com', '+1 (206) 555-0100'), one('Robin Ode', '', '206.555.0101 x12')],
    ],
    [
      'what a mail program copies',
      '"Miller, Jordan" <jordan@contoso.com>; Robin Ode <robin@contoso.com>, li@contoso.com',
      [one('Jordan Miller', 'jordan@contoso.com'), one('Robin Ode', 'robin@contoso.com'), one('', 'li@contoso.com')],
    ],
    [
      'a numbered list',
      '1. Jordan Miller, jordan@contoso.com\n2) Robin Ode - 206-555-0101\n• Li',
      [one('Jordan Miller', 'jordan@contoso.com'), one('Robin Ode', '', '206-555-0101'), one('Li')],
    ],
    [
      'the columns of a table with bars',
      'Jordan | j@x.com\nLi | l@x.com',
      [one('Jordan', 'j@x.com'), one('Li', 'l@x.com')],
    ],
  ])('%s', (_, text, people) => expect(pastedCustomers(text)).toEqual(people));

  test.each(['Jordan Miller', 'jordan@contoso.com', 'Jordan Miller <jordan@contoso.com>\n', '', '\n\n', '; , <>'])(
    'is not %j, which is for the field',
    (text) => expect(pastedCustomers(text)).toBeUndefined(),
  );

  test('keeps each name and address of a table, whoever they are', () => {
    const letters = fc.stringMatching(/^[\p{L}]{1,12}( [\p{L}]{1,12}){0,2}$/u);
    const person = fc.record({ name: letters, local: fc.stringMatching(/^[a-z][a-z0-9._+-]{0,8}[a-z0-9]$/) });
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 8 }), (people) => {
        const text = people.map(({ name, local }) => `${name}\t${local}@contoso.com`).join('\r\n');
        expect(pastedCustomers(text)).toEqual(people.map(({ name, local }) => one(name, `${local}@contoso.com`)));
      }),
    );
  });

  test('is read in no time, whatever it is', () => {
    for (const text of ['a@'.repeat(50_000), '(1 '.repeat(50_000), ';,'.repeat(50_000), 'x'.repeat(100_000)]) {
      const started = performance.now();
      pastedCustomers(`${text}\n${text}`);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});
