import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type BrokenRule, brokenRules, type Judged } from '../../src/core/brokenRules';
import { judgeFor, staffMemberOf } from '../../src/core/judgement';
import { at, booked, day, member, minute, scheduleOf, weekly } from './scheduleOf';

type Policy = NonNullable<Judged['business']['schedulingPolicy']>;

const now = at('2026-11-22T10:00:00Z');

const judged = (given: Parameters<typeof scheduleOf>[0] = {}): Judged => {
  const schedule = scheduleOf(given);
  return { ...schedule, everyone: [...schedule.staffMembers, member('tom'), member('eve', { role: 'viewer' })] };
};
const ask = (of: Judged, start: string, staffMemberIds: string[] = ['ada'], minutes = 30, when = now): BrokenRule[] =>
  brokenRules(Temporal, of, { start: at(start), end: at(start) + minutes * minute, staffMemberIds }, when);

test('a time within all rules breaks none, with somebody or with nobody in particular', () => {
  expect(ask(judged(), '2026-11-23T10:00:00Z')).toEqual([]);
  expect(ask(judged(), '2026-11-23T10:00:00Z', [])).toEqual([]);
});

describe('each rule by its name', () => {
  const policy = (schedulingPolicy: Policy) => judged({ business: { schedulingPolicy } });

  test('hours of the business', () => {
    expect(ask(judged(), '2026-11-23T07:30:00Z')).toEqual([{ rule: 'outsideBusinessHours' }]);
    // It begins within them and ends after them.
    expect(ask(judged(), '2026-11-23T16:30:00Z', ['ada'], 60)).toEqual([
      { rule: 'outsideBusinessHours' },
      { rule: 'duration', defaultDuration: 30 * minute },
    ]);
  });

  test('availability of the service', () => {
    const customAvailabilities = [{ availabilityType: 'notBookable', startDate: '2026-11-23', endDate: '2026-11-23' }];
    expect(ask(policy({ customAvailabilities }), '2026-11-23T10:00:00Z')).toEqual([{ rule: 'outsideServiceHours' }]);
  });

  test('lead time, furthest advance and the past', () => {
    const limits = policy({ minimumLeadTime: 'P2D', maximumAdvance: 'P3D' });
    expect(ask(limits, '2026-11-23T10:00:00Z')).toEqual([{ rule: 'minimumLeadTime', minimumLeadTime: 2 * day }]);
    expect(ask(limits, '2026-11-24T10:00:00Z')).toEqual([]);
    expect(ask(limits, '2026-11-25T10:00:00Z')).toEqual([]);
    expect(ask(limits, '2026-11-25T10:30:00Z')).toEqual([{ rule: 'maximumAdvance', maximumAdvance: 3 * day }]);
    expect(ask(limits, '2026-11-22T09:30:00Z')).toEqual([{ rule: 'inThePast' }]);
  });

  test('interval, counted from the opening', () => {
    const odd = judged({ business: { businessHours: weekly('08:20', '17:00') } });
    expect(ask(odd, '2026-11-23T10:20:00Z')).toEqual([]);
    expect(ask(odd, '2026-11-23T10:00:00Z')).toEqual([{ rule: 'timeSlotInterval', timeSlotInterval: 30 * minute }]);
  });

  test('choice of staff, and whether they do the service', () => {
    expect(ask(policy({ allowStaffSelection: false }), '2026-11-23T10:00:00Z')).toEqual([
      { rule: 'allowStaffSelection' },
    ]);
    expect(ask(policy({ allowStaffSelection: false }), '2026-11-23T10:00:00Z', [])).toEqual([]);
    expect(ask(judged(), '2026-11-23T10:00:00Z', ['tom'])).toEqual([{ rule: 'notOnService', staffMemberId: 'tom' }]);
  });

  test('hours of the staff', () => {
    const ada = member('ada', { useBusinessHours: false, workingHours: weekly('12:00', '17:00') });
    expect(ask(judged({ staffMembers: [ada] }), '2026-11-23T10:00:00Z')).toEqual([
      { rule: 'staffNotWorking', staffMemberId: 'ada' },
    ]);
    expect(ask(judged({ staffMembers: [ada] }), '2026-11-23T10:00:00Z', [])).toEqual([{ rule: 'nobodyOpen' }]);
  });
});

