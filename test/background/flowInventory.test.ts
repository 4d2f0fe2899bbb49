import { describe, expect, it } from 'vitest';
import { readInventory } from '../../src/background/flowInventory';
import { limited } from '../../src/background/limited';
import type { FailureError } from '../../src/core/failure';
import type { FlowInventory } from '../../src/core/flows';
import type { HttpReply } from '../../src/microsoft/http';

interface FakeFlow {
  name: string;
  /** Absent: no Bookings flow at all. */
  smtpAddress?: string;
  state?: string;
  emptySummary?: boolean;
  unreadable?: boolean;
  mine?: boolean;
  shared?: boolean;
}

const origin = 'https://api.flow.microsoft.com';
const reply = (status: number, json: unknown = {}): HttpReply => ({ status, headers: new Headers(), json });
const trigger = (smtpAddress: string) => ({
  type: 'OpenApiConnectionWebhook',
  inputs: {
    host: { apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings', operationId: 'CreateAppointment' },
    parameters: { SMTPAddress: smtpAddress },
  },
});

interface Options {
  pageSize?: number;
  /** Milliseconds that each answer takes. */
  delay?: number;
  answer?: (url: string) => HttpReply | undefined;
  nextHost?: string;
}

/** Power Automate with these environments; lists overlap as the real ones do. */
function powerAutomate(environments: Record<string, FakeFlow[]>, options: Options = {}) {
  const { pageSize = 2, delay = 0, nextHost = origin } = options;
  const urls: string[] = [];
  let [running, mostAtOnce] = [0, 0];

  function answer(url: string): HttpReply {
    const own = options.answer?.(url);
    if (own) return own;
    const { pathname, searchParams } = new URL(url);
    const [, environment, , name] = /environments\/?([^/]*)(\/v2)?(?:\/flows\/?(.*))?$/.exec(pathname) ?? [];
    if (!environment) {
      return reply(200, {
        value: Object.keys(environments).map((name) => ({ name, properties: { displayName: `The ${name}` } })),
      });
    }
    const flows = environments[environment] ?? [];
    if (name) {
      const flow = flows.find((one) => one.name === name);
      if (!flow || flow.unreadable) return reply(403, { error: { code: 'InsufficientCdsPermissions' } });
      const triggers = { trigger: flow.smtpAddress ? trigger(flow.smtpAddress) : { type: 'Recurrence' } };
      return reply(200, { properties: { definition: { triggers } } });
    }
    const isAdministrator = pathname.includes('/scopes/admin/');
    const filter = searchParams.get('$filter') ?? '';
    const listed = flows.filter(
      ({ mine = true, shared = false }) => isAdministrator || (filter.includes('personal') ? mine : shared),
    );
    const skip = Number(searchParams.get('$skiptoken') ?? 0);
    const rows = listed.slice(skip, skip + pageSize).map(({ name, smtpAddress, state = 'Started', emptySummary }) => ({
      name,
      properties: {
        displayName: `Flow ${name}`,
        state,
        definitionSummary: {
          triggers:
            emptySummary || isAdministrator
              ? []
              : [
                  smtpAddress
                    ? { type: 'OpenApiConnectionWebhook', swaggerOperationId: 'CreateAppointment' }
                    : { type: 'Recurrence' },
                ],
        },
      },
    }));
    searchParams.set('$skiptoken', String(skip + pageSize));
    const more = skip + pageSize < listed.length;
    return reply(200, { value: rows, ...(more ? { nextLink: `${nextHost}${pathname}?${searchParams}` } : {}) });
  }

  return {
    urls,
    mostAtOnce: () => mostAtOnce,
    call: async ({ url }: { url: string }) => {
      urls.push(url);
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await new Promise((resolve) => setTimeout(resolve, delay));
      running -= 1;
      return answer(url);
    },
  };
}

async function read(fake: ReturnType<typeof powerAutomate>, reading: 'own' | 'administrator' = 'own') {
  const shown: FlowInventory[] = [];
  const call = limited(`test ${Math.random()}`, fake.call);
  const inventory = await readInventory(
    call,
    reading,
    () => 1,
    (soFar) => shown.push(soFar),
  );
  return { inventory, shown };
}
const many = (count: number, more: (index: number) => Partial<FakeFlow> = () => ({})): FakeFlow[] =>
  Array.from({ length: count }, (_, index) => ({ name: `f${index}`, ...more(index) }));

describe('readInventory', () => {
  it('reads every page of every list of every environment, each flow once', async () => {
    const fake = powerAutomate({
      a: [...many(5), { name: 'both', smtpAddress: 'x@y.z', shared: true }],
      b: [{ name: 'team', smtpAddress: 'x@y.z', mine: false, shared: true }],
    });
    const { inventory } = await read(fake);
    expect(inventory).toMatchObject({
      environments: 2,
      environmentsRead: 2,
      listed: 7,
      complete: true,
      requests: fake.urls.length,
    });
    expect(inventory.flows.map(({ id, owner, smtpAddress }) => [id, owner, smtpAddress])).toEqual([
      ['both', 'you', 'x@y.z'],
      ['team', 'colleague', 'x@y.z'],
    ]);
    expect(
      fake.urls.filter((url) => url.includes('/flows?')).every((url) => url.includes('includeSolutionCloudFlows')),
    ).toBe(true);
  });

  it('reads a definition only where the summary leaves it open', async () => {
    const fake = powerAutomate({
      a: [{ name: 'plain' }, { name: 'bookings', smtpAddress: 'x@y.z' }, { name: 'empty', emptySummary: true }],
    });
    await read(fake);
    const read_ = fake.urls.flatMap((url) => /\/flows\/(\w+)\?/.exec(url)?.[1] ?? []);
    expect(read_.sort()).toEqual(['bookings', 'empty']);
  });

  it('leaves deleted flows out', async () => {
    const { inventory } = await read(powerAutomate({ a: [{ name: 'gone', smtpAddress: 'x@y.z', state: 'Deleted' }] }));
    expect(inventory.flows).toEqual([]);
  });

  it('counts what it may not read, and lists a flow that may be on the mailbox without an address', async () => {
    const { inventory } = await read(
      powerAutomate({
        a: [
          { name: 'closed', emptySummary: true, unreadable: true },
          { name: 'half', smtpAddress: "@parameters('x')" },
          { name: 'ours', smtpAddress: 'x@y.z', unreadable: true },
        ],
      }),
    );
    expect(inventory.unreadable).toBe(2);
    // The summary names an operation like ours but no connector: nobody can tell whether it is one.
    expect(inventory.flows.map(({ id, smtpAddress }) => [id, smtpAddress])).toEqual([['half', undefined]]);
  });

  it('counts a row that it cannot read and goes on', async () => {
    const odd = (url: string) =>
      url.includes('search')
        ? reply(200, { value: [null, 'x', { name: 1 }, { name: 'f', properties: {} }] })
        : undefined;
    const { inventory } = await read(powerAutomate({ a: [] }, { answer: odd }));
    // Three odd rows in each of two lists, and the definition that does not exist.
    expect(inventory).toMatchObject({ unreadable: 7, listed: 1, complete: true });
  });

  it("reads the administrator's list, whose summaries are all empty", async () => {
    const fake = powerAutomate({ a: [{ name: 'of-mert', smtpAddress: 'x@y.z', mine: false }, ...many(3)] });
    const { inventory } = await read(fake, 'administrator');
    expect(inventory.flows.map(({ id, owner }) => [id, owner])).toEqual([['of-mert', 'cannotTell']]);
    expect(
      fake.urls.every((url) => url.startsWith(`${origin}/providers/Microsoft.ProcessSimple/scopes/admin/environments`)),
    ).toBe(true);
    expect(fake.urls.filter((url) => /\/flows\/[^?]/.test(url))).toHaveLength(4);
  });

  it('follows a next link to another region on its own origin, which alone gets the token', async () => {
    const fake = powerAutomate({ a: many(5) }, { nextHost: 'https://emea.api.flow.microsoft.com:443' });
    const { inventory } = await read(fake);
    expect(inventory.listed).toBe(5);
    expect(fake.urls.every((url) => url.startsWith(`${origin}/`))).toBe(true);
  });

  it.each([
    'https://evil.example',
    'https://api.flow.microsoft.com.evil.example',
    'https://evilapi.flow.microsoft.com',
    'nonsense',
  ])('follows no next link to %s', async (nextHost) => {
    const fake = powerAutomate({ a: many(5), b: [] }, { nextHost });
    const { inventory } = await read(fake);
    expect(inventory.unreadableEnvironments).toEqual(['The a']);
    expect(fake.urls.every((url) => url.startsWith(`${origin}/`))).toBe(true);
  });

  it('stops at a next link that leads back', async () => {
    const same = (url: string) => (url.includes('search') ? reply(200, { value: [], nextLink: url }) : undefined);
    const fake = powerAutomate({ a: [] }, { answer: same });
    expect((await read(fake)).inventory.complete).toBe(true);
    expect(fake.urls.length).toBeLessThan(6);
  });

  it('goes on where one environment cannot be read, and names it', async () => {
    const closed = (url: string) => (url.includes('/closed/') ? reply(403) : undefined);
    const { inventory } = await read(
      powerAutomate({ closed: [], a: [{ name: 'f', smtpAddress: 'x@y.z' }] }, { answer: closed }),
    );
    expect(inventory).toMatchObject({ unreadableEnvironments: ['The closed'], environmentsRead: 2, complete: true });
    expect(inventory.flows).toHaveLength(1);
  });

  it('fails where no environment can be read', async () => {
    const closed = (url: string) => (url.includes('/flows') ? reply(403) : undefined);
    await expect(read(powerAutomate({ a: [], b: [] }, { answer: closed }))).rejects.toMatchObject({
      failure: { kind: 'accessDenied' },
    });
  });

  it.each([
    [401, 'signInRequired'],
    [429, 'throttled'],
  ])('ends at %s and asks nothing more', async (status, kind) => {
    const refusing = (url: string) => (/\/flows\/f3\?/.test(url) ? reply(status) : undefined);
    const fake = powerAutomate({ a: many(200, () => ({ smtpAddress: 'x@y.z' })) }, { answer: refusing });
    const failure = await read(fake).catch((error: FailureError) => error.failure);
    expect(failure).toMatchObject({ kind });
    expect(fake.urls.length).toBeLessThan(30);
  });

  it('is done without an environment', async () => {
    expect((await read(powerAutomate({}))).inventory).toMatchObject({ environments: 0, complete: true, flows: [] });
  });
});

describe('250 flows in five environments, five of which match, 30 ms per request', () => {
  const environment = (index: number) =>
    many(50, (at) => ({
      name: `e${index}f${at}`,
      mine: at % 5 !== 0,
      shared: at % 5 === 0,
      ...(at === 7 ? { smtpAddress: 'x@y.z' } : {}),
    }));
  const data = () => Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`e${index}`, environment(index)]));

  it('is complete within 1.5 times what three at a time need at least, and shows a match before the last page', async () => {
    const fake = powerAutomate(data(), { pageSize: 5, delay: 30 });
    const begun = performance.now();
    const { inventory, shown } = await read(fake);
    const took = performance.now() - begun;
    expect(inventory.flows).toHaveLength(5);
    expect(inventory.listed).toBe(250);
    expect(fake.mostAtOnce()).toBe(3);
    // One for the environments, 40 and 10 flows of each in pages of five, and the five definitions.
    expect(inventory.requests).toBe(1 + 5 * (8 + 2) + 5);
    expect(took).toBeLessThan(1.5 * (inventory.requests / 3) * 30);
    const firstMatch = shown.findIndex(({ flows }) => flows.length > 0);
    const lastPage = shown.findIndex(({ environmentsRead }) => environmentsRead === 5);
    expect(firstMatch).toBeGreaterThan(-1);
    expect(shown[firstMatch]?.listed).toBeLessThan(150);
    expect(firstMatch).toBeLessThan(lastPage);
  });
});
