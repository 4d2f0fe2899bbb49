import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { NewAppointmentPage } from './harness/pages/newAppointmentPage';
import { OptionsPage } from './harness/pages/optionsPage';
import { PanelPage } from './harness/pages/panelPage';
import { createRequests } from './harness/requests';
import { type Session, smtpAddress, startSession } from './harness/session';
import { workday } from './harness/times';

let session: Session;
beforeAll(async () => {
  session = await startSession();
  await session.browser.context.grantPermissions(['clipboard-read']);
});
afterAll(() => session?.close());
afterEach(() => expect(session.browser.errors).toEqual([]));

it('the first screen says what works at once, and copies the set-up of this installation for the administrator', async () => {
  const { browser } = session;
  const panel = new PanelPage(await browser.openPanel(smtpAddress));
  await panel.page.getByRole('heading', { name: 'Works at once, for everybody' }).waitFor();
  await panel.page.getByRole('button', { name: 'Copy set-up for your administrator' }).click();
  await panel.page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  const copied = await panel.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`https://${browser.extensionId}.chromiumapp.org/`);
  expect(copied).toContain('az ad app create');
  await panel.page.getByText('Read it first').click();
  await expect
    .poll(() => panel.page.getByRole('textbox', { name: /set-up in Microsoft Entra/ }).inputValue())
    .toBe(copied);
  await panel.page.close();
});

it('? opens the list of shortcuts and Escape gives the focus back; in a field it is a question mark', async () => {
  await session.configure();
  const panel = new PanelPage(await session.browser.openPanel(smtpAddress));
  await panel.signInButton.or(panel.signOutButton).waitFor();
  await panel.tab('Flows').focus();
  const dialog = panel.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await panel.page.keyboard.press('Shift+?');
  await dialog.waitFor();
  for (let times = 0; times < 4; times++) await panel.page.keyboard.press('Tab');
  expect(
    await panel.page.evaluate(
      () => document.activeElement === document.body || Boolean(document.activeElement?.closest('dialog')),
    ),
  ).toBe(true);
  await panel.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await panel.tab('Flows').evaluate((tab) => tab === document.activeElement)).toBe(true);
  await panel.page.close();
});

