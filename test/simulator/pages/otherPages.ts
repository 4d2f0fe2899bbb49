import { escapeHtml } from '../http';

const page = (title: string, style: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>body { margin: 0; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #252423 } iframe { border: 0 } ${style}</style></head><body>${body}</body></html>`;

export const plainPage = (title: string): string =>
  page(title, 'body { padding: 32px }', `<h1>${escapeHtml(title)}</h1>`);

/** Teams shows the Bookings app in a frame; no address stands in either path. `?src=` frames another page. */
export const teamsPage = (source: string): string =>
  page(
    'Bookings | Microsoft Teams',
    `body { display: grid; grid-template-columns: 68px 1fr; height: 100vh } iframe { width: 100%; height: 100% }
nav { background: #ebebeb; padding: 16px 0; text-align: center; font-size: 11px }`,
    `<nav>Chat<br><br>Teams<br><br>Bookings</nav><iframe title="Bookings" src="${escapeHtml(source)}"></iframe>`,
  );

/** A business's own site: Bookings offers the embed code for it. */
export const framingPage = (source: string): string =>
  page(
    'Example Business',
    `body { background: #fffaf3 } header { padding: 24px 40px }
iframe { display: block; width: calc(100% - 80px); height: 900px; margin: 0 40px 40px; background: #fff }`,
    `<header><h1>Example Business</h1><p>Book your lunch below.</p></header>
<iframe title="Book now" src="${escapeHtml(source)}"></iframe>`,
  );
