import type { Page } from 'playwright-core';
import type { Session } from './session';
import { smtpAddress } from './session';
import { workday } from './times';
import { waitUntil } from './waitUntil';

/** What a person can come upon, in whatever language: everything is found by what does not depend on words. */
export interface State {
  name: string;
  page: Page;
}

const workshop = 'BikeWorkshop1@contoso.com';
const zone = 'America/Chicago';
const closedClinic = 'FourthCoffeeClinic@contoso.com';

/** Goes from the first opening to the last failure, and stops at each state; the page shows it until the next one is asked for. */
export async function* allStates({ browser, simulator }: Session): AsyncGenerator<State> {
  const panel = async (search: string, shows: string) => {
    const page = await browser.openPanel();
    await page.goto(`chrome-extension://${browser.extensionId}/panel.html${search}`);
    await page.locator(shows).first().waitFor();
    return page;
  };
  const of = (address: string, tab = '') => `?smtp=${address}${tab && `&tab=${tab}`}`;
  let page = await panel(of(smtpAddress), '.first');
  yield { name: 'first opening', page };
  await page.locator('.set-up summary').click();
  await page.locator('.account button').nth(-2).click();
  await page.locator('dialog[open]').waitFor();
  yield { name: 'list of shortcuts', page };
  await page.close();

  page = await panel('', '.choose');
  await page.locator('[name=pasted]').fill('https://example.com/');
  yield { name: 'no business', page };
  await page.close();

  page = await browser.openOptions();
  await page.locator('[name=clientId]').fill('not an id');
  await page.locator('[type=submit]').first().click();
  await page.locator('.problem:not(:empty)').first().waitFor();
  yield { name: 'options with problems', page };
  const { clientId, tenantId } = simulator;
  await browser.inExtension((settings) => chrome.storage.local.set({ settings }), {
    clientId,
    tenantId,
    cloud: 'global',
    graphVersion: 'v1.0',
  });
  await page.reload();
  await page.locator('[name=clientId]').waitFor();
  await page.locator('section.card').last().locator('button').last().click();
  await page.locator('.notice.warning').waitFor();
  yield { name: 'options, asked whether to reset', page };
  await page.close();

  page = await panel(of(smtpAddress), '.card .primary');
  yield { name: 'signed out', page };
  await page.locator('.card .primary').click();
  await page.locator('[name=serviceId] option').nth(2).waitFor({ state: 'attached' });
  yield { name: 'new appointment', page };
  await page.locator('[name=emailAddress]').fill('no address');
  await page.locator('footer [type=submit]').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  yield { name: 'new appointment with problems', page };
  await fillGroup(page, sessionAhead(simulator));
  yield { name: 'group with a session', page };
  await page.locator('.person > button').click();
  await page.locator('[name=serviceId]').selectOption({ index: 1 });
  await page.locator('[name=date]').fill(workday(7));
  await page.locator('[name=startTime]').fill('11:30');
  await page.locator('[aria-controls=templates]').click();
  await page.locator('[name=templateName]').fill('午餐');
  await page.locator('[name=templateName]').press('Enter');
  await page.locator('#templates .rows li').waitFor();
  yield { name: 'templates', page };
  await page.locator('[aria-controls=templates]').click();
  await page.locator('[aria-controls=more]').click();
  await page.locator('.reminder').first().waitFor();
  await page.locator('[name=preBufferMinutes]').fill('无');
  await page.locator('footer [type=submit]').click();
  await page.locator('[name=preBufferMinutes][aria-invalid=true]').waitFor();
  yield { name: 'more', page };
  await page.locator('[name=preBufferMinutes]').fill('0');
  await page.locator('[aria-controls=more]').click();
  await page.locator('[aria-controls=repeat]').click();
  await page.locator('#repeat .row button').click();
  await page.locator('#repeat ol li').nth(3).waitFor();
  yield { name: 'weekly series', page };
  await page.locator('[aria-controls=repeat]').click();
  await page.locator('footer [type=submit]').click();
  await page.locator('.outcome.good').waitFor();
  yield { name: 'appointment created', page };
  await page.locator('.join .copy button').first().click();
  await page.locator('.account button').nth(-3).click();
  await page.locator('.recent li').nth(1).waitFor();
  yield { name: 'recent messages', page };
  await page.keyboard.press('Escape');
  await page.locator('.copy-menu summary').click();
  await page.locator('.copy-menu .choice').first().waitFor();
  yield { name: 'copy menu', page };
  await page.keyboard.press('Escape');

  await page.locator('#tab-appointments').click();
  await page.locator('.appointment-list .entry').first().waitFor();
  yield { name: 'appointments', page };
  await page.locator('.appointment-list .entry').first().click();
  await page.locator('#tabpanel dl').first().waitFor();
  yield { name: 'one appointment', page };
  await page.locator('#tab-flows').click();
  await page.locator('[role=meter]').waitFor();
  await page.locator('footer button[aria-disabled=false]').first().waitFor();
  yield { name: 'flows', page };
  for (const part of await page.locator('details.part').all()) {
    // The one for a full mailbox is there from the start where it is full.
    if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
    await part.locator('.inside').waitFor();
  }
  for (const inner of await page.locator('#build details > summary').all()) await inner.click();
  yield { name: 'flow tools', page };
  await page.locator('.business .row button').first().click();
  await page.locator('.businesses .choice').first().waitFor();
  yield { name: 'businesses', page };
  await page.close();

  page = await panel(`${of(smtpAddress)}#many`, 'h2');
  yield { name: 'many at once', page };
  await page.locator('[name=manyText]').fill(tableWithMistakes());
  await page.locator('.many-choose .actions button').nth(1).click();
  await page.locator('.many-table td .problem').first().waitFor();
  await page.locator('.many-footer .primary[aria-busy=false]').waitFor();
  yield { name: 'table with mistakes', page };
  await page.locator('.many-footer .primary').click();
  await page.locator('.many-said .many-bad').first().waitFor();
  await page.locator('.many-footer button').nth(2).waitFor();
  yield { name: 'table, done', page };
  // The table would be there again in the next tab.
  await page.locator('.many-footer .primary').click();
  await waitUntil('the table to be gone', () =>
    page.evaluate(async () => !JSON.stringify(await chrome.storage.session.get(null)).includes('manyRows')),
  );
  await page.close();
  page = await panel(of(workshop, 'appointments'), '.card.empty');
  yield { name: 'no appointments', page };
  await page.close();
  page = await panel(of(closedClinic), '.notice.bad');
  yield { name: 'no permission', page };
  await page.close();

  simulator.fail({ host: 'graph.microsoft.com', path: /calendarView/, action: 'never' });
  page = await panel(of(smtpAddress, 'appointments'), '.skeleton');
  yield { name: 'waiting', page };
  await page.close();
  simulator.reset();
  simulator.fail({ host: 'graph.microsoft.com', path: /calendarView/, action: 'dropBefore' });
  page = await panel(of(workshop, 'appointments'), '.notice.bad');
  yield { name: 'offline', page };
  await page.close();
}

