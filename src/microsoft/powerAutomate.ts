import * as z from 'zod/mini';
import { FlowWithDefinition } from '../core/bookingsTriggers';
import { FailureError } from '../core/failure';
import type { Call } from './authorized';
import { segment } from './graph';
import { graphFailure } from './graphFailure';

// Microsoft says that this API is unsupported and may change; nothing supported lists the flows of "My flows".
// https://learn.microsoft.com/power-automate/manage-flows-with-code
export const powerAutomateOrigin = 'https://api.flow.microsoft.com';
const version = 'api-version=2016-11-01';

/** The person's own lists, or the lists of environments that they administer. */
export type Reading = 'own' | 'administrator';
const root = (reading: Reading) =>
  `${powerAutomateOrigin}/providers/Microsoft.ProcessSimple${reading === 'administrator' ? '/scopes/admin' : ''}/environments`;

const Page = z.looseObject({ value: z.array(z.unknown()), nextLink: z.nullish(z.string()) });

const Environment = z.looseObject({
  name: z.string(),
  properties: z.nullish(z.looseObject({ displayName: z.nullish(z.string()) })),
});
export type Environment = z.infer<typeof Environment>;

/**
 * Where the next page is read. Next links may name a host of one region; the token goes to the API's own origin only, and that
 * answers for all of them.
 */
function nextPage(nextLink: string): string {
  const next = URL.parse(nextLink);
  if (!next || !/^([a-z\d-]+\.)*api\.flow\.microsoft\.com$/.test(next.hostname)) {
    throw new FailureError({ kind: 'unexpectedReply' });
  }
  return powerAutomateOrigin + next.pathname + next.search;
}

/** The pages of a list, one after the other. */
async function* pages(call: Call, first: string): AsyncGenerator<unknown[]> {
  const read = new Set<string>();
  for (let url: string | undefined = first; url && !read.has(url); ) {
    read.add(url);
    const reply = await call({ method: 'GET', url });
    if (reply.status !== 200) throw new FailureError(graphFailure(reply, 'businessNotFound', Date.now()));
    const page = Page.safeParse(reply.json);
    if (!page.success) throw new FailureError({ kind: 'unexpectedReply' });
    yield page.data.value;
    url = page.data.nextLink ? nextPage(page.data.nextLink) : undefined;
  }
}

/** The environments of Power Platform that the person can see, or administers. */
export async function listEnvironments(call: Call, reading: Reading): Promise<Environment[]> {
  const environments: Environment[] = [];
  for await (const page of pages(call, `${root(reading)}?${version}`)) {
    environments.push(...page.flatMap((value) => Environment.safeParse(value).data ?? []));
  }
  return environments;
}

/** What stands behind the address of each list of an environment's flows; own and shared flows overlap. */
const lists = {
  personal: `/flows?${version}&$filter=search('personal')&include=includeSolutionCloudFlows`,
  team: `/flows?${version}&$filter=search('team')&include=includeSolutionCloudFlows`,
  // https://learn.microsoft.com/power-platform/admin/powerapps-powershell is the one client of it that Microsoft describes.
  administrator: `/v2/flows?${version}`,
};

/** A list of an environment's flows, page by page; solution flows included. Rows are not parsed yet. */
export const flowPages = (call: Call, environment: string, list: keyof typeof lists): AsyncGenerator<unknown[]> =>
  pages(call, `${root(list === 'administrator' ? list : 'own')}/${segment(environment)}${lists[list]}`);

/** A flow with its definition; undefined when the person may not read it, or nobody can. */
export async function readFlow(
  call: Call,
  reading: Reading,
  environment: string,
  name: string,
): Promise<FlowWithDefinition | undefined> {
  const url = `${root(reading)}/${segment(environment)}/flows/${segment(name)}?${version}`;
  const reply = await call({ method: 'GET', url });
  if (reply.status === 401 || reply.status === 429) {
    throw new FailureError(graphFailure(reply, 'businessNotFound', Date.now()));
  }
  return reply.status === 200 ? FlowWithDefinition.safeParse(reply.json).data : undefined;
}

/** The latest run of a flow, not parsed yet; null when its history cannot be read. */
export async function readLatestRun(call: Call, environment: string, name: string): Promise<unknown> {
  const url = `${root('own')}/${segment(environment)}/flows/${segment(name)}/runs?${version}&$top=1`;
  const reply = await call({ method: 'GET', url });
  return reply.status === 200 ? reply.json : null;
}
