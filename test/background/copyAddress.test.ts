import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressIn } from '../../src/core/addressIn';

type Listener = (...told: unknown[]) => unknown;

/** What the browser was asked, and the listeners that it was given. */
const seen = vi.hoisted(() => ({
  listeners: {} as Record<string, Listener>,
  badges: [] as string[],
  titles: [] as string[],
  menus: [] as { id: string; targetUrlPatterns: string[]; contexts: string[] }[],
  copied: [] as string[],
  copies: true,
}));

vi.mock('webextension-polyfill', () => {
  const event = (name: string) => ({
    addListener(listener: Listener) {
      seen.listeners[name] = listener;
    },
  });
  return {
    default: {
      i18n: { getMessage: (key: string) => key },
      runtime: { onInstalled: event('installed') },
      contextMenus: {
        onClicked: event('menu'),
        removeAll: async () => void seen.menus.splice(0),
        create: (menu: (typeof seen.menus)[number]) => void seen.menus.push(menu),
      },
      commands: { onCommand: event('command') },
      action: {
        setBadgeText: async ({ text }: { text: string }) => void seen.badges.push(text),
        setTitle: async ({ title }: { title: string }) => void seen.titles.push(title),
      },
    },
  };
});
vi.mock('../../src/browser/signInHost', () => ({
  copyAddressIn: async (link: string) => {
    const smtpAddress = addressIn(link);
    if (!smtpAddress || !seen.copies) return undefined;
    seen.copied.push(smtpAddress);
    return smtpAddress;
  },
}));

const { copyAddressOf } = await import('../../src/background/copyAddress');
const { linkPatterns, registerCopyCommands } = await import('../../src/browser/copyCommands');

const onNewAppointment = vi.fn(async () => undefined);
const bookingPage = 'https://outlook.office.com/book/Desk@contoso.com/';

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(seen, { badges: [], titles: [], copied: [], copies: true });
  registerCopyCommands({ onLink: copyAddressOf, onPage: copyAddressOf, onNewAppointment });
});
afterEach(() => vi.useRealTimers());

/** The browser tells one of our listeners something; then all that follows from it. */
async function happens(event: string, ...told: unknown[]): Promise<void> {
  await seen.listeners[event]?.(...told);
  await vi.advanceTimersByTimeAsync(100);
}
const chooseMenu = (linkUrl?: string) => happens('menu', { menuItemId: 'copy-smtp-address', linkUrl });

describe('the menu on a link', () => {
  it('is made once, also after an update', async () => {
    await happens('installed', { reason: 'install' });
    await happens('installed', { reason: 'update' });
    expect(seen.menus.map(({ id, contexts }) => [id, contexts])).toEqual([['copy-smtp-address', ['link']]]);
  });

  it.each([
    ['a booking page', bookingPage],
    ['a wrapped one', `https://nam04.safelinks.protection.outlook.com/?url=${encodeURIComponent(bookingPage)}&data=x`],
    ['the short host', 'https://book.ms/b/Desk@contoso.com'],
  ])('%s: copies the address, and the toolbar button says so for two seconds', async (_what, href) => {
    await chooseMenu(href);
    expect(seen.copied).toEqual(['Desk@contoso.com']);
    expect([seen.badges, seen.titles]).toEqual([['✓'], ['copied: Desk@contoso.com']]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([seen.badges.at(-1), seen.titles.at(-1)]).toEqual(['', 'extensionName']);
  });

  it.each([
    ['a personal page', 'https://outlook.office.com/bookwithme/user/0123456789abcdef0123456789abcdef@contoso.com'],
    ['another host', 'https://outlook.office.com.example.org/book/Desk@contoso.com/'],
    ['a short name', 'https://outlook.office.com/book/visitus'],
  ])('%s: nothing is copied, and the button says that', async (_what, href) => {
    await chooseMenu(href);
    expect([seen.copied, seen.badges, seen.titles]).toEqual([[], ['–'], ['nothingToCopy']]);
  });

  it('does not say "copied" where the browser refused', async () => {
    seen.copies = false;
    await chooseMenu(bookingPage);
    expect(seen.badges).toEqual(['–']);
  });

  it('another extension’s entry, or one without a link, does nothing', async () => {
    await happens('menu', { menuItemId: 'other', linkUrl: bookingPage });
    await chooseMenu(undefined);
    expect([seen.copied, seen.badges]).toEqual([[], []]);
  });
});

describe('the commands', () => {
  it('copy the address of the page', async () => {
    await happens('command', 'copy-smtp-address', { url: bookingPage });
    expect(seen.copied).toEqual(['Desk@contoso.com']);
  });

  it('say that there is none where the page cannot be seen', async () => {
    await happens('command', 'copy-smtp-address', undefined);
    expect([seen.copied, seen.badges]).toEqual([[], ['–']]);
  });

  it('open the panel for a new appointment', async () => {
    await happens('command', 'new-appointment', { url: bookingPage });
    expect(onNewAppointment).toHaveBeenCalledOnce();
    expect(seen.badges).toEqual([]);
  });
});

/** https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns: the query is part of the path. */
function isOffered(url: string): boolean {
  const { host, pathname, search } = new URL(url);
  return linkPatterns.some((pattern) => {
    const [, patternHost = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
    const isHost = patternHost.startsWith('*.')
      ? host === patternHost.slice(2) || host.endsWith(patternHost.slice(1))
      : host === patternHost;
    const shape = path.split('*').map((part) => part.replace(/[.?+^$(){}|[\]\\]/g, '\\$&'));
    return isHost && new RegExp(`^${shape.join('.*')}$`).test(pathname + search);
  });
}

const wrapped = encodeURIComponent(bookingPage);
it.each([
  bookingPage,
  'https://outlook.office365.us/book/Desk@contoso.us/',
  'https://book.ms/b/Desk@contoso.com',
  `https://eur01.safelinks.protection.outlook.com/?url=${wrapped}`,
  `https://gcc02.safelinks.protection.office365.us/?url=${wrapped}`,
  `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${wrapped}`,
  `https://lm.facebook.com/l.php?u=${wrapped}`,
  `https://l.instagram.com/?u=${wrapped}`,
  `https://www.linkedin.com/safety/go?url=${wrapped}`,
  `https://slack-redir.net/link?url=${wrapped}`,
  `https://www.google.com/url?q=${wrapped}`,
])('the menu is offered on %s', (url) => {
  expect(isOffered(url)).toBe(true);
});

it.each([
  'https://www.google.com/search?q=bookings',
  'https://www.linkedin.com/in/somebody',
  'https://example.org/book/Desk@contoso.com',
])('the menu is not offered on %s', (url) => {
  expect(isOffered(url)).toBe(false);
});
