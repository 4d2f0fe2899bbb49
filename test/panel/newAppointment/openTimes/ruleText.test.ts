import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BrokenRule } from '../../../../src/core/brokenRules';
import { booked, day, hour, member, minute } from '../../../core/scheduleOf';

const messages = vi.hoisted(() => ({ current: {} as Record<string, { message: string }> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, substitutions?: string | string[]) =>
        (messages.current[key]?.message ?? '').replace(
          /\$(\d)/g,
          (_, at) => [substitutions ?? []].flat()[Number(at) - 1] ?? '',
        ),
    },
  },
}));
vi.stubGlobal('navigator', { languages: ['en-US'] });

const staffMembers = [member('ada', { displayName: 'Ada Lovelace' }), member('mert', { displayName: null })];
const told = { staffMembers, serviceName: 'Catered bento', timeZone: 'America/Chicago' };
const lunch = booked('2026-11-24T21:00:00Z', 30, { serviceName: 'Lunch' });
const clash: BrokenRule = { rule: 'clash', staffMemberId: 'ada', with: lunch };
const buffered: BrokenRule = { ...clash, with: { ...lunch, postBuffer: 10 * minute } };

/** Each rule, what it must name in every language, and how it begins in English: with the name that Bookings gives it. */
const cases: [BrokenRule, string[], RegExp][] = [
  [{ rule: 'outsideBusinessHours' }, [], /^Business hours: /],
  [{ rule: 'outsideServiceHours' }, ['Catered bento'], /^Availability: /],
  [{ rule: 'inThePast' }, [], /past/],
  [{ rule: 'minimumLeadTime', minimumLeadTime: 90 * minute }, ['1', '30'], /^Minimum lead time: .*1 hr 30 min/],
  [{ rule: 'maximumAdvance', maximumAdvance: 60 * day }, ['60'], /^Maximum lead time: .*60 days/],
  [{ rule: 'timeSlotInterval', timeSlotInterval: 30 * minute }, ['30'], /^Time increments: .*30 min/],
  [{ rule: 'duration', defaultDuration: 2 * hour }, ['Catered bento', '2'], /^Duration: .*2 hr/],
  [{ rule: 'allowStaffSelection' }, ['Catered bento'], /^Staff control: /],
  [{ rule: 'notOnService', staffMemberId: 'mert' }, ['mert@contoso.com', 'Catered bento'], /^Staff: /],
  [{ rule: 'staffNotWorking', staffMemberId: 'ada' }, ['Ada Lovelace'], /^Working hours: /],
  [{ rule: 'nobodyOpen' }, [], /^Staff: nobody/],
  [{ rule: 'onlyThemselves', staffMemberId: 'ada' }, ['Ada Lovelace'], /only themselves: choose Ada Lovelace/],
  [clash, ['Ada Lovelace', 'Lunch', '24', '30'], /^Clash: .*Nov 24, 2026, 3:00\s–\s3:30\sPM\.$/],
  [buffered, ['Ada Lovelace', 'Lunch', '40'], /^Clash: .*3:00\s–\s3:30\sPM \(with buffers 3:00\s–\s3:40\sPM\)/],
  [{ ...clash, with: { ...lunch, serviceName: '' } }, ['Ada Lovelace'], /has “an appointment”/],
];

describe.each(['en', 'tr', 'zh_CN'])('in %s', (language) => {
  beforeEach(() => {
    messages.current = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    vi.resetModules();
  });

  test.each(cases)('%j is said by name', async (broken, named, inEnglish) => {
    const { ruleText } = await import('../../../../src/panel/newAppointment/openTimes/ruleText');
    const said = ruleText(broken, told);
    for (const name of named) expect(said).toContain(name);
    expect(said.length).toBeGreaterThan(5);
    if (language === 'en') expect(said).toMatch(inEnglish);
  });

  test('a clash is told in the time zone of the form', async () => {
    const { ruleText } = await import('../../../../src/panel/newAppointment/openTimes/ruleText');
    expect(ruleText(clash, { ...told, timeZone: 'Asia/Shanghai' })).toContain('25');
  });
});
