import { describe, expect, it } from 'vitest';
import type { BusinessRecord } from '../simulator/data';
import { eachWithBusiness } from './harness/eachWithBusiness';
import { expectPlainWords } from './harness/expectPlainWords';
import { type AppointmentForm, PanelPage } from './harness/pages/panelPage';
import { createRequests, graphHost, requestsTo } from './harness/requests';
import type { Session } from './harness/session';
import { inUtc, workday } from './harness/times';

const zone = 'America/Chicago';
const date = workday(3);
const form: AppointmentForm = {
  service: 'Catered bento',
  customerName: 'Jordan Miller',
  email: 'jordan.miller@example.com',
  phone: '',
  notes: '',
  date,
  startTime: '11:00',
};
const dateTime = (time: string, plusMinutes = 0) => ({
  dateTime: `${inUtc(date, time, zone, plusMinutes)}.0000000Z`,
  timeZone: 'UTC',
});

let session: Session;
let business: BusinessRecord;

/** One appointment in the whole calendar: of that service, with that person, at that time. */
function book(displayName: string, person: string, time: string, minutes: number, more = {}): void {
  const { services, staffMembers, appointments } = business;
  const service = services.find((one) => one.displayName === displayName);
  const staff = staffMembers.find((one) => one.displayName === person);
  const [like] = appointments;
  if (!service || !staff || !like) throw new Error('the demo has no such service or person');
  appointments.splice(0, appointments.length, {
    ...like,
    startDateTime: dateTime(time),
    endDateTime: dateTime(time, minutes),
    serviceId: service.id,
    serviceName: displayName,
    staffMemberIds: [staff.id],
    preBuffer: service.preBuffer,
    postBuffer: service.postBuffer,
    ...more,
  });
}

const calendarReads = () =>
  requestsTo(session.simulator, graphHost).filter(({ path }) => path.endsWith('/calendarView'));

async function panelOf(userPrincipalName: string): Promise<PanelPage> {
  session.simulator.entra.signedInAs = userPrincipalName;
  const panel = await session.signedInPanel();
  await panel.page.setViewportSize({ width: 400, height: 600 });
  return panel;
}
const staffField = ({ page }: PanelPage) => page.getByRole('combobox', { name: 'Staff', exact: true });
const days = ({ page }: PanelPage) => page.getByRole('toolbar', { name: 'Days' });
const dayName = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
const times = ({ page }: PanelPage) =>
  page.getByRole('toolbar', { name: dayName.format(Date.parse(date)) }).getByRole('button');
const unfold = (panel: PanelPage) => panel.page.getByRole('button', { name: 'Open times', exact: true }).click();
const rules = ({ page }: PanelPage) => page.getByRole('status').filter({ hasText: 'breaks' });

eachWithBusiness((started, first) => {
  session = started;
  business = first;
});

