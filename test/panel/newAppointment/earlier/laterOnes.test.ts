import { expect, test } from 'vitest';
import { laterOnes } from '../../../../src/panel/newAppointment/earlier/laterOnes';

const made = (id: string, second?: number) => ({
  id,
  ...(second === undefined ? {} : { createdDateTime: `2026-11-23T08:00:0${second}Z` }),
});
const idsOf = (...same: { id: string }[]) => laterOnes(same).map(({ id }) => id);

test('the one that was made first stands, whichever was answered', () => {
  expect(idsOf(made('answered', 1), made('other', 2))).toEqual(['other']);
  expect(idsOf(made('answered', 2), made('other', 1))).toEqual(['answered']);
});

test('without times, the answered one is the later: a browser gives the second answer', () => {
  expect(idsOf(made('answered'), made('other', 1))).toEqual(['answered']);
});

test('of one, or of none, none is too many', () => {
  expect([idsOf(made('a', 1)), idsOf()]).toEqual([[], []]);
});
