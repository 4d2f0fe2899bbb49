import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Ask, asking, flowsScope, redirectUri, signIn } from './client';
import { type Simulator, startSimulator } from './index';

let sim: Simulator;
let ada: Ask;
const root = '/providers/Microsoft.ProcessSimple';
const version = 'api-version=2016-11-01';

const as = async (user: string, scope = flowsScope): Promise<Ask> => {
  sim.entra.signedInAs = user;
  return asking(sim, 'api.flow.microsoft.com', (await signIn(sim, { scope })).access_token);
};

beforeAll(async () => {
  sim = await startSimulator({ redirectUris: [redirectUri] });
  ada = await as('ada@contoso.com');
});
afterAll(() => sim.close());
afterEach(() => sim.reset());

interface Row {
  name: string;
  id: string;
  properties: {
    displayName: string;
    state: string;
    definitionSummary: { triggers: { swaggerOperationId?: string }[] };
  };
}

async function list(ask: Ask, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  let next = path;
  while (next) {
    const { json } = await ask(next);
    rows.push(...json.value);
    next = (json.nextLink ?? '').replace('https://api.flow.microsoft.com', '');
  }
  return rows;
}
const names = (rows: Row[]): string[] => rows.map(({ properties }) => properties.displayName);
const flowsIn = (index: number, more = ''): string =>
  `${root}/environments/${sim.data.environments[index]?.name}/flows?${version}${more}`;
const personal = "&$filter=search('personal')&include=includeSolutionCloudFlows";
const team = "&$filter=search('team')&include=includeSolutionCloudFlows";

test('environments, and the flows of a person page by page', async () => {
  const environments = await list(ada, `${root}/environments?${version}`);
  expect(environments.map((each) => each.name)).toEqual(sim.data.environments.map(({ name }) => name));
  const { json } = await ada(flowsIn(0, personal));
  expect(json.nextLink).toMatch(/^https:\/\/api\.flow\.microsoft\.com\//);
  expect(names(await list(ada, flowsIn(0, personal)))).toEqual([
    'Tell the kitchen about a new order',
    'Archive cancelled orders',
    'Post bike repairs to Teams',
    'Save mail attachments',
    'Morning summary',
    'Ask for approval',
  ]);
  expect((await list(ada, flowsIn(0, personal)))[1]).toMatchObject({
    properties: { state: 'Stopped', definitionSummary: { triggers: [{ swaggerOperationId: 'CancelAppointment' }] } },
  });
});

test('shared flows are in the team’s list, those of solutions only when asked for, and some summaries are empty', async () => {
  expect(names(await list(ada, flowsIn(1, team)))).toEqual([
    'Update the delivery board',
    'Suspended: clinic reminders',
    'Warehouse stock',
  ]);
  expect(names(await list(ada, flowsIn(1, "&$filter=search('personal')")))).toEqual([]);
  const [first] = await list(ada, flowsIn(1, team));
  expect(first?.properties.definitionSummary.triggers).toEqual([]);
});

test('a definition names the mailbox: in its own letters, or by an expression', async () => {
  const definition = async (row: Row | undefined) =>
    (await ada(`${row?.id}?${version}`)).json.properties.definition.triggers.trigger;
  const [shared] = await list(ada, flowsIn(1, team));
  expect(await definition(shared)).toMatchObject({
    type: 'OpenApiConnectionWebhook',
    inputs: {
      host: { operationId: 'UpdateAppointment', apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings' },
      parameters: { SMTPAddress: 'lunchdelivery@CONTOSO.com' },
    },
  });
  const [bySolution] = await list(ada, flowsIn(1, personal));
  expect((await definition(bySolution)).inputs.parameters.SMTPAddress).toMatch(/^@parameters/);
});

test('what may not be read is refused', async () => {
  const [, , stock] = await list(ada, flowsIn(1, team));
  const unreadable = await ada(`${stock?.id}?${version}`);
  expect([unreadable.status, unreadable.json.error.code]).toEqual([403, 'InsufficientCdsPermissions']);
  const hidden = sim.data.environments[0]?.flows.find(({ displayName }) => displayName === 'Private to Mert');
  expect(
    (await ada(`${root}/environments/${sim.data.environments[0]?.name}/flows/${hidden?.name}?${version}`)).status,
  ).toBe(404);
  expect((await ada(`${root}/environments`)).json.error.code).toBe('MissingApiVersionParameter');
});

test('the administrators’ list is for administrators, whole, and says nothing of triggers', async () => {
  const path = `${root}/scopes/admin/environments/${sim.data.environments[0]?.name}/v2/flows?${version}`;
  const rows = await list(ada, path);
  expect(names(rows)).toContain('Private to Mert');
  expect(rows.every(({ properties }) => properties.definitionSummary.triggers.length === 0)).toBe(true);
  expect((await (await as('mert@contoso.com'))(path)).status).toBe(403);
});

test('the token must be for this audience, to the slash', async () => {
  const loose = await as('ada@contoso.com', 'https://service.flow.microsoft.com/Flows.Read.All');
  expect((await loose(`${root}/environments?${version}`)).json.error.code).toBe('InvalidAuthenticationTokenAudience');
  const graphToken = await as('ada@contoso.com', 'User.Read');
  expect((await graphToken(`${root}/environments?${version}`)).status).toBe(403);
  expect((await asking(sim, 'api.flow.microsoft.com', '')(`${root}/environments?${version}`)).status).toBe(401);
});

test('any origin may call it', async () => {
  const { headers } = await ada(`${root}/environments?${version}`, 'GET', undefined, {
    origin: 'chrome-extension://x',
  });
  expect(headers['access-control-allow-origin']).toBe('*');
});
