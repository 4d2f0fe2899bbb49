import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { BusinessRecord } from '../simulator/data';
import { eachWithBusiness } from './harness/eachWithBusiness';
import { AppointmentsPage } from './harness/pages/appointmentsPage';
import { FlowsPage } from './harness/pages/flowsPage';
import { graphHost } from './harness/requests';
import type { Session } from './harness/session';
import { workday } from './harness/times';

// Values that have the documented type and mean nothing: each view says what it can and stays; `eachWithBusiness` fails on an error of a page.

let session: Session;
let business: BusinessRecord;
eachWithBusiness((started, first) => {
  session = started;
  business = first;
});

const outOfRange = {
  duration: ['P99999999999D', 'P1Y2M', 'PT', '-PT5M', 'half an hour', ''],
  time: ['9999-99-99T99:99:99Z', '275760-09-13T00:00:01Z', '0000-00-00', 'yesterday', ''],
  timeOfDay: ['99:99:99.0000000', '24:00:00', '-1:00', '8 o’clock'],
  timeZone: ['Mars/Olympus', '../etc/UTC', '', '__proto__'],
  number: [1e308, -1e308, -1, 0.1 + 0.2, Number.MAX_SAFE_INTEGER],
};
let next = 0;
const oneOf = <T>(values: readonly T[]): T => values[next++ % values.length] as T;

/** Every duration, time, number and zone below `value` becomes one that is out of range; ids and the list's own times stay. */
function damage(value: unknown, kept = /^$/): void {
  if (!value || typeof value !== 'object') return;
  const entity = value as Record<string, unknown>;
  for (const [key, entry] of Object.entries(entity)) {
    if (kept.test(key)) continue;
    if (typeof entry === 'number') entity[key] = oneOf(outOfRange.number);
    else if (typeof entry !== 'string') damage(entry, kept);
    else if (/^-?P/.test(entry)) entity[key] = oneOf(outOfRange.duration);
    else if (/^\d\d:\d\d/.test(entry)) entity[key] = oneOf(outOfRange.timeOfDay);
    else if (/^\d{4}-\d\d-\d\d/.test(entry)) entity[key] = oneOf(outOfRange.time);
    else if (/timeZone$/i.test(key)) entity[key] = oneOf(outOfRange.timeZone);
    else if (/Iso$/.test(key)) entity[key] = '€1';
    else if (/(Type|role|status|state|day)$/i.test(key) && !/^@/.test(key))
      entity[key] = oneOf(['__proto__', 'surprise', '']);
  }
}

