import * as z from 'zod/mini';
import { FlowRow, FlowWithDefinition } from '../core/bookingsTriggers';
import { FailureError } from '../core/failure';
import type { Call } from './authorized';
import { segment } from './graph';
import { graphFailure } from './graphFailure';

// Microsoft says that this API is unsupported and may change; nothing supported lists the flows of "My flows".
// https://learn.microsoft.com/power-automate/manage-flows-with-code
export const powerAutomateOrigin = 'https://api.flow.microsoft.com';
const root = `${powerAutomateOrigin}/providers/Microsoft.ProcessSimple/environments`;
const version = 'api-version=2016-11-01';

const Page = z.looseObject({ value: z.array(z.unknown()), nextLink: z.nullish(z.string()) });

const Environment = z.looseObject({
  name: z.string(),
  properties: z.nullish(z.looseObject({ displayName: z.nullish(z.string()) })),
});
export type Environment = z.infer<typeof Environment>;

async function readAll<T>(call: Call, first: string, schema: z.ZodMiniType<T>): Promise<T[]> {
  const items: T[] = [];
  for (let url: string | undefined = first; url; ) {
    // A next link is followed only on the API's own origin: it carries the token.
    if (!url.startsWith(`${powerAutomateOrigin}/`)) throw new FailureError({ kind: 'unexpectedReply' });
    const reply = await call({ method: 'GET', url });
    if (reply.status !== 200) throw new FailureError(graphFailure(reply, 'businessNotFound', Date.now()));
    const page = Page.safeParse(reply.json);
    const values = page.success ? z.array(schema).safeParse(page.data.value) : page;
    if (!page.success || !values.success) throw new FailureError({ kind: 'unexpectedReply' });
    items.push(...(values.data as T[]));
    url = page.data.nextLink ?? undefined;
  }
  return items;
}

/** The environments of Power Platform that the person can see. */
export const listEnvironments = (call: Call): Promise<Environment[]> => readAll(call, `${root}?${version}`, Environment);

/** The person's own flows of an environment, or those shared with them; solution flows included. The two lists overlap. */
export const listFlows = (call: Call, environment: string, sharing: 'personal' | 'team'): Promise<FlowRow[]> =>
  readAll(
    call,
    `${root}/${segment(environment)}/flows?${version}&$filter=search('${sharing}')&include=includeSolutionCloudFlows`,
    FlowRow,
  );

/** A flow with its definition; undefined when the person may not read it. */
export async function readFlow(call: Call, environment: string, name: string): Promise<FlowWithDefinition | undefined> {
  const reply = await call({ method: 'GET', url: `${root}/${segment(environment)}/flows/${segment(name)}?${version}` });
  if (reply.status === 403 || reply.status === 404) return undefined;
  if (reply.status !== 200) throw new FailureError(graphFailure(reply, 'businessNotFound', Date.now()));
  const flow = FlowWithDefinition.safeParse(reply.json);
  if (!flow.success) throw new FailureError({ kind: 'unexpectedReply' });
  return flow.data;
}
