import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readConfiguration } from '../../src/background/configuration';
import { readHideChip, readPolicy } from '../../src/browser/policy';
import {
  forgetPerson,
  readSettings,
  storedAccessToken,
  storedAccount,
  storedAnswer,
  storedBusiness,
  storedFormDraft,
  storedLoginHint,
  storedSettings,
  storedSignedOut,
} from '../../src/browser/storage';
import { emptySettings, type Settings } from '../../src/core/settings';
import { browser, resetBrowser } from './fakeBrowser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakeBrowser')).browser }));

beforeEach(resetBrowser);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const settings: Settings = { ...emptySettings, tenantId: 'contoso.com' };

describe('a stored item', () => {
  test('comes back as it went in, until it is removed', async () => {
    expect(await storedSettings.get()).toBeUndefined();
    await storedSettings.set(settings);
    expect(await storedSettings.get()).toEqual(settings);
    await storedSettings.remove();
    expect(await storedSettings.get()).toBeUndefined();
  });

  test('of another shape counts as nothing', async () => {
    await browser.storage.local.set({ settings: { clientId: 7 } });
    expect(await storedSettings.get()).toBeUndefined();
    expect(await readSettings()).toEqual(emptySettings);
  });

  test('tells those who watch it about its own changes, until they stop', async () => {
    const seen: (Settings | undefined)[] = [];
    const watching = new AbortController();
    storedSettings.watch((value) => seen.push(value), watching.signal);
    await storedSettings.set(settings);
    await storedSignedOut.set(true);
    await browser.storage.sync.set({ settings: emptySettings });
    await browser.storage.local.set({ settings: 'broken' });
    watching.abort();
    await storedSettings.remove();
    expect(seen).toEqual([settings, undefined]);
    expect(browser.storage.onChanged.count()).toBe(0);
  });

  test('is read together with the others of its area that are asked for at once, and each gets its own', async () => {
    await storedSettings.set(settings);
    await storedLoginHint.set('ada@contoso.com');
    await storedAccount.set({ username: 'ada@contoso.com' });
    const read = { local: vi.spyOn(browser.storage.local, 'get'), session: vi.spyOn(browser.storage.session, 'get') };
    const items = [storedSettings.get(), storedSignedOut.get(), storedLoginHint.get(), storedAccount.get()];
    expect(await Promise.all(items)).toEqual([settings, undefined, 'ada@contoso.com', { username: 'ada@contoso.com' }]);
    expect([read.local.mock.calls, read.session.mock.calls]).toEqual([
      [[['settings', 'signedOut', 'loginHint']]],
      [[['signedIn:account']]],
    ]);
    expect(await storedLoginHint.get()).toBe('ada@contoso.com');
    expect(read.local.mock.calls[1]).toEqual([['loginHint']]);
  });

  test('of a business is the same in any case of its address', async () => {
    await storedFormDraft('Desk@Contoso.com').set({ name: 'Jordan' });
    expect(await storedFormDraft('desk@contoso.com').get()).toEqual({ name: 'Jordan' });
  });
});

test('tokens, names and drafts are in memory only', async () => {
  await storedAccessToken('graph').set({ accessToken: 'secret', expiresOn: 1 });
  await storedAccount.set({ username: 'ada@contoso.com' });
  await storedFormDraft('desk@contoso.com').set({ name: 'Jordan' });
  expect(browser.storage.local.all()).toEqual({});
  expect(browser.storage.sync.all()).toEqual({});
});

test('where the session is full, the answers that are kept for show give way, and nothing else', async () => {
  const set = browser.storage.session.set;
  vi.spyOn(browser.storage.session, 'set').mockImplementation(async (values) => {
    const size = JSON.stringify({ ...browser.storage.session.all(), ...values }).length;
    if (size > 1_000) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
    await set(values);
  });
  await storedFormDraft('desk@contoso.com').set({ name: 'Jordan' });
  await storedAnswer('a').set({ appointment: { id: 'x'.repeat(400) } });
  await storedAnswer('b').set({ appointment: { id: 'y'.repeat(300) } });
  await storedAccessToken('graph').set({ accessToken: 'z'.repeat(200), expiresOn: 1 });
  expect(Object.keys(browser.storage.session.all())).toEqual(['formDraft:desk@contoso.com', 'signedIn:token:graph']);
  await expect(storedFormDraft('desk@contoso.com').set({ notes: 'n'.repeat(2_000) })).rejects.toThrow('quota');
  expect(await storedFormDraft('desk@contoso.com').get()).toEqual({ name: 'Jordan' });
});

test('forgetPerson forgets what belongs to the person, and what they type stays', async () => {
  await storedAccessToken('graph').set({ accessToken: 'secret', expiresOn: 1 });
  await storedAccount.set({ username: 'ada@contoso.com' });
  await storedBusiness('desk@contoso.com').set({ business: { id: 'x' }, services: [], staffMembers: [], readAt: 0 });
  await storedFormDraft('desk@contoso.com').set({ name: 'Jordan' });
  await storedLoginHint.set('ada@contoso.com');
  await storedSettings.set(settings);
  await forgetPerson();
  expect(Object.keys(browser.storage.session.all())).toEqual(['formDraft:desk@contoso.com']);
  expect(await storedLoginHint.get()).toBe('ada@contoso.com');
  expect(await storedSettings.get()).toEqual(settings);
});

describe('the policy', () => {
  const policy = (values: Record<string, unknown>) => {
    browser.storage.managed.get = async () => values;
  };

  test('is what is set and valid, value by value', async () => {
    policy({ tenantId: 'contoso.com', cloud: 'moon', graphVersion: 'beta', clientId: '', other: 1 });
    expect(await readPolicy()).toEqual({ tenantId: 'contoso.com', graphVersion: 'beta' });
  });

  const tenant = 'contoso.com';
  test.each<[string, Record<string, unknown>, object]>([
    ['wrong types', { clientId: 7, tenantId: [tenant], cloud: {}, graphVersion: true }, {}],
    ['ids that are none', { clientId: 'Bookings', tenantId: 'contoso' }, {}],
    ['a tenant for personal accounts', { tenantId: 'common' }, {}],
    ['an empty tenantId beside tenant', { tenantId: '', tenant }, { tenantId: tenant }],
    ['both names of the tenant', { tenantId: tenant, tenant: 'fabrikam.com' }, { tenantId: tenant }],
    ['names of the prototype', JSON.parse('{"__proto__":{"cloud":"china"},"constructor":1}'), {}],
  ])('%s', async (_what, values, counts) => {
    policy(values);
    expect(await readPolicy()).toEqual(counts);
  });

  test.each([['flows'], { flows: true }, 'flows', [['flows']], null, ['Flows', 'flows', '__proto__']])(
    'that switches off %j',
    async (disabledFeatures) => {
      policy({ disabledFeatures, hideChip: 'yes' });
      const counts = Array.isArray(disabledFeatures) && disabledFeatures.includes('flows' as never);
      expect((await readConfiguration()).disabledFeatures).toEqual(counts ? ['flows'] : []);
      expect(await readHideChip()).toBe(false);
    },
  );

  test('is nothing where the browser rejects without one', async () => {
    browser.storage.managed.get = () => Promise.reject(new Error('No managed storage manifest'));
    expect(await readPolicy()).toEqual({});
  });

  test('is nothing where the browser never answers', async () => {
    vi.useFakeTimers();
    browser.storage.managed.get = () => new Promise(() => undefined);
    const read = readPolicy();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await read).toEqual({});
  });
});
