import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Language, textsOf } from '../locales/languages';
import { finderOf } from './harness/englishLeftOver';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';
import { openEverything } from './harness/words';

/** What is folded away, and what a press or a paste brings: accessibility.test.ts looks at the states that the panel shows by itself. */
async function* furtherStates(session: Session, language: Language): AsyncGenerator<{ name: string; page: Page }> {
  const { browser, simulator } = session;
  const text = textsOf(language);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const open = async (search: string) => {
    const page = await browser.openPanel();
    await page.goto(`chrome-extension://${browser.extensionId}/panel.html?smtp=${smtpAddress}${search}`);
    return page;
  };

  await browser.inExtension((settings) => chrome.storage.local.set({ settings }), {
    clientId: simulator.clientId,
    tenantId: simulator.tenantId,
    cloud: 'global',
    graphVersion: 'v1.0',
  });
  let page = await open('');
  await button(page, text.panelSignIn).click();
  const service = page.locator('[name=serviceId]');
  for (const name of ['Menu planning', 'Cooking class']) {
    await service.locator('option', { hasText: name }).waitFor({ state: 'attached' });
    const option = await service.locator('option', { hasText: name }).getAttribute('value');
    await service.selectOption(option);
    await openEverything(page);
    yield { name: `the form for ${name}, unfolded`, page };
  }
  await page.locator('[name=quickEntry]').fill('Robin 206 555 01 catered bento or tasting 3/4 at 3');
  await page.locator('.quick-read').waitFor();
  yield { name: 'quick entry in doubt', page };
  await page.locator('[name=customerName]').fill('Robin Castillo');
  await page.locator('[name=date]').fill('2024-01-31');
  await page.locator('[name=startTime]').fill('03:00');
  await page.locator('footer [type=submit]').click();
  yield { name: 'a time that is over', page };
  await page.locator('[name=date]').fill(workday(6));
  yield { name: 'a time outside the hours', page };
  await page.close();

  page = await open('&tab=appointments');
  await page.locator('.appointment-list .entry').first().waitFor();
  await openEverything(page);
  yield { name: 'the filters', page };
  await page.locator('.appointment-list .entry').first().click();
  for (const key of [
    'appointmentsReschedule',
    'appointmentsEdit',
    'appointmentsDuplicate',
    'appointmentsCancel',
  ] as const) {
    await button(page, text[key]).first().click();
    yield { name: `an appointment, ${key}`, page };
  }
  await page.close();

  page = await open('&tab=flows');
  // What helps to build a flow comes once the list has stopped growing.
  await page.locator('details.part').first().waitFor();
  await openEverything(page);
  yield { name: 'flows, unfolded', page };
  for (const status of ['401', '403', '429', '500', '418']) {
    await page.locator('[name=flowError]').fill(status);
    yield { name: `flows, error ${status}`, page };
  }
  await page.close();

  page = await open('#many');
  const rows = [
    '服务,日期,开始时间,客户姓名,电子邮件,员工',
    `Catered bento,${workday(8)},11:00,王芳,robin@example.com,`,
    '无,31.02.2027,25:00,,无,无',
    'Catered bento,2024-01-31,11:00,王芳,,',
  ];
  await page.locator('textarea').first().fill(rows.join('\n'));
  await button(page, text.manyReadText).click();
  await page.getByRole('table').waitFor();
  await page.getByRole('region', { name: text.manyDryRun }).waitFor();
  yield { name: 'many, with rows to mend', page };
  await page.close();

  page = await browser.openOptions();
  await button(page, text.selfCheckRun).click();
  await page
    .getByRole('status')
    .filter({ hasText: text.selfCheckDone.split('$1')[0] ?? '' })
    .waitFor();
  await openEverything(page);
  yield { name: 'the self-check', page };
  await page.close();

  const hosts = 'https://outlook.office.com';
  for (const path of [
    `/book/${smtpAddress}/`,
    '/bookings/homepage',
    `/bookwithme/user/${'0'.repeat(32)}@contoso.com`,
    '/book/Short/',
  ]) {
    page = await browser.context.newPage();
    await page.goto(hosts + path);
    const chip = page.getByRole('region', { name: 'Bookings Overlay' });
    await chip.waitFor();
    // Only the chip is ours there.
    await chip.evaluate((element) =>
      document.body.replaceChildren(
        element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : element,
      ),
    );
    await page.evaluate(() => {
      document.title = '';
    });
    yield { name: `the chip on ${path}`, page };
    await page.close();
  }
}

it.each(['tr', 'zh_CN'] as const)(
  'in %s, no English word is left over in what is folded away, seen or heard',
  async (language) => {
    const session = await startSession({ language });
    try {
      const leftOver = finderOf(language, session.simulator);
      const found: string[] = [];
      const seen: string[] = [];
      for await (const { name, page } of furtherStates(session, language)) {
        seen.push(name);
        found.push(...(await leftOver(name, page)));
      }
      expect([...new Set(found)]).toEqual([]);
      expect(seen.length).toBeGreaterThan(20);
    } finally {
      await session.close();
    }
  },
  240_000,
);