describe('an administrator', () => {
  it('unfolds a week at a glance, presses a time, and the calendar is read once', async () => {
    book('Catered bento', 'Ada Lovelace', '10:00', 30);
    const panel = await panelOf('ada@contoso.com');
    await panel.service.selectOption({ label: 'Catered bento' });
    expect(calendarReads()).toHaveLength(0);
    await unfold(panel);
    await expect.poll(() => days(panel).getByRole('button').count()).toBe(7);
    const section = await panel.page.locator('#openTimes').innerText();
    expect(section).toContain("Open by Bookings' rules, in America/Chicago (UTC");
    expect(section).toContain('Outlook not checked');
    expect(section).toMatch(/neither Outlook events of the staff nor their time off/);
    expect(section).not.toMatch(/\bfree\b/i);

    // With arrow keys: the first day is today, and each of the other six is one key away.
    await days(panel).getByRole('button').first().focus();
    const isDay = () => days(panel).locator(':focus').getAttribute('title');
    for (let pressed = 0; pressed < 14 && !(await isDay())?.startsWith(dayName.format(Date.parse(date))); pressed++) {
      await panel.page.keyboard.press('ArrowRight');
    }
    await panel.page.keyboard.press('Enter');
    await times(panel).first().waitFor();
    expect((await times(panel).allInnerTexts())[0]).toBe('8:00 AM');

    await times(panel).filter({ hasText: '9:30 AM' }).click();
    expect(await panel.field('Date').inputValue()).toBe(date);
    expect(await panel.field('Start time').inputValue()).toBe('09:30');
    // Ada's next appointment begins at 10:00, and both have buffers.
    await panel.page.getByText('Open at 9:30 AM: Mert Demir').waitFor();
    expect(await rules(panel).count()).toBe(0);
    expect(calendarReads()).toHaveLength(1);
    await expectPlainWords(panel.page);
  });

  it('no longer sees a time that has just been booked, and the folding is remembered', async () => {
    book('Catered bento', 'Li Na', '10:00', 30);
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(form);
    await staffField(panel).selectOption({ label: 'Ada Lovelace' });
    await unfold(panel);
    const eleven = times(panel).filter({ hasText: '11:00 AM' });
    await eleven.waitFor();
    expect(await eleven.getAttribute('aria-pressed')).toBe('true');
    await panel.createButton.click();
    await panel.created.waitFor();
    await staffField(panel).selectOption({ label: 'Ada Lovelace' });
    await eleven.waitFor({ state: 'detached' });
    await times(panel).filter({ hasText: '8:00 AM' }).waitFor();

    await panel.page.close();
    const again = new PanelPage(await session.browser.openPanel('LunchDelivery@contoso.com'));
    await days(again).waitFor();
  });

  it('is told by name which appointment a time clashes with, and may create it all the same', async () => {
    book('Online consultation', 'Ada Lovelace', '10:45', 45);
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(form);
    await staffField(panel).selectOption({ label: 'Ada Lovelace' });
    await rules(panel).waitFor();
    const said = await rules(panel).innerText();
    expect(said).toMatch(/Clash: Ada Lovelace has “Online consultation”.*10:45 – 11:30/);
    expect(said).toContain('As an administrator you can create it all the same.');
    await panel.createButton.click();
    await panel.created.waitFor();
  });

  it('is told of a clash also when Create is pressed before the calendar was read; the next press creates', async () => {
    book('Online consultation', 'Ada Lovelace', '10:45', 45);
    const panel = await panelOf('ada@contoso.com');
    await panel.fill(form);
    const slow = { delayMs: 2_000 };
    session.simulator.fail({ host: graphHost, method: 'GET', path: /\/calendarView$/, times: 1, action: slow });
    await staffField(panel).selectOption({ label: 'Ada Lovelace' });
    await panel.createButton.click();
    await panel.alert.filter({ hasText: 'Clash: Ada Lovelace has “Online consultation”' }).waitFor();
    expect(createRequests(session.simulator)).toEqual([]);
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(createRequests(session.simulator)).toHaveLength(1);
  });

  it('sees how many seats of a session are taken', async () => {
    book('Cooking class', 'Mert Demir', '10:00', 120, { filledAttendeesCount: 3, maximumAttendeesCount: 10 });
    const panel = await panelOf('ada@contoso.com');
    await panel.fill({ ...form, service: 'Cooking class', startTime: '10:00' });
    await staffField(panel).selectOption({ label: 'Mert Demir' });
    await unfold(panel);
    await times(panel).filter({ hasText: '3 of 10 seats taken' }).waitFor();
    expect(await times(panel).filter({ hasText: '10:30' }).count()).toBe(0);
    expect(await rules(panel).count()).toBe(0);
  });

  it('has the time zone of a business to which Graph gives the name that Windows has for it', async () => {
    Object.assign(business.business.bookingPageSettings ?? {}, { businessTimeZone: 'Turkey Standard Time' });
    const panel = await panelOf('ada@contoso.com');
    await expect.poll(() => panel.timeZone.inputValue()).toBe('Europe/Istanbul');
  });
});

describe('somebody whom Bookings holds to its rules', () => {
  it('a scheduler is refused with the name of the rule and nothing is sent; at an open time it is created', async () => {
    const panel = await panelOf('grace@contoso.com');
    await panel.fill({ ...form, startTime: '06:10' });
    await rules(panel).filter({ hasText: 'Business hours' }).waitFor();
    await panel.createButton.click();
    const refused = panel.alert.filter({ hasText: 'not created' });
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(/Business hours.*\n.*Only administrators may break a rule/s);
    expect(createRequests(session.simulator)).toEqual([]);
    await expectPlainWords(panel.page);

    await panel.field('Start time').fill('15:30');
    await refused.waitFor({ state: 'detached' });
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(createRequests(session.simulator).map(({ status }) => status)).toEqual([201]);
  });

  it('a team member books only themselves', async () => {
    book('Catered bento', 'Zeynep Kaya', '10:00', 30);
    const panel = await panelOf('zeynep@contoso.com');
    await panel.fill(form);
    expect(await staffField(panel).locator('option:checked').innerText()).toBe('Zeynep Kaya');
    await unfold(panel);
    await times(panel).filter({ hasText: '11:00 AM' }).waitFor();
    // Her own appointment, although three others would be open.
    expect(await times(panel).filter({ hasText: '10:00 AM' }).count()).toBe(0);
    await panel.page.getByText('Only your own times').waitFor();

    await staffField(panel).selectOption({ label: 'Ada Lovelace' });
    await panel.createButton.click();
    await panel.alert.filter({ hasText: 'Team members book only themselves: choose Zeynep Kaya' }).waitFor();
    expect(createRequests(session.simulator)).toEqual([]);
    expect(await times(panel).filter({ hasText: '10:00 AM' }).count()).toBe(0);

    await staffField(panel).selectOption({ label: 'Zeynep Kaya' });
    await panel.createButton.click();
    await panel.created.waitFor();
  });
});
