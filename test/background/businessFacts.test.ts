import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpRequest } from '../../src/microsoft/http';

interface FakeBusiness {
  id: string;
  displayName?: string;
  publicUrl?: string;
  /** Status of reading its staff; 200 where it is left out. */
  status?: number;
  staffMembers?: { id: string; emailAddress: string; role: string }[];
}
const world = vi.hoisted(() => ({
  businesses: [] as FakeBusiness[],
  requests: [] as string[],
  parts: [] as string[],
  refusesMany: false,
}));

const inBatch = (url: string) => {
  const [, , , id = '', part] = url.split('/');
  const business = world.businesses.find((one) => one.id === decodeURIComponent(id));
  if (!business) return { status: 404, body: {} };
  if (part !== 'staffMembers') return { status: 200, body: business };
  return { status: business.status ?? 200, body: { value: business.staffMembers ?? [] } };
};

vi.mock('../../src/browser/storage', () => ({ storedAccount: { get: async () => ({ username: 'Ada@contoso.com' }) } }));
vi.mock('../../src/background/graphAccess', () => ({
  graphFor: async () => ({
    root: 'https://graph.microsoft.com/v1.0',
    graphVersion: 'v1.0',
    now: Date.now,
    call: async ({ method, url, body }: HttpRequest) => {
      world.requests.push(`${method} ${new URL(url).pathname}`);
      const headers = new Headers();
      if (method === 'GET') {
        const query = new URL(url).searchParams.get('query') ?? '';
        const found = world.businesses.filter(({ displayName }) => displayName?.startsWith(query));
        if (found.length > 500 && world.refusesMany) {
          return { status: 400, headers, json: { error: { code: 'ErrorExceededFindCountLimit', message: '' } } };
        }
        const value = found.slice(0, 500).map(({ id, displayName }) => ({ id, displayName }));
        return { status: 200, headers, json: { value } };
      }
      const { requests } = body as { requests: { id: string; url: string }[] };
      world.parts = requests.map((part) => part.url);
      // Graph answers the parts in any order.
      const responses = requests.map(({ id, url }) => ({ id, ...inBatch(url) })).reverse();
      return { status: 200, headers, json: { responses } };
    },
  }),
}));

const { readPublicNames, readRoles } = await import('../../src/background/businessFacts');
const { listBusinesses } = await import('../../src/background/business');
// The page and the background, without the browser between them.
vi.mock('../../src/browser/messaging', () => ({
  send: (name: 'listBusinesses' | 'readPublicNames', request: never) =>
    name === 'listBusinesses' ? listBusinesses(request) : readPublicNames(request),
}));
const { findBusinesses } = await import('../../src/panel/business/findBusinesses');

const lunch = {
  id: 'LunchDelivery@contoso.com',
  displayName: 'Contoso Lunch Delivery',
  publicUrl: 'https://outlook.office365.com/owa/calendar/LunchDesk@contoso.com/bookings/',
};
const crowd = Array.from({ length: 498 }, (_, at) => ({ id: `zz${at}@contoso.com`, displayName: `Other ${at}` }));
beforeEach(() => Object.assign(world, { businesses: [...crowd, lunch], requests: [], parts: [], refusesMany: false }));

describe('the business that an alias belongs to', () => {
  it('is found by its public link among 499, with two requests', async () => {
    expect(await findBusinesses('LunchDesk@contoso.com')).toMatchObject([{ ...lunch, fit: 'link' }]);
    expect(world.requests).toEqual(['GET /v1.0/solutions/bookingBusinesses', 'POST /v1.0/$batch']);
    expect(world.parts).toHaveLength(20);
  });

  it.each([false, true])(
    'is asked for by name where Graph does not list them all (refusing the list: %s)',
    async (refusesMany) => {
      const many = Array.from({ length: 600 }, (_, at) => ({
        id: `aa${at}@contoso.com`,
        displayName: `Another ${at}`,
      }));
      const desk = { id: 'desk1@contoso.com', displayName: 'LunchDesk East' };
      Object.assign(world, { businesses: [...many, desk], refusesMany });
      expect(await findBusinesses('LunchDesk@contoso.com')).toMatchObject([{ ...desk, fit: 'name' }]);
      expect(world.requests).toHaveLength(3);
    },
  );

  it('is nobody where nothing fits', async () => {
    expect(await findBusinesses('Xylophone@contoso.com')).toEqual([]);
  });

  it('is nobody, and no batch is sent, where Graph lists no business', async () => {
    world.businesses = [];
    expect(await findBusinesses('LunchDesk@contoso.com')).toEqual([]);
    expect(world.requests).toHaveLength(1);
  });
});

describe('roles', () => {
  it('are those of the staff list; who may not open it and who cannot be told apart is said', async () => {
    const staffMembers = [
      { id: '1', emailAddress: 'bob@contoso.com', role: 'viewer' },
      { id: '2', emailAddress: 'ada@Contoso.com', role: 'scheduler' },
    ];
    world.businesses = [
      { id: 'a@contoso.com', staffMembers },
      { id: 'b@contoso.com', status: 403 },
      { id: 'c@contoso.com', status: 429 },
      { id: 'd@contoso.com', staffMembers: [] },
    ];
    const businessIds = world.businesses.map(({ id }) => id);
    expect(await readRoles({ businessIds })).toMatchObject([
      { id: 'a@contoso.com', canOpen: 'yes', role: 'scheduler' },
      { id: 'b@contoso.com', canOpen: 'no' },
      { id: 'c@contoso.com', canOpen: 'cannotTell' },
      { id: 'd@contoso.com', canOpen: 'yes' },
    ]);
    expect(world.requests).toHaveLength(1);
  });
});