it('a business whose rules, hours, prices and zones mean nothing: the form is there, and an appointment can be made', async () => {
  const { services, staffMembers } = business;
  damage(business.business);
  damage(services, /^maximumAttendeesCount$/);
  damage(staffMembers, /^role$/);
  damage(business.customQuestions);
  const panel = await session.signedInPanel();
  const { page } = panel;
  for (const service of services) {
    await panel.service.locator(`option[value="${service.id}"]`).waitFor({ state: 'attached' });
    await panel.service.selectOption(service.id);
    await panel.field('Date').fill(workday(5));
    await panel.field('Start time').fill('10:00');
    for (const summary of await page.getByRole('tabpanel').locator('summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
    await page.waitForTimeout(200);
  }
  await panel.field('Customer name').fill('Robin Castillo');
  await page.getByLabel(/^Duration/).fill('30');
  await panel.createButton.click();
  await panel.created
    .or(page.locator('[aria-invalid=true]').first())
    .or(panel.alert.filter({ hasText: /./ }).first())
    .first()
    .waitFor();
  expect(await panel.field('Customer name').inputValue()).toMatch(/^(Robin Castillo)?$/);
});

it('appointments whose values mean nothing are in the list, each can be opened, and saved as a table', async () => {
  const damaged = structuredClone(business.appointments.slice(0, 12));
  damage(damaged);
  for (const [index, one] of damaged.entries()) {
    const whole = business.appointments[index];
    if (whole) Object.assign(whole, structuredClone(one));
  }
  session.simulator.fail({
    host: graphHost,
    path: /calendarView$/,
    action: { body: JSON.stringify({ value: damaged }) },
  });
  const appointments = new AppointmentsPage((await session.signedInPanel()).page);
  const { page } = appointments;
  await appointments.openTab();
  // As many as are drawn of a long list.
  await expect.poll(() => appointments.rows().count()).toBeGreaterThan(8);
  const drawn = await appointments.rows().count();
  for (let index = 0; index < drawn; index++) {
    await appointments.rows().nth(index).click();
    await page.locator('dl.facts').waitFor();
    for (const name of ['Reschedule', 'Edit', 'Cancel it'] as const) {
      await appointments.button(name).click();
      if ((await appointments.button(name).getAttribute('aria-disabled')) === 'true') continue;
      await appointments.form(name).waitFor();
      await appointments.button(name).click();
    }
    await page.getByRole('button', { name: 'All appointments' }).click();
  }
  const [download] = await Promise.all([page.waitForEvent('download'), appointments.button('Export CSV').click()]);
  expect((await readFile(await download.path(), 'utf8')).split('\r\n').length).toBeGreaterThan(drawn);
});

it('flows whose states and times mean nothing', async () => {
  damage(session.simulator.data.environments, /^(name|id|.*Id|kind|type)$/);
  const panel = await session.signedInPanel();
  await panel.tab('Flows').click();
  await new FlowsPage(panel.page).complete();
  await panel.flowMeter.waitFor();
});

/** What stands in the place of Graph's answer, with status 200: a proxy's page, nothing, half of it, JSON that is something else. */
const noAnswers: [what: string, body: string][] = [
  ["a proxy's page", '<!doctype html><title>Sign in to the network</title>'],
  ['nothing', ''],
  ['half an answer', '{"value":[{"id":"a","startDateTime":{"date'],
  ['null', 'null'],
  ['a list', '[{"id":"a"}]'],
];

describe.each(noAnswers)('%s in the place of an answer', (_what, body) => {
  const answer = (method: string, path: RegExp, times: number) =>
    session.simulator.fail({ host: graphHost, method, path, times, action: { body } });

  it('is said where something is read, and "Try again" reads it', async () => {
    answer('GET', /calendarView$/, 1);
    const appointments = new AppointmentsPage((await session.signedInPanel()).page);
    await appointments.tab('Appointments').click();
    const said = appointments.alert.filter({ hasText: 'something that this version does not understand' });
    await said.waitFor();
    await said.getByRole('button', { name: 'Try again' }).click();
    await appointments.rows().first().waitFor();
  });

  it('is no confirmation where something is changed: what was typed or what is there now is said', async () => {
    const appointments = new AppointmentsPage((await session.signedInPanel()).page);
    const { page } = appointments;
    await appointments.openTab();
    await appointments.open(/./);
    await expect.poll(() => appointments.button('Edit').getAttribute('aria-disabled')).toBe('false');
    await appointments.button('Edit').click();
    const notes = appointments.form('Edit').getByLabel('Notes for staff').first();
    await notes.fill('Ring twice.');
    answer('PATCH', /\/appointments\//, 1);
    const save = appointments.form('Edit').getByRole('button', { name: /save/i });
    await save.click();
    await appointments.status('Different in the calendar than you entered:').getByText('Notes for staff').waitFor();
    if (body.startsWith('<')) await appointments.status('Microsoft did not confirm the change.').waitFor();
    // What was typed is still there, and one press away.
    expect(await notes.inputValue()).toBe('Ring twice.');
    await save.click();
    await appointments.status('Saved').waitFor();
    await appointments.fact('Notes for staff').getByText('Ring twice.').waitFor();
    expect(await page.getByRole('form').count()).toBe(0);
  });
});
