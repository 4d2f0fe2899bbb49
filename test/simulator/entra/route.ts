import { type Call, json, noContent, type Reply, redirect } from '../http';
import { adminConsent } from './adminConsent';
import { authorize } from './authorize';
import { errorPage } from './pages';
import type { EntraState, EntraUser } from './state';
import { token } from './token';

const sessionUser = (entra: EntraState, call: Call): EntraUser | undefined => {
  const id = /(?:^|;\s*)ESTSAUTH=([^;]+)/.exec(call.headers.cookie ?? '')?.[1];
  return entra.knobs.users.find((user) => user.id === id);
};

/** Everything that login.microsoftonline.com answers. */
export async function entraRoute(entra: EntraState, call: Call): Promise<Reply> {
  const [, tenant = '', ...rest] = call.path.split('/').map(decodeURIComponent);
  const signInHost = call.host;
  const session = sessionUser(entra, call);
  const named = (name: string | null) => entra.knobs.users.find((user) => user.userPrincipalName === name);

  switch (rest.join('/')) {
    case 'oauth2/v2.0/authorize':
      return authorize(entra, { signInHost, tenant, query: call.query, session });
    case 'login':
    case 'consent': {
      const form = new URLSearchParams(call.body);
      const chosen = { user: named(form.get('user')), accepted: form.has('accept'), cancelled: form.has('cancel') };
      return authorize(entra, {
        signInHost,
        tenant,
        query: new URLSearchParams(form.get('request') ?? ''),
        session,
        chosen,
      });
    }
    case 'oauth2/v2.0/token':
      return call.method === 'POST'
        ? token(entra, call, tenant)
        : errorPage('AADSTS900561: The endpoint only accepts POST requests.');
    case 'oauth2/v2.0/logout':
      return redirect(call.query.get('post_logout_redirect_uri') ?? `https://${signInHost}/`, {
        'set-cookie': 'ESTSAUTH=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=None',
      });
    case 'v2.0/adminconsent':
      return adminConsent(entra, call, tenant);
    case 'v2.0/.well-known/openid-configuration':
      return json(200, {
        issuer: `https://${signInHost}/${entra.tenantId}/v2.0`,
        authorization_endpoint: `https://${signInHost}/${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `https://${signInHost}/${tenant}/oauth2/v2.0/token`,
        end_session_endpoint: `https://${signInHost}/${tenant}/oauth2/v2.0/logout`,
      });
    case '':
      if (tenant === 'favicon.ico') return noContent();
      return { status: 404, headers: {}, body: '' };
    default:
      return { status: 404, headers: {}, body: '' };
  }
}
