import type { Page } from 'playwright-core';
import type { Session } from './session';
import { smtpAddress } from './session';
import { workday } from './times';

/** What a person can come upon, in whatever language: everything is found by what does not depend on words. */
export interface State {
  name: string;
  page: Page;
}

const workshop = 'BikeWorkshop1@contoso.com';
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
  await page.locator('[name=serviceId]').selectOption({ index: 1 });
  await page.locator('[name=emailAddress]').fill('robin.castillo@example.com');
  await page.locator('[name=customerName]').fill('Robin Castillo');
  await page.locator('[name=date]').fill(workday(7));
  await page.locator('[name=startTime]').fill('11:30');
  await page.locator('footer [type=submit]').click();
  await page.locator('.outcome.good').waitFor();
  yield { name: 'appointment created', page };
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
  await page.locator('.business .row button').first().click();
  await page.locator('.businesses .choice').first().waitFor();
  yield { name: 'businesses', page };
  await page.close();

  page = await panel(`${of(smtpAddress)}#many`, 'h2');
  yield { name: 'many at once', page };
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