/** The next session of the demo's group service, as the clock of its business shows it. */
function sessionAhead({ data }: Session['simulator']): { serviceId: string; date: string; time: string } {
  const ahead = data.businesses[0]?.appointments.find(
    ({ maximumAttendeesCount, startDateTime: { dateTime } }) =>
      maximumAttendeesCount > 1 && Date.parse(dateTime) > Date.now() + 24 * 3_600_000,
  );
  if (!ahead) throw new Error('the demo has no session ahead');
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [date = '', time = ''] = format.format(Date.parse(ahead.startDateTime.dateTime)).split(' ');
  return { serviceId: ahead.serviceId ?? '', date, time };
}

/** The form at a session that stands in the calendar, with a second customer. */
async function fillGroup(page: Page, { serviceId, date, time }: ReturnType<typeof sessionAhead>): Promise<void> {
  await page.locator('[name=serviceId]').selectOption(serviceId);
  await page.locator('[name=emailAddress]').fill('robin.castillo@example.com');
  await page.locator('[name=customerName]').fill('Robin Castillo');
  await page.locator('[name=date]').fill(date);
  await page.locator('[name=startTime]').fill(time);
  await page.locator('#groupAdd').click();
  await page.locator('.person input').first().fill('王芳');
  await page.locator('.session').first().waitFor();
}

/** Three rows that can be created, two of them for the same person at the same time, and three with something to mend. */
const tableWithMistakes = (): string =>
  [
    '服务\t日期\t开始时间\t客户姓名\t电子邮件\t员工',
    `Catered bento\t${workday(5)}\t09:00\tRobin Castillo\trobin.castillo@example.com\tAda Lovelace`,
    `Catered bento\t${workday(5)}\t09:00\t王芳\t\tAda Lovelace`,
    `Catered bento\t${workday(5)}\t13:00\t王芳\t无\t`,
    `Catered bento1\t${workday(6)}\t10:00\t王芳\t\t`,
    `Tasting\t3/4/2031\t10:00\t王芳\t\t`,
    `Tasting\t${workday(6)}\t15:00\t王芳\t\t`,
  ].join('\n');
