import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, type Handlers, roleOf, type Sender, type SenderRole, send, serve } from '../../src/browser/messaging';
import { FailureError } from '../../src/core/failure';
import { type MessageName, messages, type RequestOf } from '../../src/core/messages';
import { browser, resetBrowser } from './fakeBrowser';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fakeBrowser')).browser }));

const names = Object.keys(messages) as MessageName[];
const businessId = 'desk@contoso.com';
const [start, end] = ['2026-11-24T21:00:00Z', '2026-11-24T21:30:00Z'];
const operationId = '11111111-2222-3333-4444-555555555555';
const customer = { name: 'Jordan', emailAddress: '', phone: '', notes: '', timeZone: 'UTC' };

/** A request of each name that is well formed, so that only the role of the sender can be what refuses it. */
const wellFormed: { [N in MessageName]: RequestOf<N> } = {
  openPanel: { smtpAddress: businessId },
  launchWebAuthFlow: { url: 'https://login.microsoftonline.com/', interactive: true },
  readSignInStatus: {},
  signInSilently: {},
  signIn: { useAnotherAccount: false },
  signOut: {},
  readGrantedScopes: {},
  listBusinesses: {},
  readBusiness: { businessId, refresh: false },
  readService: { businessId, serviceId: 's' },
  listCustomQuestions: { businessId },
  listCustomers: { businessId },
  readBookedTimes: { businessId, start, end, refresh: false },
  readCalendarAhead: { businessId: 'desk@contoso.com', start: '2026-03-01T10:00:00Z', end: '2026-03-01T10:30:00Z' },
  createAppointment: {
    operationId,
    draft: {
      businessId,
      serviceId: 's',
      customers: [customer],
      startDateTime: start,
      endDateTime: end,
      staffMemberIds: [],
    },
  },
  readOutcome: { operationId },
  addToSession: { businessId, appointmentId: 'a', customers: [{ name: 'Jordan', notes: null }] },
  listAppointments: { businessId, start, end },
  readAppointments: { businessId, ids: ['a'] },
  updateAppointment: { businessId, appointmentId: 'a', patch: { staffMemberIds: [] } },
  cancelAppointment: { businessId, appointmentId: 'a', cancellationMessage: '' },
  readLicences: { interactive: false },
  readPublicNames: { businessIds: ['desk@contoso.com'] },
  readRoles: { businessIds: [businessId] },
  listFlows: { asAdministrator: false, refresh: false, interactive: false },
  readLatestRuns: { flows: [{ id: 'flow', environmentName: 'Default-1' }] },
};

const own = 'chrome-extension://bookings-overlay/';
const sender = {
  page: { id: 'bookings-overlay', url: `${own}panel.html?smtp=desk%40contoso.com` },
  offscreen: { id: 'bookings-overlay', url: `${own}offscreen.html` },
  content: {
    id: 'bookings-overlay',
    url: 'https://outlook.office.com/book/desk@contoso.com/',
    tab: { id: 1 },
    frameId: 0,
  },
  stranger: { id: 'another', url: 'chrome-extension://another/panel.html' },
};
const as = (role: SenderRole) => sender[role] as unknown as Sender;

const called: { name: string; request: unknown }[] = [];
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    async (request: unknown) => {
      called.push({ name, request });
      return {};
    },
  ]),
) as unknown as Handlers;

const post = (message: unknown, from: Sender) =>
  browser.runtime.onMessage.fire(message, from)[0] as Promise<unknown> | undefined;

beforeAll(() => serve(handlers));
beforeEach(() => {
  resetBrowser();
  called.length = 0;
});

test('every name has a well-formed request here', () => {
  expect(names.filter((name) => !messages[name].request.safeParse(wellFormed[name]).success)).toEqual([]);
});

describe('the role of a sender', () => {
  test.each(Object.keys(sender) as SenderRole[])('%s', (role) => expect(roleOf(as(role))).toBe(role));

  test.each<[string, object]>([
    ['another extension with our address', { id: 'another', url: `${own}panel.html` }],
    ['nobody', {}],
    ['a page without https', { ...sender.content, url: 'http://outlook.office.com/book/desk@contoso.com/' }],
    ['a content script without a tab', { ...sender.content, tab: undefined }],
    [
      'another extension with an id that starts like ours',
      { id: 'bookings-overlay', url: 'chrome-extension://bookings-overlay.evil/' },
    ],
    ['a file', { ...sender.content, url: 'file:///offscreen.html' }],
  ])('%s is a stranger', (_, from) => expect(roleOf(from as Sender)).toBe('stranger'));

  test.each([
    'https://outlook.office.com/?chrome-extension://bookings-overlay/panel.html',
    `https://x/${own}offscreen.html`,
  ])('a page at %s is only a page', (url) =>
    expect(roleOf({ ...sender.content, url } as unknown as Sender)).toBe('content'),
  );
});

describe('who may ask what', () => {
  const allowed = (role: SenderRole) => names.filter((name) => messages[name].from === role);

  test('the chip may ask for the panel and for nothing else', () => expect(allowed('content')).toEqual(['openPanel']));
  test('the page that hosts MSAL may ask for the sign-in window only', () =>
    expect(allowed('offscreen')).toEqual(['launchWebAuthFlow']));

  const roles: SenderRole[] = ['page', 'offscreen', 'content', 'stranger'];
  test.each(names.flatMap((name) => roles.map((role) => [name, role] as const)))('%s from %s', async (name, role) => {
    const answered = await answer(handlers, name, wellFormed[name], role, as(role));
    const isAllowed = messages[name].from === role;
    expect(answered).toEqual(
      isAllowed ? { ok: true, reply: {} } : { ok: false, failure: { kind: 'invalidRequest', path: 'name' } },
    );
    expect(called).toHaveLength(isAllowed ? 1 : 0);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'createappointment', 'openPanel '])(
    'no role may ask for %j',
    async (name) => {
      for (const role of roles) {
        expect(await answer(handlers, name, {}, role, as(role))).toMatchObject({ ok: false });
      }
      expect(called).toEqual([]);
    },
  );
});

