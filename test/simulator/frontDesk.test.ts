import { describe, expect, it } from 'vitest';
import { contosoData } from './demoData/contoso';
import { frontDeskData } from './demoData/frontDesk';

const now = Date.parse('2026-11-25T15:00:00Z');
const { businesses, environments } = frontDeskData(now);
const [desk] = businesses;
const appointments = desk?.appointments ?? [];
const starts = appointments.map(({ startDateTime }) => Date.parse(`${startDateTime.dateTime.slice(0, 19)}Z`));

describe('the demo of npm start', () => {
  it('has three hundred appointments around today, all of them different', () => {
    expect(appointments).toHaveLength(300);
    expect(new Set(appointments.map(({ id }) => id)).size).toBe(300);
    expect(starts.filter((start) => start < now).length).toBeGreaterThan(60);
    expect(starts.filter((start) => start > now).length).toBeGreaterThan(150);
  });

  it('has a session of a group on every working day, none of them overfull', () => {
    const sessions = appointments.filter(({ maximumAttendeesCount }) => maximumAttendeesCount > 1);
    expect(sessions.length).toBeGreaterThan(20);
    for (const { filledAttendeesCount, maximumAttendeesCount } of sessions) {
      expect(filledAttendeesCount).toBeGreaterThan(1);
      expect(filledAttendeesCount).toBeLessThan(maximumAttendeesCount);
    }
  });

  it('has eight people with hours of five kinds, and services with questions', () => {
    expect(desk?.staffMembers).toHaveLength(8);
    const hours = desk?.staffMembers.map(({ useBusinessHours, workingHours }) =>
      useBusinessHours ? 'business' : JSON.stringify(workingHours),
    );
    expect(new Set(hours).size).toBeGreaterThanOrEqual(5);
    expect(desk?.services.some(({ customQuestions }) => customQuestions.length > 1)).toBe(true);
  });

  it('has 250 flows, of which a few are on the mailbox', () => {
    const flows = environments.flatMap(({ flows }) => flows);
    expect(flows).toHaveLength(250);
    expect(new Set(flows.map(({ name }) => name)).size).toBe(250);
    expect(JSON.stringify(environments).match(/lunchdelivery@contoso\.com/gi)?.length).toBeLessThan(10);
  });

  it('leaves the data of the tests as it is', () => {
    expect(contosoData(now).businesses).toHaveLength(3);
    expect(contosoData(now).businesses[0]?.staffMembers[1]?.useBusinessHours).toBe(true);
  });
});
