import type { Operation } from '../outbox';

/** How a unit stands before a run, by what the outbox knows of it, whichever file, form or run it came from. */
export type Standing =
  | { kind: 'new' }
  /** Created, and not known to be gone. */
  | { kind: 'created'; appointmentId: string }
  /** Created once; cancelled here, or no longer in the calendar. */
  | { kind: 'gone'; appointmentId: string }
  /** Sent, and still being looked up. */
  | { kind: 'open'; operationId: string }
  /** Sent without an answer, and the calendar does not tell: it is never sent again from here. */
  | { kind: 'undecided'; operationId: string };

/** Records by fingerprint; those that joined another one or were never sent say nothing of their own. */
export function byFingerprint(operations: readonly Operation[]): Map<string, Operation[]> {
  const found = new Map<string, Operation[]>();
  for (const operation of operations) {
    if (operation.state === 'refused' || operation.joined) continue;
    const list = found.get(operation.fingerprint);
    if (list) list.push(operation);
    else found.set(operation.fingerprint, [operation]);
  }
  return found;
}

/**
 * The standing that the records of one fingerprint give. `isGone` says whether the calendar, as far as it was read, no longer has an
 * appointment.
 */
export function standingOf(
  operations: readonly Operation[] | undefined,
  isGone: (appointmentId: string) => boolean,
): Standing {
  const created = (operations ?? []).filter(({ state }) => state === 'created');
  const there = created.find(({ cancelled, appointmentId }) => !cancelled && !isGone(appointmentId ?? ''));
  if (there) return { kind: 'created', appointmentId: there.appointmentId ?? '' };
  const open = operations?.find(({ state }) => state === 'queued' || state === 'sending' || state === 'unknown');
  if (open) return { kind: 'open', operationId: open.operationId };
  const undecided = operations?.find(({ state }) => state === 'undecided');
  if (undecided) return { kind: 'undecided', operationId: undecided.operationId };
  const [gone] = created;
  return gone ? { kind: 'gone', appointmentId: gone.appointmentId ?? '' } : { kind: 'new' };
}

/**
 * The operation id of a unit, in the form of a UUID: made from what its appointment is (`fingerprint` of `marksOf`), so that the
 * same row gives the same id in every run, and from how often it was tried: what was refused, or created and cancelled since, has
 * had its id. `hash` is the HMAC of this installation.
 */
export async function operationIdOf(
  fingerprint: string,
  tries: number,
  hash: (text: string) => Promise<string>,
): Promise<string> {
  const hex = await hash(`many\n${fingerprint}\n${tries}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
