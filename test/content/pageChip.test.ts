// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Real clicks, styles and navigation are in test/inBrowser/chip.test.ts: here is what needs no browser.

const bookingPage = 'https://outlook.office.com/book/Desk@contoso.com/';
const adminApp = 'https://outlook.office.com/bookings/calendar';
const request = (address: string) => `https://outlook.office.com/BookingsService/api/V1/bookingBusinesses/${address}`;

const never = new Promise<never>(() => {});
const extension = {
  stored: vi.fn(async (): Promise<object> => ({})),
  policy: vi.fn(async (): Promise<object> => ({})),
  set: vi.fn(async () => {}),
  sendMessage: vi.fn(async () => {}),
  listen: vi.fn((_listener: (message: object, sender: object, answer: (reply: unknown) => void) => void) => {}),
};

class FakeObserver {
  static running = new Set<FakeObserver>();
  constructor(readonly callback: (list: { getEntries(): { name: string }[] }) => void) {}
  observe = () => FakeObserver.running.add(this);
  disconnect = () => FakeObserver.running.delete(this);
  static requests(...urls: string[]) {
    for (const { callback } of FakeObserver.running) callback({ getEntries: () => urls.map((name) => ({ name })) });
  }
}

let navigation: EventTarget;
let life: AbortController;

const hosts = () => [...document.querySelectorAll('bookings-overlay')];
const chip = () => hosts()[0]?.shadowRoot?.firstElementChild;
const goTo = (url: string) => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  navigation.dispatchEvent(new Event('currententrychange'));
};
const start = async (url: string, milliseconds = 100) => {
  goTo(url);
  const { startPageChip } = await import('../../src/content/pageChip');
  void startPageChip(life);
  await vi.advanceTimersByTimeAsync(milliseconds);
};

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  navigation = new EventTarget();
  life = new AbortController();
  for (const mock of Object.values(extension)) mock.mockReset();
  extension.stored.mockResolvedValue({});
  extension.policy.mockResolvedValue({});
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('PerformanceObserver', FakeObserver);
  vi.stubGlobal('chrome', {
    i18n: { getMessage: (key: string) => (key.endsWith('Hint') ? '' : `{${key}}`) },
    runtime: { sendMessage: extension.sendMessage, onMessage: { addListener: extension.listen } },
    storage: { sync: { get: extension.stored, set: extension.set }, managed: { get: extension.policy } },
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the chip', () => {
  it('holds the address as one text of its own', async () => {
    await start(bookingPage);
    const code = chip()?.querySelector('code');
    expect([...(code?.childNodes ?? [])].map((node) => node.nodeValue)).toEqual(['Desk@contoso.com']);
  });

  it.each([
    ['https://outlook.office.com/bookwithme/user/00112233445566778899aabbccddeeff@contoso.com', '{chip_personalPage}'],
    ['https://outlook.office.com/book/contoso', '{chip_bookingPageWithoutAddress}'],
    [adminApp, '{chip_adminApp}'],
  ])('says what %s is, and holds no @', async (url, sentence) => {
    await start(url);
    expect(chip()?.querySelector('output')?.textContent).toBe(sentence);
    expect(chip()?.textContent).not.toContain('@');
    expect(chip()?.querySelector('#copy')).toBeNull();
  });

  it.each(['https://outlook.office.com/mail/', 'https://evil.example/book/Desk@contoso.com/'])(
    'is not on %s',
    async (url) => {
      await start(url);
      expect(hosts()).toEqual([]);
    },
  );

  it('follows the page', async () => {
    await start(bookingPage);
    goTo('https://outlook.office.com/book/Other@contoso.com/');
    expect(chip()?.querySelector('code')?.textContent).toBe('Other@contoso.com');
    goTo('https://outlook.office.com/mail/');
    expect(hosts()).toEqual([]);
    goTo(bookingPage);
    expect(hosts()).toHaveLength(1);
  });

  it('is put there without asking how large it is, which would lay the whole page out at once', async () => {
    const asked = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get');
    await start(bookingPage);
    expect(hosts()).toHaveLength(1);
    expect(asked).not.toHaveBeenCalled();
  });

  it('stays as it is while the page stays the same', async () => {
    await start(bookingPage);
    const before = hosts();
    goTo(`${bookingPage}?day=2#slots`);
    expect(hosts()).toEqual(before);
  });
});

describe('in the admin app', () => {
  it('shows the newest business that the page asked for, and says where it is from', async () => {
    await start(adminApp);
    FakeObserver.requests(
      request('First@contoso.com'),
      request('Second@contoso.com'),
      'https://evil.example/bookingBusinesses/Evil@contoso.com',
    );
    expect(chip()?.querySelector('code')?.textContent).toBe('Second@contoso.com');
    expect(chip()?.querySelector('output')?.textContent).toBe('{chip_requested}');
    FakeObserver.requests('https://outlook.office.com/favicon.ico');
    expect(chip()?.querySelector('code')?.textContent).toBe('Second@contoso.com');
    goTo('https://outlook.office.com/bookings/staff');
    expect(chip()?.querySelector('code')?.textContent).toBe('Second@contoso.com');
  });

  it("a booking page's own address wins over requests", async () => {
    await start(adminApp);
    FakeObserver.requests(request('Other@contoso.com'));
    goTo(bookingPage);
    FakeObserver.requests(request('Other@contoso.com'));
    expect(chip()?.querySelector('code')?.textContent).toBe('Desk@contoso.com');
  });

  it('the requests of a page are watched only where its URL names no business', async () => {
    await start(bookingPage);
    expect(FakeObserver.running.size).toBe(0);
    goTo(adminApp);
    goTo('https://outlook.office.com/bookings/staff');
    expect(FakeObserver.running.size).toBe(1);
  });
});

