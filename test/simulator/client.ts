import { createHash, randomBytes } from 'node:crypto';
import https from 'node:https';
import type { Simulator } from './index';

// A plain HTTP client for the simulator's own tests: it knows nothing of the product, and nothing of the servers' code.

export interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came
  json: any;
}

export interface Request {
  host: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Connections are kept per simulator: a handshake costs more than most requests. */
const agents = new WeakMap<Simulator, https.Agent>();
function agentOf(sim: Simulator): https.Agent {
  const agent = agents.get(sim) ?? new https.Agent({ keepAlive: true });
  agents.set(sim, agent);
  return agent;
}

export function send(sim: Simulator, { host, path, method = 'GET', headers = {}, body }: Request): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        host: '127.0.0.1',
        port: sim.port,
        servername: host,
        ca: sim.certificate,
        agent: agentOf(sim),
        method,
        path,
        headers: { host, ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: parsed(text) });
        });
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

export const redirectUri = 'https://simulator-test.example/';
export const bookingsScope = 'BookingsAppointment.ReadWrite.All';
export const flowsScope = 'https://service.flow.microsoft.com//Flows.Read.All';

export interface SignInOptions {
  scope?: string;
  signInHost?: string;
  tenant?: string;
  query?: Record<string, string>;
  /** What the application says of itself; as MSAL does with `clientCapabilities: ['CP1']` unless said otherwise. */
  claims?: string;
  cookie?: string;
}

export const newVerifier = (): string => randomBytes(32).toString('base64url');

export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** What MSAL puts into the authorization request, as far as Entra minds. */
export const authorizeQuery = (
  sim: Simulator,
  verifier: string,
  { scope = bookingsScope, query = {} }: SignInOptions = {},
) =>
  new URLSearchParams({
    client_id: sim.clientId,
    scope: `${scope} openid profile offline_access`,
    redirect_uri: redirectUri,
    response_mode: 'fragment',
    response_type: 'code',
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    client_info: '1',
    ...query,
  });

export const authorize = (sim: Simulator, verifier: string, options: SignInOptions = {}): Promise<Received> =>
  send(sim, {
    host: options.signInHost ?? 'login.microsoftonline.com',
    path: `/${options.tenant ?? 'organizations'}/oauth2/v2.0/authorize?${authorizeQuery(sim, verifier, options)}`,
    headers: options.cookie ? { cookie: options.cookie } : {},
  });

/** The fragment of a redirect back to the application. */
export const fragmentOf = (received: Received): URLSearchParams =>
  new URLSearchParams(new URL(String(received.headers.location)).hash.slice(1));

export const redeem = (
  sim: Simulator,
  form: Record<string, string>,
  {
    headers = { origin: 'chrome-extension://simulator-test' },
    signInHost = 'login.microsoftonline.com',
    tenant = 'organizations',
  }: { headers?: Record<string, string>; signInHost?: string; tenant?: string } = {},
): Promise<Received> =>
  send(sim, {
    host: signInHost,
    path: `/${tenant}/oauth2/v2.0/token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ client_id: sim.clientId, ...form }).toString(),
  });

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  scope: string;
  client_info: string;
}

/** The whole way: authorize, code, token. */
export async function signIn(sim: Simulator, options: SignInOptions = {}): Promise<Tokens> {
  const verifier = newVerifier();
  const code = fragmentOf(await authorize(sim, verifier, options)).get('code');
  const received = await redeem(
    sim,
    {
      grant_type: 'authorization_code',
      code: code ?? '',
      code_verifier: verifier,
      redirect_uri: redirectUri,
      claims: options.claims ?? '{"access_token":{"xms_cc":{"values":["CP1"]}}}',
      scope: `${options.scope ?? bookingsScope} openid profile offline_access`,
    },
    options.signInHost ? { signInHost: options.signInHost } : {},
  );
  if (received.status !== 200) throw new Error(`No token: ${received.text}`);
  return received.json as Tokens;
}

export type Ask = (
  path: string,
  method?: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Received>;

/** Asks a service as a signed-in person. */
export const asking =
  (sim: Simulator, host: string, token: string): Ask =>
  (path, method = 'GET', body, headers = {}) =>
    send(sim, {
      host,
      path,
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

export async function graphAs(sim: Simulator, userPrincipalName: string, options: SignInOptions = {}): Promise<Ask> {
  sim.entra.signedInAs = userPrincipalName;
  const { access_token } = await signIn(sim, options);
  return asking(sim, 'graph.microsoft.com', access_token);
}
