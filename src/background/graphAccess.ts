import { storedWaitingUntil } from '../browser/storage';
import { FailureError } from '../core/failure';
import type { Resource } from '../core/scopes';
import { type Authorization, authorized, type Call } from '../microsoft/authorized';
import type { Graph } from '../microsoft/graph';
import { send } from '../microsoft/http';
import { requireConfiguration } from './configuration';
import { holdBack, limited } from './limited';
import { accessToken } from './tokens';

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

type TokenFor = Authorization['accessToken'];

/** Requests as the signed-in person, in the line of `mailbox`; never opens a window. */
export const callAs = (
  resource: Resource,
  mailbox: string,
  tokenFor: TokenFor = (renew) => accessToken(resource, 'silent', renew),
): Call => {
  const call = authorized({
    fetch: send,
    accessToken: tokenFor,
    sleep: (milliseconds) => holdBack(mailbox, sleep(milliseconds)),
    onPause: (until) => void storedWaitingUntil.set(until).catch(() => undefined),
    now: Date.now,
    random: Math.random,
  });
  return limited(mailbox, call);
};

/** Graph of the configured cloud, for one mailbox (or, for lists of businesses, for none). */
export async function graphFor(businessId: string): Promise<Graph> {
  const { settings, cloud } = await requireConfiguration();
  if (!cloud.hasBookingsApi) throw new FailureError({ kind: 'cloudHasNoBookingsApi' });
  const { graphVersion } = settings;
  const root = `${cloud.graph}/${graphVersion}`;
  return {
    root,
    graphVersion,
    call: callAs('graph', businessId.toLowerCase()),
    now: Date.now,
  };
}
