import { escapeHtml, html, type Reply } from '../http';
import type { EntraUser } from './users';

const style = `
  :root { color-scheme: light }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: linear-gradient(135deg, #e6edf5, #cfdcec);
    font: 15px/1.45 "Segoe UI", system-ui, sans-serif; color: #1b1b1b }
  main { width: min(440px, 100vw - 32px); box-sizing: border-box; padding: 40px 44px; background: #fff; box-shadow: 0 2px 8px #0003 }
  .brand { display: flex; gap: 8px; align-items: center; font-weight: 600; color: #5e5e5e }
  .brand i { width: 18px; height: 18px; background: conic-gradient(#7fba00 25%, #ffb900 0 50%, #00a4ef 0 75%, #f25022 0) }
  h1 { margin: 18px 0 12px; font-size: 24px; font-weight: 600 }
  ul { list-style: none; margin: 16px 0 0; padding: 0 }
  button { font: inherit; cursor: pointer }
  .tile { width: 100%; padding: 12px 8px; border: 0; border-bottom: 1px solid #ddd; background: none; text-align: start }
  .tile:hover { background: #f2f2f2 }
  .tile small { display: block; color: #5e5e5e }
  .row { display: flex; justify-content: end; gap: 8px; margin-top: 24px }
  .row button { min-width: 108px; padding: 6px 12px; border: 0; background: #ccc }
  .row button.primary { background: #0067b8; color: #fff }
  pre { white-space: pre-wrap; color: #5e5e5e; font: 13px/1.4 "Segoe UI", system-ui, sans-serif }`;

const page = (status: number, title: string, content: string): Reply =>
  html(
    status,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main><div class="brand"><i></i>Contoso (simulated)</div>${content}</main></body></html>`,
  );

/** The authorization request travels through the pages as one hidden field. */
const form = (action: string, request: string, content: string): string =>
  `<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="request" value="${escapeHtml(request)}">${content}</form>`;

const tile = (user: EntraUser): string =>
  `<li><button class="tile" name="user" value="${escapeHtml(user.userPrincipalName)}" aria-label="Sign in as ${escapeHtml(user.displayName)}">
${escapeHtml(user.displayName)}<small>${escapeHtml(user.userPrincipalName)}</small></button></li>`;

export const accountPage = (tenant: string, request: string, users: EntraUser[], pick: boolean): Reply =>
  page(
    200,
    pick ? 'Pick an account' : 'Sign in to your account',
    `<h1>${pick ? 'Pick an account' : 'Sign in'}</h1><div>to continue to Bookings Overlay</div>
${form(
  `/${tenant}/login`,
  request,
  `<ul>${users.map(tile).join('')}</ul>
<div class="row"><button name="cancel" value="1">Cancel</button></div>`,
)}`,
  );

export const consentPage = (tenant: string, request: string, user: EntraUser, names: string[]): Reply =>
  page(
    200,
    'Permissions requested',
    `<div>${escapeHtml(user.userPrincipalName)}</div><h1>Permissions requested</h1><div>Bookings Overlay would like to:</div>
<ul>${names.map((name) => `<li>• ${escapeHtml(name)}</li>`).join('')}</ul>
${form(
  `/${tenant}/consent`,
  request,
  `<input type="hidden" name="user" value="${escapeHtml(user.userPrincipalName)}">
<div class="row"><button name="cancel" value="1">Cancel</button><button class="primary" name="accept" value="1">Accept</button></div>`,
)}`,
  );

export const adminApprovalPage = (tenant: string, request: string, names: string[]): Reply =>
  page(
    200,
    'Need admin approval',
    `<h1>Need admin approval</h1><div>Bookings Overlay needs permission to access resources in your organization that only an admin can grant
(${escapeHtml(names.join(', '))}). Please ask an admin to grant permission to this app before you can use it.</div><pre>AADSTS90094</pre>
${form(`/${tenant}/consent`, request, '<div class="row"><button name="cancel" value="1">Return to the application without granting consent</button></div>')}`,
  );

/** Errors that Entra must not send to an address that it does not trust, or that only the person can act on. */
export function errorPage(description: string, status = 400, headers: Reply['headers'] = {}): Reply {
  const reply = page(
    status,
    'Sign in to your account',
    `<h1>Sign in</h1><div>Sorry, but we’re having trouble signing you in.</div><pre>${escapeHtml(description)}</pre>`,
  );
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
