import { send } from '../../browser/messaging';
import { toFailure } from '../../core/failure';
import { type Candidate, type Fit, fittingBusinesses, worthReading } from '../../core/fittingBusinesses';
import { areTooMany, mostListed } from '../../core/mostListed';

/** What one $batch takes: https://learn.microsoft.com/graph/json-batching */
const inOneBatch = 20;

/** All that Graph lists and, where that cannot be all, those whose name begins as the link's does. */
async function listAround(name: string) {
  const listed = await send('listBusinesses', {}).catch((error) => {
    if (areTooMany(toFailure(error))) return undefined;
    throw error;
  });
  if (listed && listed.length < mostListed) return listed;
  const query = name.replace(/@.*$/, '');
  const sought = query ? await send('listBusinesses', { query }) : [];
  const known = new Set(listed?.map(({ id }) => id));
  return [...(listed ?? []), ...sought.filter(({ id }) => !known.has(id))];
}

/** The businesses that the short name or the alias in a link may mean: two requests, or three where there are very many. */
export async function findBusinesses(name: string): Promise<(Candidate & { fit: Fit })[]> {
  const listed = worthReading(name, await listAround(name), inOneBatch);
  if (listed.length === 0) return [];
  const names = await send('readPublicNames', { businessIds: listed.map(({ id }) => id) });
  return fittingBusinesses(
    name,
    listed.map((business, at) => ({ ...business, ...names[at] })),
  );
}
