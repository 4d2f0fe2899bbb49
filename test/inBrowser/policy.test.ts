import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OptionsPage } from './harness/pages/optionsPage';
import { descriptionOf } from './harness/pages/panelPage';
import { whyNoPolicy } from './harness/policy';
import { createRequests, requestsTo } from './harness/requests';
import { bookingPageUrl, type Session, startSession } from './harness/session';

const reason = whyNoPolicy();

describe.skipIf(reason !== '')(`a policy of the organisation${reason && ` (skipped: ${reason})`}`, () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({
      policyOf: ({ clientId, tenantId }) => ({
        clientId,
        tenant: tenantId,
        cloud: 'global',
        graphVersion: 'beta',
        hideChip: true,
        disabledFeatures: ['flows'],
      }),
    });
  });
  afterAll(() => session?.close());

  it('is shown in the options, locked and with its values', async () => {
    const options = new OptionsPage(await session.browser.openOptions());
    const { page } = options;
    await page.getByText("Switched off by your organisation's policy: flows.").waitFor();
    for (const [field, value] of [
      [options.clientId, session.simulator.clientId],
      [options.tenantId, session.simulator.tenantId],
      [options.cloud, 'global'],
      [page.getByLabel('Use Graph beta'), undefined],
    ] as const) {
      if (value === undefined) expect(await field.isChecked()).toBe(true);
      else await expect.poll(() => field.inputValue()).toBe(value);
      expect(await field.isDisabled()).toBe(true);
      expect(await descriptionOf(field)).toContain('Your organisation sets this by policy.');
    }
    const chip = page.getByLabel('Show the overlay on Bookings pages');
    expect([await chip.isDisabled(), await chip.isChecked()]).toEqual([true, false]);
    await page.close();
  });

  it('holds without anything saved: its application signs in, its Graph version is asked, its features are off, also in the background', async () => {
    const panel = await session.signedInPanel();
    await panel.service.waitFor();
    const graph = requestsTo(session.simulator, 'graph.microsoft.com').map(({ path }) => path.split('/')[1]);
    expect([...new Set(graph)]).toEqual(['beta']);
    await panel.tab('Flows').click();
    await panel.page.getByText('Your organisation has switched this off by policy.').waitFor();
    const refused = await panel.page.evaluate(() =>
      chrome.runtime.sendMessage({
        to: 'background',
        name: 'listFlows',
        request: { asAdministrator: false, refresh: true, interactive: true },
      }),
    );
    expect(refused).toEqual({ ok: false, failure: { kind: 'disabledByPolicy' } });
    expect(requestsTo(session.simulator, 'api.flow.microsoft.com')).toEqual([]);
    expect(createRequests(session.simulator)).toEqual([]);
  });

  it('keeps the chip from a booking page', async () => {
    const page = await session.browser.context.newPage();
    await page.goto(bookingPageUrl);
    await page.getByRole('heading').first().waitFor();
    await expect.poll(() => page.locator('bookings-overlay').count(), { timeout: 10_000 }).toBe(0);
    await page.close();
  });
});
