import {
  FlowRow,
  findBookingsTrigger,
  isBookingsFlow,
  ownerIdOf,
  stateOf,
  summaryTrigger,
} from '../core/bookingsTriggers';
import { type Failure, toFailure } from '../core/failure';
import type { BookingsFlow, FlowInventory } from '../core/flows';
import type { Call } from '../microsoft/authorized';
import { type Environment, flowPages, listEnvironments, type Reading, readFlow } from '../microsoft/powerAutomate';

const nameOf = ({ name, properties }: Environment): string => properties?.displayName || name;

/** What concerns one environment only; anything else (signed out, throttled, no connection) ends the reading. */
const ofEnvironment: Failure['kind'][] = [
  'accessDenied',
  'businessNotFound',
  'refused',
  'serverError',
  'unexpectedReply',
];

/**
 * Reads every list of every environment to its last page, each flow once, and the definition of those whose summary does not
 * rule out a Bookings trigger. `call` decides how many requests run at a time; definitions do not wait for the last page, and
 * `show` is given what is known so far. Throws the first failure; what was shown until then stays true.
 */
export async function readInventory(
  call: Call,
  reading: Reading,
  now: () => number,
  show: (soFar: FlowInventory) => void,
): Promise<FlowInventory> {
  const flows = new Map<string, Omit<BookingsFlow, 'owner'>>();
  const seen = new Set<string>();
  const mine = new Set<string>();
  const closed = new Map<string, string>();
  let [environments, environmentsRead, unreadable, requests] = [0, 0, 0, 0];
  let failure: unknown;

  const ownerOf = (key: string) => (mine.has(key) ? 'you' : reading === 'own' ? 'colleague' : 'cannotTell');
  const soFar = (complete: boolean): FlowInventory => ({
    flows: [...flows]
      .map(([key, flow]) => ({ ...flow, owner: ownerOf(key) }) as const)
      .sort((a, b) => a.displayName.localeCompare(b.displayName)),
    environments,
    environmentsRead,
    unreadableEnvironments: [...closed.values()],
    listed: seen.size,
    unreadable,
    requests,
    complete,
    readAt: now(),
  });
  const counted: Call = (request) => {
    if (failure) throw failure;
    requests += 1;
    return call(request);
  };

  async function examine(environment: Environment, row: FlowRow): Promise<void> {
    const isBookings = isBookingsFlow(row);
    if (isBookings === 'no') return;
    const read = await readFlow(counted, reading, environment.name, row.name);
    if (!read?.properties.definition) unreadable += 1;
    if (!read?.properties.definition && isBookings === 'cannotTell') return show(soFar(false));
    const trigger = read?.properties.definition ? findBookingsTrigger(read) : { trigger: summaryTrigger(row) };
    if (!trigger) return;
    const { displayName, lastModifiedTime } = row.properties;
    const ownerId = ownerIdOf(row);
    flows.set(row.name.toLowerCase(), {
      id: row.name,
      displayName: displayName || row.name,
      environmentName: environment.name,
      environmentDisplayName: nameOf(environment),
      ...stateOf(row),
      ...trigger,
      ...(ownerId ? { ownerId } : {}),
      ...(lastModifiedTime ? { lastModifiedTime } : {}),
    });
    show(soFar(false));
  }

  async function readList(environment: Environment, list: 'personal' | 'team' | 'administrator'): Promise<void> {
    const examined: Promise<void>[] = [];
    for await (const page of flowPages(counted, environment.name, list)) {
      for (const value of page) {
        const row = FlowRow.safeParse(value).data;
        const key = row?.name.toLowerCase() ?? '';
        if (!row) unreadable += 1;
        else if (list === 'personal') mine.add(key);
        if (!row || seen.has(key) || row.properties.state === 'Deleted') continue;
        seen.add(key);
        examined.push(examine(environment, row).catch(fail));
      }
      show(soFar(false));
    }
    await Promise.all(examined);
  }
  const fail = (error: unknown) => {
    failure ??= error;
  };

  async function readEnvironment(environment: Environment): Promise<void> {
    const names = reading === 'own' ? (['personal', 'team'] as const) : (['administrator'] as const);
    const ended = await Promise.allSettled(names.map((list) => readList(environment, list)));
    for (const end of ended) {
      if (end.status === 'fulfilled') continue;
      if (ofEnvironment.includes(toFailure(end.reason).kind)) {
        closed.set(environment.name, nameOf(environment));
        if (closed.size === environments) fail(end.reason);
      } else fail(end.reason);
    }
    environmentsRead += 1;
    show(soFar(false));
  }

  const found = await listEnvironments(counted, reading);
  environments = found.length;
  show(soFar(false));
  await Promise.all(found.map(readEnvironment));
  if (failure) throw failure;
  return soFar(true);
}
