import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absentees } from '../../src/core/absentees';
import { asWritable, isSamePerson, newcomers, type Person, withAdded } from '../../src/core/attendance';

const jordan = { name: 'Jordan Miller', emailAddress: 'jordan@contoso.com', phone: '206-555-0100' };
const robin = { name: 'Robin Ode', emailAddress: 'robin@contoso.com', phone: '' };
const li = { name: '李', emailAddress: '', phone: '' };

describe('isSamePerson', () => {
  test.each<[Person, Person, boolean]>([
    [jordan, { name: 'jordan  MILLER', emailAddress: ' Jordan@Contoso.com' }, true],
    [jordan, { name: 'Jordan Miller', phone: '(206) 555 0100' }, true],
    [jordan, { name: 'Robin Miller', emailAddress: 'jordan@contoso.com' }, false],
    [jordan, { name: 'Jordan Miller' }, false],
    [jordan, { name: 'Jordan Miller', emailAddress: 'other@contoso.com' }, false],
    [li, { name: ' 李 ', emailAddress: null }, true],
    [{}, {}, true],
  ])('%j and %j: %s', (one, other, same) => {
    expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([same, same]);
  });
});

test('newcomers are those that are not there, each once', () => {
  expect(
    newcomers([robin, jordan, { ...robin, name: 'robin ode' }, li], [{ ...jordan, name: 'JORDAN MILLER' }]),
  ).toEqual([robin, li]);
});

describe('a customer that is sent back', () => {
  const given = {
    '@odata.type': '#microsoft.graph.bookingCustomerInformation',
    customerId: 'a1',
    'customerId@odata.bind': 'x',
    name: 'Jordan Miller',
    emailAddress: 'jordan@contoso.com',
    phone: null,
    notes: 'Ring twice.',
    timeZone: 'America/Chicago',
    location: {
      '@odata.type': '#microsoft.graph.location',
      displayName: 'Home',
      locationType: 'unknownFutureValue',
      uniqueId: null,
      address: { type: 'home', postOfficeBox: '7', street: '1 Road', city: '' },
    },
    customQuestionAnswers: [{ questionId: 'q', answer: '', selectedOptions: ['Mild', 'Hot'], isRequired: false }],
    somethingNew: { kept: 0 },
  };

  test('is whole, but for what Graph does not take', () => {
    expect(asWritable(given)).toEqual({
      '@odata.type': '#microsoft.graph.bookingCustomerInformation',
      customerId: 'a1',
      name: 'Jordan Miller',
      emailAddress: 'jordan@contoso.com',
      phone: null,
      notes: 'Ring twice.',
      timeZone: 'America/Chicago',
      location: { displayName: 'Home', uniqueId: null, address: { street: '1 Road', city: '' } },
      customQuestionAnswers: [{ questionId: 'q', answer: '', selectedOptions: ['Mild', 'Hot'], isRequired: false }],
      somethingNew: { kept: 0 },
    });
  });

  test('stands before those who are added, in the order that Graph gave', () => {
    expect(withAdded([given], [robin]).map(({ name }) => name)).toEqual(['Jordan Miller', 'Robin Ode']);
  });
});

describe('absentees', () => {
  test.each<[string, Person[], Person[], Person[]]>([
    ['nobody, in other spellings and another order', [jordan, robin], [{ ...robin, name: 'ROBIN ODE' }, jordan], []],
    ['who was dropped', [jordan, robin], [jordan], [robin]],
    ['everybody, where Graph shows nobody', [jordan, robin], [], [jordan, robin]],
    ['nobody, where the name was changed', [jordan], [{ ...jordan, name: 'J. Miller' }], []],
    ['nobody, where only the id is left', [{ ...jordan, customerId: 'a' }], [{ customerId: 'a', name: '' }], []],
    [
      'one of a family with one address',
      [jordan, { ...jordan, name: 'Sam Miller' }],
      [{ ...jordan, name: 'Sam Miller' }],
      [jordan],
    ],
    ['nobody, where the business knew the address', [li], [{ ...li, emailAddress: 'li@contoso.com' }], []],
    ['who has no address, for a stranger', [li], [robin], [li]],
  ])('%s', (_, expected, present, absent) => expect(absentees(expected, present)).toEqual(absent));

  const person = fc.record({
    name: fc.constantFrom('Ana', 'Ben', 'ana ', ''),
    emailAddress: fc.constantFrom('', 'a@x.com', 'A@x.com', 'b@x.com'),
    phone: fc.constantFrom('', '1', '(1)'),
    customerId: fc.constantFrom(undefined, 'i', 'j'),
  });
  const people = fc.array(person, { maxLength: 6 });

  test('are none of those who are present, and at least as many as there are too few', () => {
    fc.assert(
      fc.property(people, people, (expected, present) => {
        expect(absentees(expected, [...present, ...expected])).toEqual([]);
        const absent = absentees(expected, present);
        expect(absent.length).toBeGreaterThanOrEqual(expected.length - present.length);
        expect(expected).toEqual(expect.arrayContaining(absent));
      }),
    );
  });

  test('are exactly those who were dropped, however Graph spells and orders the others', () => {
    const guests = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 });
    fc.assert(
      fc.property(guests, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (numbers, kept) => {
        const expected = numbers.map((number) => ({ name: `Guest ${number}`, emailAddress: `guest${number}@x.com` }));
        const stays = (_: Person, index: number) => kept[index] ?? false;
        const present = expected.filter(stays).map(({ name, emailAddress }) => ({
          name: ` ${name.toUpperCase()}`,
          emailAddress: emailAddress.toUpperCase(),
          customerId: 'a',
        }));
        expect(absentees(expected, present.reverse())).toEqual(expected.filter((one, index) => !stays(one, index)));
      }),
    );
  });
});
