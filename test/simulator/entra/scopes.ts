import { type EntraError, entraError } from './errors';

export const oidcScopes = ['openid', 'profile', 'email', 'offline_access'];

const graphScopes = [
  'User.Read',
  'BookingsAppointment.ReadWrite.All',
  'Bookings.Read.All',
  'Bookings.ReadWrite.All',
  'Bookings.Manage.All',
];
const flowScopes = ['Flows.Read.All'];

/** Resources by audience. Power Automate's own audience ends in a slash; without it the token is for somebody else. */
export const resources: Record<string, { appId: string; scopes: string[] }> = {
  'https://graph.microsoft.com': { appId: '00000003-0000-0000-c000-000000000000', scopes: graphScopes },
  'https://graph.microsoft.us': { appId: '00000003-0000-0000-c000-000000000000', scopes: graphScopes },
  'https://dod-graph.microsoft.us': { appId: '00000003-0000-0000-c000-000000000000', scopes: graphScopes },
  'https://service.flow.microsoft.com/': { appId: '7df0a125-d3be-4c96-aa54-591f83ff541c', scopes: flowScopes },
  'https://service.flow.microsoft.com': { appId: '7df0a125-d3be-4c96-aa54-591f83ff541c', scopes: flowScopes },
};

export interface ScopeRequest {
  oidc: string[];
  /** The audience of the access token. */
  resource: string;
  names: string[];
  /** Whether the request spelled the resource out: the reply then does too, and MSAL compares letter by letter. */
  spelledOut: boolean;
}

export const defaultResource = (signInHost: string): string =>
  signInHost.endsWith('.us') ? 'https://graph.microsoft.us' : 'https://graph.microsoft.com';

/** `https://service.flow.microsoft.com//Flows.Read.All` is resource `https://service.flow.microsoft.com/`, scope `Flows.Read.All`. */
function split(scope: string): { resource: string | undefined; name: string } {
  const slash = scope.lastIndexOf('/');
  return slash < 0
    ? { resource: undefined, name: scope }
    : { resource: scope.slice(0, slash), name: scope.slice(slash + 1) };
}

export function parseScopes(signInHost: string, scope: string, allowDefault: boolean): ScopeRequest | EntraError {
  const asked = scope.split(' ').filter(Boolean);
  const oidc = asked.filter((name) => oidcScopes.includes(name));
  const others = asked.filter((name) => !oidcScopes.includes(name)).map(split);
  const named = new Set(others.map((other) => other.resource ?? defaultResource(signInHost)));
  if (named.size > 1) {
    return entraError(
      'invalid_request',
      28000,
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    );
  }
  const resource = [...named][0] ?? defaultResource(signInHost);
  const known = resources[resource];
  if (!known) {
    return entraError(
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    );
  }
  const names: string[] = [];
  for (const { name } of others) {
    if (name === '.default' && allowDefault) names.push(...known.scopes);
    else if (name === '.default') {
      // Entra would grant what the registration lists. The product's rule is to name its scopes, so asking this way fails here.
      return entraError('invalid_scope', 70011, "The provided value for the input parameter 'scope' is not valid.");
    } else if (known.scopes.includes(name)) names.push(name);
    else {
      return entraError(
        'invalid_client',
        650053,
        `The application 'Bookings Overlay' asked for scope '${name}' that doesn't exist on the resource '${known.appId}'. Contact the app vendor.`,
      );
    }
  }
  return { oidc, resource, names, spelledOut: others.some((other) => other.resource !== undefined) };
}

/** What the token reply says in `scope`. */
export function scopeReply(request: ScopeRequest, granted: string[]): string {
  const names = request.spelledOut ? granted.map((name) => `${request.resource}/${name}`) : granted;
  const oidc = request.resource.includes('graph.') ? ['openid', 'profile', 'email'] : [];
  return [...oidc, ...names].join(' ');
}
