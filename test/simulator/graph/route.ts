import type { Call, Reply } from '../http';
import type { World } from '../world';
import { needScope } from './access';
import { authenticate } from './authenticate';
import { bookingBusinesses } from './businesses';
import { badRequest, errorReply, GraphError, itemNotFound, noSuchSegment } from './errors';
import { me } from './me';
import { present } from './present';
import { countReply, entityReply, listReply } from './reply';
import type { GraphRequest } from './request';

/**
 * The path is decoded before it is cut, so an id that holds `/`, encoded or not, falls into two segments and is not found
 * (microsoft-graph-explorer-v4#4029). `bookingBusinesses('id')` is the same as `bookingBusinesses/id`.
 */
function segmentsOf(path: string): string[] {
  return decodeURIComponent(path)
    .split('/')
    .filter(Boolean)
    .flatMap((segment) => {
      const keyed = /^([\w.]+)\('(.*)'\)$/.exec(segment);
      return keyed ? [keyed[1] ?? '', keyed[2]?.replaceAll("''", "'") ?? ''] : [segment];
    });
}

function bookingCurrencies(request: GraphRequest, [id, ...rest]: string[]): Reply | undefined {
  if (request.call.method !== 'GET' || rest.length > 0) return undefined;
  needScope(request, 'read');
  const { currencies } = request.world.data;
  if (id === undefined) return listReply(request, 'bookingCurrencies', currencies);
  if (id === '$count') return countReply(request, currencies.length);
  const currency = currencies.find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (!currency) throw itemNotFound();
  return entityReply(request, 'bookingCurrencies', present(request, 'bookingCurrency', currency));
}

async function dispatch(request: GraphRequest, [first, second, ...rest]: string[]): Promise<Reply | undefined> {
  if (first === 'me') return me(request, second === undefined ? [] : [second, ...rest]);
  if (first !== 'solutions') return undefined;
  if (second === 'bookingBusinesses') return bookingBusinesses(request, rest);
  if (second === 'bookingCurrencies') return bookingCurrencies(request, rest);
  return undefined;
}

/** One request to Graph, outside or inside a `$batch`. */
export async function graphRoute(world: World, call: Call): Promise<Reply> {
  try {
    const [version, ...segments] = segmentsOf(call.path);
    if (version !== 'v1.0' && version !== 'beta') throw badRequest('Invalid version.');
    const request = authenticate(world, call, version);
    const reply = await dispatch(request, segments);
    if (!reply) throw noSuchSegment(segments.at(-1) ?? '');
    return reply;
  } catch (error) {
    if (error instanceof GraphError) return errorReply(call, error);
    throw error;
  }
}