describe('what is stored', () => {
  it.each([
    ['hidden on this site', { hiddenHosts: ['outlook.office.com'] }],
    ['hidden everywhere', { shown: false }],
  ])('%s: the chip never appears', async (_what, item) => {
    extension.stored.mockResolvedValue({ chip: item });
    const appeared = vi.spyOn(Element.prototype, 'attachShadow');
    await start(bookingPage);
    expect(appeared).not.toHaveBeenCalled();
    expect(FakeObserver.running.size).toBe(0);
  });

  it('another site is none of this one', async () => {
    extension.stored.mockResolvedValue({ chip: { hiddenHosts: ['bookings.cloud.microsoft'] } });
    await start(bookingPage);
    expect(hosts()).toHaveLength(1);
  });

  it('is waited for 50 ms, and not longer', async () => {
    extension.stored.mockReturnValue(never);
    await start(bookingPage, 49);
    expect(hosts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(hosts()).toHaveLength(1);
  });

  it('still counts when it comes late', async () => {
    let answer = (_item: object) => {};
    extension.stored.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await start(bookingPage);
    answer({ chip: { positions: { 'outlook.office.com': { x: 10, y: 20 } } } });
    await vi.advanceTimersByTimeAsync(0);
    expect(hosts()).toHaveLength(1);
    expect((chip() as HTMLElement).style.left).toBe('10%');
  });

  it('hides the chip when it says so late', async () => {
    let answer = (_item: object) => {};
    extension.stored.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await start(bookingPage);
    expect(hosts()).toHaveLength(1);
    answer({ chip: { hiddenHosts: ['outlook.office.com'], positions: { 'outlook.office.com': { x: 1, y: 1 } } } });
    await vi.advanceTimersByTimeAsync(0);
    expect(hosts()).toEqual([]);
  });

  it.each([
    ['storage that fails', () => extension.stored.mockRejectedValue(new Error('no storage'))],
    [
      'an item of another shape',
      () => extension.stored.mockResolvedValue({ chip: { hiddenHosts: 7, positions: 'x' } }),
    ],
    ['policy that fails, as in Firefox without one', () => extension.policy.mockRejectedValue(new Error('no policy'))],
    ['policy of another type', () => extension.policy.mockResolvedValue({ hideChip: 'false' })],
    ['policy that never answers', () => extension.policy.mockReturnValue(never)],
  ])('%s does not keep the chip away', async (_what, arrange) => {
    arrange();
    await start(bookingPage);
    expect(hosts()).toHaveLength(1);
  });

  it('policy hides the chip whenever it answers', async () => {
    let answer = (_item: object) => {};
    extension.policy.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    await start(bookingPage);
    expect(hosts()).toHaveLength(1);
    answer({ hideChip: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(hosts()).toEqual([]);
  });
});

it('tells our panel, which asks, the page as it is now and the business that it requested, whatever it is sent', async () => {
  await start(adminApp);
  const asked = () => {
    const answer = vi.fn();
    extension.listen.mock.calls[0]?.[0]({ url: 'https://evil.example/', smtpAddress: 'evil@evil.example' }, {}, answer);
    return answer.mock.calls;
  };
  expect(asked()).toEqual([[[adminApp, '']]]);
  FakeObserver.requests(request('Kitchen@contoso.com'));
  expect(asked()).toEqual([[[adminApp, 'Kitchen@contoso.com']]]);
  goTo(bookingPage);
  expect(asked()).toEqual([[[bookingPage, 'Kitchen@contoso.com']]]);
});

describe('events that the page makes up', () => {
  it('do nothing', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await start(bookingPage);
    const before = chip()?.getAttribute('style');
    for (const button of chip()?.querySelectorAll('button') ?? []) {
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
      button.dispatchEvent(new Event('lostpointercapture', { bubbles: true }));
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(hosts()).toHaveLength(1);
    expect(chip()?.getAttribute('style')).toBe(before);
    expect([writeText, extension.sendMessage, extension.set].map((mock) => mock.mock.calls)).toEqual([[], [], []]);
  });
});

describe('after its end', () => {
  it('nothing is left, and nothing comes back', async () => {
    const untouched = document.documentElement.outerHTML;
    await start(adminApp);
    expect(hosts()).toHaveLength(1);
    expect(FakeObserver.running.size).toBe(1);
    life.abort();
    expect(document.documentElement.outerHTML).toBe(untouched);
    expect(FakeObserver.running.size).toBe(0);
    goTo(bookingPage);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(document.documentElement.outerHTML).toBe(untouched);
    expect(vi.getTimerCount()).toBe(0);
  });
});
