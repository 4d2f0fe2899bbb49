import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, type Handlers, roleOf, type Sender, type SenderRole, send, serve } from '../../src/browser/messaging';
import { serveOffscreen } from '../../src/browser/offscreen';
import { FailureError } from '../../src/core/failure';
import { type MessageName, messages, type RequestOf } from '../../src/core/messages';
import { type OffscreenMessageName, offscreenMessages } from '../../src/core/signIn';
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

describe('10,000 messages of each name from those who may not send it do nothing that they may not do', () => {
  const numRuns = 10_000;
  const ownId = fc.constant('bookings-overlay');
  const url = fc.oneof(
    fc.webUrl().map((one) => one.replace(/^http:/, 'https:')),
    fc.constant(sender.content.url),
  );
  const tab = fc.record({ id: fc.nat(), url });
  const contentSender = fc.record({ id: ownId, url, tab, frameId: fc.nat(), origin: url });
  /** Other extensions whatever they say of themselves, and of our own what is neither a page of ours nor a script in a page of the web. */
  const strangeUrl = fc.constantFrom(
    'about:blank',
    'about:srcdoc',
    'data:text/html,1',
    'file:///panel.html',
    'blob:chrome-extension://bookings-overlay/1',
    'http://outlook.office.com/book/desk@contoso.com/',
    'chrome-extension://bookings-overlay.evil/panel.html',
    'moz-extension://bookings-overlay/panel.html',
    '',
    undefined,
  );
  const strangeSender = fc.oneof(
    fc.record({ id: ownId, url: strangeUrl, tab: fc.option(tab, { nil: undefined }) }),
    fc.record({
      id: fc.string(),
      url: fc.constantFrom(sender.page.url, sender.offscreen.url, sender.content.url),
      tab,
    }),
    fc.record({ url: fc.constant(sender.page.url), origin: fc.constant('null') }),
  );
  const senders = {
    content: fc.sample(contentSender, { numRuns: 500, seed: 1 }) as unknown as Sender[],
    offscreen: [as('offscreen'), { ...as('offscreen'), url: `${own}offscreen.html#1` }],
    stranger: fc.sample(strangeSender, { numRuns: 500, seed: 3 }) as unknown as Sender[],
  };
  const anything = fc.sample(fc.anything({ maxDepth: 2, withNullPrototype: true }), { numRuns, seed: 2 });

  /** The well-formed request, one with more in it, or anything at all. */
  const variant = (name: MessageName, index: number): unknown =>
    [wellFormed[name], { [String(index)]: 1, admin: true, ...wellFormed[name] }, anything[index]][index % 3];

  const kinds = Object.keys(senders) as (keyof typeof senders)[];
  test.each(names.flatMap((name) => kinds.map((kind) => [name, kind] as const)))('%s from %s', async (name, kind) => {
    const from = senders[kind];
    const sent = Array.from({ length: numRuns }, (_, index) =>
      post({ to: 'background', name, request: variant(name, index) }, from[index % from.length] as Sender),
    );
    await Promise.all(sent);
    if (messages[name].from !== kind) return expect(called).toEqual([]);
    // What it may send reaches its own handler, and nothing but what belongs to it.
    expect(called.length).toBeGreaterThan(numRuns / 2);
    const known = Object.keys(messages[name].request.shape);
    const isHarmless = (one: (typeof called)[0]) =>
      one.name === name && Object.keys(one.request as object).every((key) => known.includes(key));
    expect(called.every(isHarmless)).toBe(true);
  });

  test('nor does anything else that they may send', async () => {
    const more = fc.sample(fc.record({ to: fc.constantFrom('background', 'offscreen'), name: fc.string() }), numRuns);
    const others = [...senders.content, ...senders.stranger];
    await Promise.all(
      anything.map((one, index) => {
        const from = others[index % others.length] as Sender;
        return Promise.all([post(one, from), post({ ...more[index], request: one }, from)]);
      }),
    );
    expect(called).toEqual([]);
  });

  test.each(Object.keys(offscreenMessages) as OffscreenMessageName[])(
    'the page that hosts MSAL does not answer %s to them, nor to a page of ours in a tab',
    async (name) => {
      const asked: unknown[] = [];
      const answers = vi.fn(async (request: unknown) => asked.push(request));
      const listeners = browser.runtime.onMessage.count();
      serveOffscreen({ acquireToken: answers, forget: answers, copyAddressIn: answers } as never);
      expect(browser.runtime.onMessage.count()).toBe(listeners + 1);
      const post = (request: unknown, from: Sender) =>
        browser.runtime.onMessage.fire({ to: 'offscreen', name, request }, from).at(-1);
      const request = {
        acquireToken: {
          clientId: '',
          authority: '',
          redirectUri: '',
          scopes: [],
          mode: 'silent',
          renew: false,
        },
        forget: {},
        copyAddressIn: { link: '' },
      }[name];
      const inTab = { ...as('page'), tab: { id: 1 } } as unknown as Sender;
      for (const from of [...senders.content, ...senders.offscreen, ...senders.stranger, inTab]) {
        expect(post(request, from)).toBeUndefined();
      }
      expect(asked).toEqual([]);
      await post(request, { id: 'bookings-overlay', url: `${own}background.js` } as Sender);
      expect(asked).toEqual([request]);
    },
  );
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
