import { describe, expect, test } from 'vitest';
import { doubledCustomers } from '../../src/core/doubledCustomers';

const made = '2026-11-23T08:00:30Z';
const robin = { name: 'Robin', emailAddress: 'Robin@Contoso.com' };
const entry = (createdDateTime?: unknown, emailAddress = 'robin@contoso.com') => ({
  id: String(Math.random()),
  displayName: 'R.',
  emailAddress,
  createdDateTime,
});
const two = [entry('2026-11-23T08:00:21Z'), entry('2026-11-23T08:00:20Z')];

describe('a customer whom the browser may have sent twice', () => {
  test('has two entries from shortly before the appointment, in whatever spelling of the address', () =>
    expect(doubledCustomers(two, [robin], made)).toEqual([
      { name: 'Robin', madeAt: [Date.parse('2026-11-23T08:00:20Z'), Date.parse('2026-11-23T08:00:21Z')] },
    ]));

  test.each([
    ['one of them is of an earlier visit', [two[0], entry('2026-11-23T07:58:30Z')]],
    ['one of them is later', [two[0], entry('2026-11-23T08:00:31Z')]],
    ['there is one', [two[0]]],
    ["one of them is somebody else's", [two[0], entry('2026-11-23T08:00:20Z', 'kim@contoso.com')]],
    ['the cloud does not say when they were made', [entry(), entry(null)]],
  ])('has not when %s', (_, listed) =>
    expect(
      doubledCustomers(
        listed.flatMap((one) => one ?? []),
        [robin],
        made,
      ),
    ).toEqual([]),
  );

  test('cannot be told without an address, or when nobody knows when the appointment was made', () => {
    const nameless = two.map((one) => ({ ...one, emailAddress: '' }));
    expect(doubledCustomers(nameless, [{ name: 'Robin', emailAddress: '' }], made)).toEqual([]);
    expect(doubledCustomers(two, [robin], undefined)).toEqual([]);
  });

  test('is named once, however often they come', () =>
    expect(doubledCustomers(two, [robin, { ...robin, name: 'Robin again' }], made)).toHaveLength(1));
});