describe('a request', () => {
  test('is parsed: what does not belong to it never reaches the handler', async () => {
    await answer(handlers, 'readOutcome', { operationId, admin: true }, 'page', as('page'));
    expect(called).toEqual([{ name: 'readOutcome', request: { operationId } }]);
  });

  test('that is wrong is refused, and says where', async () => {
    const request = { ...wellFormed.createAppointment, operationId: 'x' };
    expect(await answer(handlers, 'createAppointment', request, 'page', as('page'))).toEqual({
      ok: false,
      failure: { kind: 'invalidRequest', path: 'operationId' },
    });
    expect(called).toEqual([]);
  });

  test('whose handler fails is answered with its failure, and with nothing of an unknown error', async () => {
    const failing = (error: unknown) => ({ ...handlers, signOut: () => Promise.reject(error) });
    const ask = (error: unknown) => answer(failing(error), 'signOut', {}, 'page', as('page'));
    expect(await ask(new FailureError({ kind: 'offline' }))).toEqual({ ok: false, failure: { kind: 'offline' } });
    expect(await ask(new Error('jordan@contoso.com'))).toEqual({ ok: false, failure: { kind: 'unexpected' } });
  });
});

describe('a stranger, and what is not for the background, is not answered', () => {
  test.each([
    [{ to: 'background', name: 'signOut', request: {} }, 'stranger'],
    [{ to: 'offscreen', name: 'acquireToken', request: {} }, 'page'],
    [{ name: 'signOut', request: {} }, 'page'],
    ['signOut', 'page'],
    [undefined, 'page'],
  ] as const)('%j from %s', (message, role) => {
    expect(post(message, as(role))).toBeUndefined();
    expect(called).toEqual([]);
  });
});

describe('10,000 messages of each name from a content script do nothing that the chip may not do', () => {
  const numRuns = 10_000;
  const url = fc.oneof(
    fc.webUrl().map((one) => one.replace(/^http:/, 'https:')),
    fc.constant(sender.content.url),
  );
  const tab = fc.record({ id: fc.nat(), url });
  const contentSender = fc.record({ id: fc.constant('bookings-overlay'), url, tab, frameId: fc.nat(), origin: url });
  const senders = fc.sample(contentSender, { numRuns: 500, seed: 1 }) as unknown as Sender[];
  const anything = fc.sample(fc.anything({ maxDepth: 2, withNullPrototype: true }), { numRuns, seed: 2 });

  /** The well-formed request, one with more in it, or anything at all. */
  const variant = (name: MessageName, index: number): unknown =>
    [wellFormed[name], { [String(index)]: 1, admin: true, ...wellFormed[name] }, anything[index]][index % 3];

  test.each(names)('%s', async (name) => {
    const sent = Array.from({ length: numRuns }, (_, index) =>
      post({ to: 'background', name, request: variant(name, index) }, senders[index % senders.length] as Sender),
    );
    await Promise.all(sent);
    if (name !== 'openPanel') return expect(called).toEqual([]);
    expect(called.length).toBeGreaterThan(numRuns / 2);
    const isHarmless = (one: (typeof called)[0]) =>
      one.name === 'openPanel' && Object.keys(one.request as object).every((key) => key === 'smtpAddress');
    expect(called.every(isHarmless)).toBe(true);
  });

  test('nor does anything else that it may send', async () => {
    const more = fc.sample(fc.record({ to: fc.constantFrom('background', 'offscreen'), name: fc.string() }), numRuns);
    await Promise.all(
      anything.map((one, index) => {
        const from = senders[index % senders.length] as Sender;
        return Promise.all([post(one, from), post({ ...more[index], request: one }, from)]);
      }),
    );
    expect(called).toEqual([]);
  });
});

describe('send, from a page', () => {
  const answering = (reply: unknown) => {
    browser.runtime.sendMessage = async () => reply;
  };
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: FailureError) => error.failure,
    );

  test('says whom it asks, and parses the reply', async () => {
    const sent: unknown[] = [];
    browser.runtime.sendMessage = async (message) => {
      sent.push(message);
      return { ok: true, reply: { outcome: 'neverSent', more: 1 } };
    };
    expect(await send('readOutcome', { operationId })).toEqual({ outcome: 'neverSent' });
    expect(sent).toEqual([{ to: 'background', name: 'readOutcome', request: { operationId } }]);
  });

  test('throws the failure that it is answered', async () => {
    answering({ ok: false, failure: { kind: 'offline' } });
    expect(await failureOf(send('signOut', {}))).toEqual({ kind: 'offline' });
  });

  test('says that the background went away when there is no answer', async () => {
    expect(await failureOf(send('signOut', {}))).toEqual({ kind: 'interrupted' });
    browser.runtime.sendMessage = () =>
      Promise.reject(new Error('The message port closed before a response was received.'));
    expect(await failureOf(send('signOut', {}))).toEqual({ kind: 'interrupted' });
  });

  test('does not take an unknown reply for the right one', async () => {
    answering({ ok: true, reply: { outcome: 'lost' } });
    expect(await failureOf(send('readOutcome', { operationId }))).toEqual({ kind: 'unexpectedReply' });
  });
});
