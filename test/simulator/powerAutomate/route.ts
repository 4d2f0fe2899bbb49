import { type Call, json, type Reply } from '../http';
import type { World } from '../world';
import { FlowError, flowErrorReply } from './errors';
import { presentEnvironment, presentFlow, presentRuns } from './present';
import type { Environment, Flow } from './types';

/** Small, so that a demo of a dozen flows already has a `nextLink`. */
const pageSize = 5;

const audience = 'https://service.flow.microsoft.com/';

function authenticate(world: World, call: Call): string {
  const token = (call.headers.authorization ?? '').replace(/^Bearer /i, '');
  if (!token)
    throw new FlowError(401, 'MissingAuthorizationHeader', 'The request is missing the Authorization header.');
  const read = world.entra.oidc.readAccessToken(token);
  if (!read) throw new FlowError(401, 'InvalidAuthenticationToken', 'The access token is invalid.');
  if (read.exp * 1000 <= Date.now())
    throw new FlowError(
      401,
      'ExpiredAuthenticationToken',
      'The access token expiry UTC time is earlier than current UTC time.',
    );
  if (read.aud !== audience) {
    throw new FlowError(
      403,
      'InvalidAuthenticationTokenAudience',
      `The access token has been obtained from wrong audience or resource '${read.aud}'. It should exactly match (including forward slash) with one of the allowed audiences '${audience}'.`,
    );
  }
  if (!read.scopes.includes('Flows.Read.All'))
    throw new FlowError(403, 'UnauthorizedScope', 'The token lacks the scope Flows.Read.All.');
  return read.preferred_username;
}

const isMine = (flow: Flow, user: string): boolean => flow.owner === user;
const isShared = (flow: Flow, user: string): boolean => !isMine(flow, user) && flow.sharedWith.includes(user);

function paged(call: Call, rows: object[]): Reply {
  const size = Number(call.query.get('$top') ?? pageSize);
  const skip = Number(call.query.get('$skiptoken') ?? 0);
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', String(skip + size));
  const more = skip + size < rows.length;
  return json(200, {
    value: rows.slice(skip, skip + size),
    ...(more ? { nextLink: `https://${call.host}${call.path}?${query}` } : {}),
  });
}

function listFlows(world: World, call: Call, environment: Environment, user: string): Reply {
  const team = call.query.get('$filter')?.includes("search('team')") === true;
  const withSolutions = call.query.get('include')?.includes('includeSolutionCloudFlows') === true;
  const rows = environment.flows
    .filter((flow) => flow.state !== 'Deleted' && (withSolutions || !flow.inSolution))
    .filter((flow) => (team ? isShared(flow, user) : isMine(flow, user)))
    .map((flow) =>
      presentFlow(world, environment, flow, {
        definition: false,
        emptySummary: flow.emptySummary === true,
        expanded: false,
      }),
    );
  return paged(call, rows);
}

function oneFlow(
  world: World,
  call: Call,
  environment: Environment,
  flow: Flow | undefined,
  mayRead: boolean,
  name: string,
): Reply {
  if (!flow || !mayRead) throw new FlowError(404, 'FlowNotFound', `Could not find flow '${name}'.`);
  if (flow.unreadable) {
    throw new FlowError(
      403,
      'InsufficientCdsPermissions',
      'The caller does not have the required permissions in the Dataverse organization.',
    );
  }
  const expanded = call.query.get('$expand')?.includes('definitionsummary') === true;
  return json(200, presentFlow(world, environment, flow, { definition: true, emptySummary: false, expanded }));
}

function needAdministrator(world: World, user: string): void {
  if (world.entra.knobs.users.find((each) => each.userPrincipalName === user)?.tenantAdministrator) return;
  throw new FlowError(
    403,
    'EnvironmentAccess',
    'The caller does not have permission to the environment as an administrator.',
  );
}

function dispatch(world: World, call: Call, user: string): Reply | undefined {
  const path = decodeURIComponent(call.path);
  const match =
    /^\/providers\/Microsoft\.ProcessSimple(\/scopes\/admin)?\/environments(?:\/([^/]+)(?:\/(v2\/)?flows(?:\/([^/]+)(\/runs)?)?)?)?\/?$/.exec(
      path,
    );
  if (!match || call.method !== 'GET') return undefined;
  const [, admin, environmentName, , flowName, runs] = match;
  if (admin) needAdministrator(world, user);
  if (environmentName === undefined) return json(200, { value: world.data.environments.map(presentEnvironment) });
  const environment = world.data.environments.find((each) => each.name.toLowerCase() === environmentName.toLowerCase());
  if (!environment)
    throw new FlowError(404, 'EnvironmentNotFound', `The environment '${environmentName}' could not be found.`);
  if (!path.includes('/flows')) return json(200, presentEnvironment(environment));
  if (flowName !== undefined) {
    const flow = environment.flows.find((each) => each.name === flowName);
    const mayRead = admin !== undefined || (flow !== undefined && (isMine(flow, user) || isShared(flow, user)));
    if (runs && flow && mayRead && !flow.unreadable) return paged(call, presentRuns(environment, flow));
    return oneFlow(world, call, environment, flow, mayRead, flowName);
  }
  if (!admin) return listFlows(world, call, environment, user);
  // The administrators' list holds no summary at all, so it cannot be filtered by trigger.
  return paged(
    call,
    environment.flows.map((flow) =>
      presentFlow(world, environment, flow, { definition: false, emptySummary: true, expanded: false }),
    ),
  );
}

/** Power Automate's own API: not documented, so this is what tools that use it were seen to send and receive. */
export function powerAutomateRoute(world: World, call: Call): Reply {
  try {
    const user = authenticate(world, call);
    if (!call.query.get('api-version')) {
      throw new FlowError(
        400,
        'MissingApiVersionParameter',
        'The api-version query parameter (?api-version=) is required for all requests.',
      );
    }
    const reply = dispatch(world, call, user);
    if (!reply) throw new FlowError(404, 'NotFound', 'The resource could not be found.');
    return reply;
  } catch (error) {
    if (error instanceof FlowError) return flowErrorReply(error);
    throw error;
  }
}