it('an appointment is made without a mouse, from sign-in to the next one', async () => {
  const panel = new NewAppointmentPage(await session.browser.openPanel(smtpAddress));
  const { keyboard } = panel.page;
  await panel.signInButton.or(panel.signOutButton).waitFor();
  if (await panel.signInButton.isVisible()) {
    await panel.signInButton.focus();
    await keyboard.press('Enter');
  }
  await panel.signOutButton.waitFor();
  await panel.isReady();
  await expect.poll(() => panel.focused()).toBe('Quick entry');
  await keyboard.type(`Robin Castillo +1 206 555 0142 catered bento ${workday(7)} 11:30?`);
  expect(await panel.quickEntry.inputValue()).toMatch(/\?$/);
  await keyboard.press('Backspace');
  await panel.understood.waitFor();
  await expect.poll(() => panel.field('Start time').inputValue()).toBe('11:30');
  await panel.field('Notes').focus();
  await keyboard.type('By the window');
  await keyboard.press('Control+Enter');
  await panel.created.waitFor();
  expect(createRequests(session.simulator)).toHaveLength(1);
  await expect.poll(() => panel.focused()).toBe('Outcome');

  await panel.page.getByRole('button', { name: 'Other business' }).focus();
  await keyboard.press('Enter');
  await expect.poll(() => panel.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await keyboard.press('Escape');
  await expect.poll(() => panel.focused()).toBe('Other business');
  await panel.signOutButton.focus();
  await keyboard.press('Enter');
  await panel.signInButton.waitFor();
  await expect.poll(() => panel.focused()).toBe('Sign in');
});

it('appointments, flows and many at once go without a mouse, and each step leaves the focus where one goes on', async () => {
  const panel = await session.signedInPanel();
  const { page } = panel;
  const { keyboard } = page;
  const focused = (shows: string) => expect(page.locator(`${shows}:focus`).waitFor()).resolves.toBeUndefined();
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  await page.locator('#tab-newAppointment').focus();
  await press('ArrowRight');
  await focused('#tab-appointments');
  await page.locator('.entry').nth(2).waitFor();
  await press('Tab', 'Tab', 'Tab');
  await focused('[aria-controls=appointmentFilters]');
  await press('Enter');
  await page.locator('#appointmentFilters select').first().waitFor();
  await press('Enter', 'Tab', 'Tab');
  await focused('.entry');
  await press('ArrowDown', 'ArrowDown');
  const name = await page.locator('.entry:focus .what .strong').innerText();
  await press('Enter');
  await focused('h2.title');
  expect(await page.locator('h2.title').innerText()).toContain(name);
  await page.locator('[data-action=edit][aria-disabled=false]').waitFor();
  for (const action of ['reschedule', 'edit', 'cancel', 'duplicate']) {
    await page.locator(`[data-action=${action}]`).focus();
    await press('Enter');
    // Duplicating asks with two buttons, the others with fields.
    await page.locator('form.change :focus, form.change').first().waitFor();
    await page.locator('form.change button').last().focus();
    await press('Escape');
    await page.locator('form.change').waitFor({ state: 'detached' });
    await focused(`[data-action=${action}]`);
  }
  await press('Escape');
  await focused('.entry');
  expect(await page.locator('.entry:focus .what .strong').innerText()).toBe(name);

  await page.locator('#tab-appointments').focus();
  await press('End');
  await focused('#tab-flows');
  // Passed over with the arrow keys, the tab opens no window: Enter is the press that may.
  await press('Enter');
  await page.getByRole('button', { name: 'Refresh', disabled: false }).waitFor();
  await page.getByRole('button', { name: 'Build a flow' }).focus();
  await press('Enter');
  await focused('#build summary');
  expect(await page.locator('#build').getAttribute('open')).not.toBeNull();

  await page.locator('#tab-flows').focus();
  await press('Home');
  await focused('#tab-newAppointment');
  for (const part of ['more', 'templates', 'repeat']) {
    const button = page.locator(`[aria-controls=${part}]`);
    await button.focus();
    await press('Enter');
    await page.locator(`#${part} :is(input, textarea)`).first().waitFor();
    await focused(`[aria-controls=${part}]`);
    await press('Space');
    await page.locator(`#${part} > *`).waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Many at once' }).focus();
  await press('Enter');
  await focused('h2');
  await press('Shift+Tab', 'Enter');
  await focused('[role=tab][aria-selected=true]');
  await panel.signOutButton.click();
  await panel.signInButton.waitFor();
  await page.close();
});

it('the ? key can be switched off in the options', async () => {
  const options = new OptionsPage(await session.browser.openOptions());
  await options.page.getByLabel('In the panel, ? opens the list of shortcuts').uncheck();
  const panel = new PanelPage(await session.browser.openPanel(smtpAddress));
  await panel.signInButton.focus();
  await panel.page.keyboard.press('Shift+?');
  await panel.page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await panel.page.getByRole('dialog').waitFor();
  await panel.page.getByRole('button', { name: 'Close' }).click();
  await panel.page.keyboard.press('Shift+?');
  await panel.page.waitForTimeout(300);
  expect(await panel.page.getByRole('dialog').count()).toBe(0);
});

it('settings go to a file without a token, are asked about before they are reset, and come back from the file', async () => {
  const { simulator, browser } = session;
  const options = new OptionsPage(await browser.openOptions());
  await expect.poll(() => options.clientId.inputValue()).toBe(simulator.clientId);
  const download = options.page.waitForEvent('download');
  await options.page.getByRole('button', { name: 'Export settings' }).click();
  const path = await (await download).path();
  const exported = readFileSync(path, 'utf8');
  expect(Object.keys(JSON.parse(exported)).sort()).toEqual(['clientId', 'cloud', 'graphVersion', 'tenantId']);

  const focused = () => options.page.evaluate(() => document.activeElement?.textContent);
  const reset = options.page.getByRole('button', { name: 'Reset settings' });
  await reset.press('Enter');
  await expect.poll(focused).toBe('Keep them');
  await options.page.keyboard.press('Escape');
  await expect.poll(focused).toBe('Reset settings');
  expect(await options.clientId.inputValue()).toBe(simulator.clientId);
  await reset.press('Enter');
  await options.page.getByRole('button', { name: 'Forget them' }).press('Enter');
  await options.page.getByText('The settings were reset.').waitFor();
  await expect.poll(() => options.clientId.inputValue()).toBe('');

  const chooser = options.page.getByLabel('Import settings', { exact: true }).and(options.page.locator('input'));
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"clientId": 7}') });
  await options.page.getByText('This file holds no settings of Bookings Overlay. Nothing was changed.').waitFor();
  await chooser.setInputFiles(path);
  await options.page.getByText('The settings were imported.').waitFor();
  await expect.poll(() => options.clientId.inputValue()).toBe(simulator.clientId);
});
