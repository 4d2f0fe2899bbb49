import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listBusinesses, listCustomQuestions, readBusiness, readService } from '../../src/background/business';
import { storedAccessToken, storedSettings } from '../../src/browser/storage';
import { FailureError } from '../../src/core/failure';
import { emptySettings, type Settings } from '../../src/core/settings';
import { browser, resetBrowser } from '../browser/fakeBrowser';
import { json } from '../microsoft/fakeFetch';
import { businessId, fakeMicrosoft } from './fakeMicrosoft';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../browser/fakeBrowser')).browser }));

let microsoft: ReturnType<typeof fakeMicrosoft>;
const settings: Settings = {
  ...emptySettings,
  clientId: '11111111-2222-3333-4444-555555555555',
  tenantId: 'contoso.com',
};
const read = (refresh = false) => readBusiness({ businessId, refresh });

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof FailureError ? error.failure : error),
  );

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  resetBrowser();
  microsoft = fakeMicrosoft();
  vi.stubGlobal('fetch', microsoft.fetch);
  await storedSettings.set(settings);
  await storedAccessToken('graph').set({ accessToken: 'token', expiresOn: Date.now() + 3_600_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a business', () => {
  test('is read once in five minutes, in any case of its address', async () => {
    const first = await read();
    expect(first).toMatchObject({ business: { id: businessId }, services: [{ id: 's' }], readAt: Date.now() });
    vi.setSystemTime(Date.now() + 299_999);
    expect(await readBusiness({ businessId: businessId.toLowerCase(), refresh: false })).toEqual(first);
    expect(microsoft.kinds()).toEqual(['$batch']);
    vi.setSystemTime(Date.now() + 1);
    await read();
    expect(microsoft.kinds()).toHaveLength(2);
  });

  test('is read again when the person wants it', async () => {
    await read();
    await read(true);
    await read();
    expect(microsoft.kinds()).toHaveLength(2);
  });

  test('that cannot be read is not remembered, and what was read before stays', async () => {
    await read();
    microsoft.next('$batch', () => json(500, {}));
    expect(await failureOf(read(true))).toMatchObject({ kind: 'serverError' });
    await read();
    expect(microsoft.kinds()).toHaveLength(2);
  });
});

test('a service is read by id, once in five minutes', async () => {
  await readService({ businessId, serviceId: 's' });
  expect(await readService({ businessId, serviceId: 's' })).toMatchObject({ id: 's' });
  expect(microsoft.kinds()).toEqual(['GET services']);
  vi.setSystemTime(Date.now() + 300_000);
  await readService({ businessId, serviceId: 's' });
  expect(microsoft.kinds()).toHaveLength(2);
  expect(await failureOf(readService({ businessId, serviceId: 'gone' }))).toMatchObject({ kind: 'serviceNotFound' });
});

test('questions are read once in five minutes, and a failure is not remembered', async () => {
  microsoft.next('GET customQuestions', () => json(500, {}));
  expect(await failureOf(listCustomQuestions({ businessId }))).toMatchObject({ kind: 'serverError' });
  const questions = [{ id: 'q', displayName: 'Any allergies?', answerOptions: [] }];
  microsoft.next('GET customQuestions', () => json(200, { value: questions }));
  expect(await listCustomQuestions({ businessId })).toEqual(questions);
  expect(await listCustomQuestions({ businessId: businessId.toLowerCase() })).toEqual(questions);
  expect(microsoft.kinds()).toHaveLength(2);
});

describe('what is asked for goes', () => {
  test.each<[Partial<Settings>, string]>([
    [{}, 'https://graph.microsoft.com/v1.0/'],
    [{ graphVersion: 'beta' }, 'https://graph.microsoft.com/beta/'],
    [{ cloud: 'usGovernmentL4' }, 'https://graph.microsoft.us/v1.0/'],
    [{ cloud: 'usGovernmentL5' }, 'https://dod-graph.microsoft.us/v1.0/'],
  ])('with %o to %s', async (changed, root) => {
    await storedSettings.set({ ...settings, ...changed });
    await listBusinesses({});
    expect(microsoft.sent[0]?.url).toBe(`${root}solutions/bookingBusinesses`);
  });

  test("to the cloud of the organisation's policy, whatever the person chose", async () => {
    browser.storage.managed.get = async () => ({ cloud: 'usGovernmentL4' });
    await listBusinesses({});
    expect(microsoft.sent[0]?.url).toBe('https://graph.microsoft.us/v1.0/solutions/bookingBusinesses');
  });

  test('nowhere where the cloud has no Bookings API, or without configuration', async () => {
    await storedSettings.set({ ...settings, cloud: 'china' });
    expect(await failureOf(listBusinesses({}))).toEqual({ kind: 'cloudHasNoBookingsApi' });
    await storedSettings.remove();
    expect(await failureOf(listBusinesses({}))).toMatchObject({ kind: 'notConfigured' });
    expect(microsoft.sent).toEqual([]);
  });
});
