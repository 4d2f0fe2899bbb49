import css from './chip.css?inline';
import { openPanel, type Position, text } from './extension';
import { makeMovable } from './moving';

/** Where the chip sits (changed when it is moved), and what becomes of it. */
export interface ChipPlace {
  position: Position;
  moved: () => void;
  hide: (onlyHere: boolean) => void;
}

// What is open at the end, the parser closes.
const html =
  '<section aria-labelledby=s><details><summary id=s>Bookings Overlay</summary><code></code><output></output><button id=copy></button><button id=open></button><button id=move>⋮⋮</button><button id=hide>×';

type Button = HTMLButtonElement;
/** `isVisible` is Chromium's. */
interface Seen {
  isIntersecting: boolean;
  isVisible?: boolean;
}

type Parts = [HTMLElement, HTMLElement, HTMLElement, Button, Button, Button, Button];

/**
 * Draws the chip over the page, in a shadow root of its own. `kind` names the text that says what the page is; `smtpAddress`
 * is empty where there is none. All of it is in the element that it gives: when that is removed, nothing is left.
 */
export function showChip(kind: string, smtpAddress: string, place: ChipPlace): HTMLElement {
  const host = document.createElement('bookings-overlay');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  // A constructed sheet: in Firefox 153 the page's Content-Security-Policy forbids a style element here too.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);

  const chip = root.firstChild as HTMLElement;
  const details = chip.firstChild as HTMLDetailsElement;
  const [, code, status, ...buttons] = details.children as unknown as Parts;
  details.open = innerWidth > 399;
  for (const button of buttons) {
    button[button.textContent ? 'ariaLabel' : 'textContent'] = text(button.id);
    button.title = text(`${button.id}Hint`);
  }
  code.textContent = smtpAddress;
  if (!smtpAddress) buttons[0].remove();

  const say = (name: string) => {
    status.textContent = text(name);
  };
  const actions: { [id: string]: (event: MouseEvent) => void } = {
    copy: () =>
      navigator.clipboard.writeText(smtpAddress).then(
        () => {
          say('copied');
          setTimeout(say, 4000, kind);
        },
        () => {
          (getSelection() as Selection).selectAllChildren(code);
          say('pressKeys');
        },
      ),
    open: () => openPanel(smtpAddress).catch(() => say('reload')),
    hide: (event) => place.hide(event.shiftKey),
  };
  // Events that the page makes up are not trusted. Clicks in the first half second go to the page: see chip.css.
  chip.onclick = (event) => {
    if (event.isTrusted) actions[(event.target as HTMLElement).id]?.(event);
  };
  chip.lang = text('lang');
  say(kind);
  // Before the body: in a narrow window it stands above the page, and covers nothing of it.
  document.body.before(host);
  makeMovable(chip, buttons[2], place.position, place.moved);
  // While the page covers it, also with something that lets clicks through, clicks are the page's. Only Chromium can tell:
  // https://w3c.github.io/IntersectionObserver/v2/. Scrolled out of sight it is not covered, and the Tab key finds it.
  const follow: unknown = ([{ isIntersecting, isVisible }]: [Seen]) => {
    chip.inert = isIntersecting && isVisible === false;
  };
  const options: object = { trackVisibility: true, delay: 100 };
  new IntersectionObserver(follow as IntersectionObserverCallback, options).observe(chip);
  return host;
}
