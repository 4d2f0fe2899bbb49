import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callAt, onWake, rest, ring } from '../../src/browser/wake';
import { alarmsSet, browser, resetBrowser } from './fakeBrowser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakeBrowser')).browser }));

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('the alarm', () => {
  test('rings every half minute, and is set once', async () => {
    ring();
    ring();
    await settled();
    ring();
    await settled();
    expect(alarmsSet()).toEqual([{ name: 'outbox', periodInMinutes: 0.5 }]);
  });

  test('rests when it is told to, also right after it was set', async () => {
    ring();
    rest();
    await settled();
    expect(alarmsSet()).toEqual([]);
  });

  test('can be set again right after it was called off', async () => {
    ring();
    await settled();
    rest();
    ring();
    await settled();
    expect(alarmsSet()).toHaveLength(1);
  });

  test('that cannot be set does not keep a later one from it', async () => {
    const create = vi.spyOn(browser.alarms, 'create').mockRejectedValueOnce(new Error('no'));
    ring();
    await settled();
    ring();
    await settled();
    expect(alarmsSet()).toHaveLength(1);
    create.mockRestore();
  });
});

test('work is called at its time, and at once when that is over; that it fails is its own matter', async () => {
  const work = vi.fn(() => Promise.reject(new Error('offline')));
  callAt(Date.now() + 5_000, work);
  callAt(Date.now() - 5_000, work);
  await settled();
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(work).toHaveBeenCalledTimes(2);
});

test('the alarm and the start of the browser run the work; other alarms do not', async () => {
  const work = vi.fn(async () => undefined);
  onWake(work);
  browser.alarms.onAlarm.fire({ name: 'outbox' });
  browser.alarms.onAlarm.fire({ name: 'other' });
  browser.runtime.onStartup.fire();
  expect(work).toHaveBeenCalledTimes(2);
});