describe('a clash', () => {
  const lunch = booked('2026-11-23T10:00:00Z', 60, { serviceName: 'Lunch', postBuffer: 10 * minute });

  test('names the appointment that it clashes with, each one of them', () => {
    const tea = booked('2026-11-23T11:15:00Z', 15);
    const both = judged({ service: { preBuffer: 'PT5M' }, bookedTimes: [lunch, tea] });
    expect(ask(both, '2026-11-23T11:00:00Z')).toEqual([
      { rule: 'clash', staffMemberId: 'ada', with: lunch },
      { rule: 'clash', staffMemberId: 'ada', with: tea },
    ]);
    expect(ask(both, '2026-11-23T12:00:00Z')).toEqual([]);
  });

  test('is nobody’s where nobody was chosen and somebody is open', () => {
    const two = { staffMembers: [member('ada'), member('mert')] };
    expect(ask(judged({ ...two, bookedTimes: [lunch] }), '2026-11-23T10:00:00Z', [])).toEqual([]);
    const taken = [lunch, { ...lunch, staffMemberIds: ['mert'] }];
    expect(ask(judged({ ...two, bookedTimes: taken }), '2026-11-23T10:00:00Z', [])).toEqual([{ rule: 'nobodyOpen' }]);
  });

  test('is none with a session that has seats left', () => {
    const seats = { serviceId: 'bento', filledAttendeesCount: 3, maximumAttendeesCount: 10 };
    const session = booked('2026-11-23T10:10:00Z', 30, seats);
    const group = { service: { maximumAttendeesCount: 10 } };
    expect(ask(judged({ ...group, bookedTimes: [session] }), '2026-11-23T10:10:00Z')).toEqual([]);
    const full = { ...session, filledAttendeesCount: 10 };
    expect(ask(judged({ ...group, bookedTimes: [full] }), '2026-11-23T10:00:00Z')).toEqual([
      { rule: 'clash', staffMemberId: 'ada', with: full },
    ]);
  });
});

describe('what it means for the signed-in person', () => {
  const broken: BrokenRule[] = [{ rule: 'outsideBusinessHours' }, { rule: 'nobodyOpen' }];

  test.each([
    ['administrator', 'mayOverride'],
    ['scheduler', 'refused'],
    ['viewer', 'toldOnly'],
    ['unknownFutureValue', 'toldOnly'],
    [null, 'toldOnly'],
  ])('%s: %s', (role, consequence) => {
    expect(judgeFor(member('ada', { role }), broken, [])).toEqual({ consequence, brokenRules: broken });
  });

  test('nobody on the staff has their address: only told', () => {
    expect(judgeFor(undefined, broken, [])).toEqual({ consequence: 'toldOnly', brokenRules: broken });
  });

  test('a team member books only themselves', () => {
    const zeynep = member('zeynep', { role: 'teamMember' });
    const others = { rule: 'onlyThemselves', staffMemberId: 'zeynep' };
    expect(judgeFor(zeynep, [], ['zeynep'])).toEqual({ consequence: 'refused', brokenRules: [] });
    expect(judgeFor(zeynep, broken, ['zeynep']).brokenRules).toEqual(broken);
    expect(judgeFor(zeynep, broken, ['ada', 'zeynep']).brokenRules).toEqual([others, { rule: 'outsideBusinessHours' }]);
    expect(judgeFor(zeynep, broken, []).brokenRules).toEqual([others, { rule: 'outsideBusinessHours' }]);
  });

  test('the person is the one of the staff with the same e-mail address, whatever its case', () => {
    const staff = [member('ada', { emailAddress: null }), member('mert', { emailAddress: ' Mert@Contoso.com' })];
    expect(staffMemberOf('mert@contoso.COM', staff)?.id).toBe('mert');
    expect(staffMemberOf('ada@contoso.com', staff)).toBeUndefined();
    expect(staffMemberOf(undefined, staff)).toBeUndefined();
  });
});

test('an hour that the clocks repeat is outside of hours that end before it is over', () => {
  const berlin = judged({ businessTimeZone: 'Europe/Berlin', business: { businessHours: weekly('00:00', '02:30') } });
  const night = at('2026-10-24T00:00:00Z');
  // 02:00 shows at 00:00 and at 01:00 UTC; 02:30 to 03:00 in between is outside.
  expect(ask(berlin, '2026-10-25T00:00:00Z', ['ada'], 30, night)).toEqual([]);
  expect(ask(berlin, '2026-10-25T01:00:00Z', ['ada'], 30, night)).toEqual([]);
  expect(ask(berlin, '2026-10-25T00:30:00Z', ['ada'], 30, night)).toEqual([{ rule: 'outsideBusinessHours' }]);
});
