import type { Call } from '../http';
import type { World } from '../world';
import { GraphError } from './errors';
import type { GraphRequest } from './request';

const challenge =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

const invalidToken = (message: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': challenge });

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge */
const stepUp = (): GraphError => {
  const claims = Buffer.from(JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })).toString(
    'base64',
  );
  return new GraphError(401, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in challenge.', {
    'www-authenticate': `${challenge}, error="insufficient_claims", claims="${claims}"`,
  });
};

/** The token is looked at and forgotten. */
export function authenticate(world: World, call: Call, version: 'v1.0' | 'beta'): GraphRequest {
  const [scheme, token] = (call.headers.authorization ?? '').split(' ');
  if (!token || scheme?.toLowerCase() !== 'bearer') throw invalidToken('Access token is empty.');
  const read = world.entra.oidc.readAccessToken(token);
  if (!read) throw invalidToken('Access token validation failure. Invalid signature.');
  if (read.aud !== `https://${call.host}`) throw invalidToken('Access token validation failure. Invalid audience.');
  if (read.exp * 1000 <= Date.now()) throw invalidToken('Lifetime validation failed, the token is expired.');
  const user = world.entra.knobs.users.find((each) => each.id === read.oid);
  if (!user) throw invalidToken('Access token validation failure. Unknown user.');
  const { claims401, claims401InParts } = world.switches;
  if ((claims401 || (call.inBatch && claims401InParts)) && !read.acrs.includes('c1')) {
    throw world.entra.challengeable.has(user.id) ? stepUp() : invalidToken('Access token does not meet a policy.');
  }
  const gov = call.host.endsWith('.us') && world.switches.govSchema;
  return { world, call, version, gov, user, scopes: read.scopes };
}
