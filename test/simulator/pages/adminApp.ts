import type { BusinessRecord } from '../data';
import { escapeHtml } from '../http';

const style = `
  body { margin: 0; display: grid; grid-template: 48px 1fr / 240px 1fr; min-height: 100vh; font: 14px/1.45 "Segoe UI", system-ui, sans-serif; color: #252423; background: #faf9f8 }
  header { grid-column: 1 / 3; display: flex; align-items: center; padding: 0 20px; background: #0f6cbd; color: #fff; font-weight: 600 }
  nav { padding: 16px; background: #f3f2f1 } nav a { display: block; padding: 8px 10px; border-radius: 4px; color: inherit; text-decoration: none } nav a[aria-current] { background: #fff; font-weight: 600 }
  main { padding: 24px } li { padding: 4px 0 }`;

/** The path of an admin page holds no address; what it fetches does. Following a link changes the address bar without a load. */
const script = `
  async function open(smtp) {
    const answer = await fetch('/BookingsService/api/V1/bookingBusinessesc2/' + encodeURIComponent(smtp) + '/services');
    const { services = [] } = answer.ok ? await answer.json() : {};
    document.querySelector('#services').replaceChildren(...services.map(({ title }) => Object.assign(document.createElement('li'), { textContent: title })));
    for (const link of document.querySelectorAll('nav a')) link.toggleAttribute('aria-current', link.dataset.smtp === smtp);
  }
  for (const link of document.querySelectorAll('nav a')) link.addEventListener('click', (event) => {
    event.preventDefault(); history.pushState({}, '', link.getAttribute('href')); open(link.dataset.smtp);
  });
  open(document.querySelector('nav a').dataset.smtp);`;

export function adminApp(businesses: BusinessRecord[]): string {
  const links = businesses.map(
    ({ business: { id, displayName } }) =>
      `<a href="/book/${escapeHtml(id)}/" data-smtp="${escapeHtml(id)}">${escapeHtml(displayName)}</a>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bookings</title><style>${style}</style></head>
<body><header>Bookings</header><nav aria-label="Calendars">${links.join('')}</nav>
<main><h1>Services</h1><ul id="services"></ul></main><script>${script}</script></body></html>`;
}
