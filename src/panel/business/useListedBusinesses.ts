import { useEffect, useMemo } from 'preact/hooks';
import { send } from '../../browser/messaging';
import type { Failure } from '../../core/failure';
import type { ReplyOf } from '../../core/messages';
import { areTooMany, mostListed } from '../../core/mostListed';
import { useAsk } from '../useAsk';

type Businesses = ReplyOf<'listBusinesses'>;

interface Listed {
  /** Undefined while nothing was read. */
  businesses: Businesses | undefined;
  /** Graph did not list them all: those that are missing are found by the beginning of their name. */
  isPartial: boolean;
  waiting: boolean;
  failure: Failure | undefined;
  readAgain: () => void;
}

/** The businesses that Graph lists and, where those are not all, the ones whose name begins with what is sought. */
export function useListedBusinesses(sought: string): Listed {
  const [all, askAll] = useAsk<Businesses>();
  const [more, askMore] = useAsk<Businesses>();
  const readAgain = () => void askAll(() => send('listBusinesses', {}));
  useEffect(readAgain, []);

  const tooMany = areTooMany(all.failure);
  const isPartial = tooMany || (all.reply?.length ?? 0) >= mostListed;
  const query = isPartial ? sought.trim() : '';
  useEffect(() => {
    if (!query) return;
    const timer = setTimeout(() => void askMore(() => send('listBusinesses', { query })), 300);
    return () => clearTimeout(timer);
  }, [query]);

  const businesses = useMemo(() => {
    if (!isPartial) return all.reply;
    const both = [...(all.reply ?? []), ...(more.reply ?? [])];
    return [...new Map(both.map((business) => [business.id, business])).values()];
  }, [all.reply, more.reply, isPartial]);
  const failure = isPartial ? more.failure : all.failure;
  return {
    businesses,
    isPartial,
    waiting: all.waiting || more.waiting,
    failure: areTooMany(failure) ? undefined : failure,
    readAgain: isPartial ? () => void askMore(() => send('listBusinesses', { query })) : readAgain,
  };
}
