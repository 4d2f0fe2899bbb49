import { describe, expect, test } from 'vitest';
import { checkCustomers, isBlank } from '../../src/core/checkCustomers';
import type { TypedCustomer } from '../../src/core/typedCustomers';

const first = { name: 'Jordan Miller', emailAddress: 'jordan@contoso.com', phone: '' };
const robin: TypedCustomer = {
  key: 'r',
  name: ' Robin Ode ',
  emailAddress: 'ｒｏｂｉｎ@contoso.com',
  phone: ' +1 206-555-0100',
  notes: 'Late. ',
};
const blank: TypedCustomer = { key: 'b', name: ' ', emailAddress: '', phone: '', notes: '' };
const check = (...typed: TypedCustomer[]) => checkCustomers(typed, first, 'Europe/Berlin');
const kinds = (...typed: TypedCustomer[]) =>
  check(...typed).problems.map(({ key, part, kind }) => `${key} ${part}: ${kind}`);

describe('checkCustomers', () => {
  test('gives the customers as they are sent', () => {
    expect(check(robin)).toEqual({
      customers: [
        {
          name: 'Robin Ode',
          emailAddress: 'robin@contoso.com',
          phone: '+1 206-555-0100',
          notes: 'Late.',
          timeZone: 'Europe/Berlin',
        },
      ],
      problems: [],
      wrongAnswers: [],
    });
  });

  test('asks each of them what the service asks', () => {
    const questions = [{ questionId: 'q', question: 'Any allergies?', isRequired: true, answerOptions: [] }];
    const asked = (answers: Record<string, string>) =>
      checkCustomers([blank, { ...robin, answers }], first, 'Europe/Berlin', questions);
    expect(asked({}).wrongAnswers).toEqual([{ field: 'answerr-q', kind: 'missingAnswer' }]);
    expect(asked({ q: ' Nuts ' })).toMatchObject({
      customers: [{ name: 'Robin Ode', answers: [{ questionId: 'q', answer: 'Nuts' }] }],
      wrongAnswers: [],
    });
    expect(isBlank({ ...blank, answers: { q: 'Nuts' } })).toBe(false);
  });

  test('counts a block in which nothing was typed for nobody', () => {
    expect(isBlank(blank)).toBe(true);
    expect(isBlank({ ...blank, notes: 'x' })).toBe(false);
    expect(check(blank, robin).customers).toHaveLength(1);
  });

  test.each<[string, TypedCustomer[], string[]]>([
    ['no name', [{ ...robin, name: ' ' }], ['r name: missing']],
    ['notes alone', [{ ...blank, notes: 'Vegan.' }], ['b name: missing']],
    ['no address', [{ ...robin, emailAddress: 'robin@' }], ['r emailAddress: notAnEmailAddress']],
    ['no number', [{ ...robin, phone: 'home' }], ['r phone: notAPhoneNumber']],
    ['too much', [{ ...robin, notes: 'x'.repeat(10_001) }], ['r notes: tooLong']],
    [
      'the first one again',
      [{ ...robin, name: 'JORDAN  Miller', emailAddress: 'Jordan@contoso.com' }],
      ['r name: twice'],
    ],
    ['one of the others again', [robin, blank, { ...robin, key: 's', phone: '' }], ['s name: twice']],
    ['somebody of the same family', [{ ...robin, emailAddress: first.emailAddress }], []],
  ])('%s', (_, typed, problems) => expect(kinds(...typed)).toEqual(problems));
});
