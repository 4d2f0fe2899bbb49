import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { judgeTime, type Known, scheduleOf } from '../../src/core/judgeTime';
import type { BusinessOverview } from '../../src/core/messages';
import { at, booked, member, weekly } from './scheduleOf';

const overview: BusinessOverview = {
  business: { id: 'lunch@contoso.com', businessHours: weekly('08:00', '17:00') },
  services: [
    { id: 'bento', defaultDuration: 'PT30M', staffMemberIds: ['ada', 'gone'] },
    { id: 'tasting', defaultDuration: 'PT30M', staffMemberIds: [] },
  ],
  staffMembers: [member('ada'), member('grace', { role: 'scheduler' })],
  readAt: 0,
};
const known: Known = { overview, serviceId: 'bento', businessTimeZone: 'UTC', bookedTimes: [] };
const time = { start: at('2026-11-23T10:00:00Z'), end: at('2026-11-23T10:30:00Z'), staffMemberIds: ['ada'] };
const now = at('2026-11-22T10:00:00Z');
const judge = (given: Partial<Known>, username: string | undefined, staffMemberIds = ['ada']) =>
  judgeTime(Temporal, { ...known, ...given, username }, { ...time, staffMemberIds }, now);

test('who does a service is who it names, or everybody where it names nobody', () => {
  const idsFor = (serviceId: string) => scheduleOf({ ...known, serviceId })?.staffMembers.map(({ id }) => id);
  expect(idsFor('bento')).toEqual(['ada']);
  expect(idsFor('tasting')).toEqual(['ada', 'grace']);
  expect(judge({}, 'ada@contoso.com', ['grace'])?.brokenRules).toEqual([
    { rule: 'notOnService', staffMemberId: 'grace' },
  ]);
});

test('the same clash is told to an administrator, refused to a scheduler and only told to a stranger', () => {
  const bookedTimes = [booked('2026-11-23T10:00:00Z', 30)];
  const rules = ['ada@contoso.com', 'grace@contoso.com', 'omar@contoso.com', undefined].map((username) => {
    const judged = judge({ bookedTimes }, username);
    return [judged?.consequence, judged?.brokenRules.map(({ rule }) => rule)];
  });
  expect(rules).toEqual([
    ['mayOverride', ['clash']],
    ['refused', ['clash']],
    ['toldOnly', ['clash']],
    ['toldOnly', ['clash']],
  ]);
});

test('nothing is judged before business and service are known', () => {
  expect(judge({ overview: undefined }, 'ada@contoso.com')).toBeUndefined();
  expect(judge({ serviceId: 'no such service' }, 'ada@contoso.com')).toBeUndefined();
});
