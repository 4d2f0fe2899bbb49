import { beforeEach, expect, test, vi } from 'vitest';
import { customerHasher } from '../../src/browser/customerHash';
import { browser, fakeLocks, resetBrowser } from './fakeBrowser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakeBrowser')).browser }));

const customerHash = async (text: string) => (await customerHasher())(text);

beforeEach(() => {
  resetBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

test('the same text gives the same hash, also after a restart', async () => {
  const first = await customerHash('mail:jordan@contoso.com');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await customerHash('mail:jordan@contoso.com')).toBe(first);
  expect(await customerHash('mail:jordan@contoso.co')).not.toBe(first);
});

test('two at once make one key', async () => {
  const [first, second] = await Promise.all([customerHash('a'), customerHash('a')]);
  expect(first).toBe(second);
  expect(Object.keys(browser.storage.local.all())).toEqual(['outboxKey']);
});

test('another installation gives another hash: nobody can look a customer up in it', async () => {
  const here = await customerHash('mail:jordan@contoso.com');
  resetBrowser();
  expect(await customerHash('mail:jordan@contoso.com')).not.toBe(here);
});
