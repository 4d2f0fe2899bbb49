import { useEffect, useState } from 'preact/hooks';
import { send } from '../../../browser/messaging';
import { outboxStore } from '../../../browser/outboxStore';
import { isNews, isOpen, type Operation, sendLock } from '../../../core/outbox';

const pollMilliseconds = 3_000;
/** A table of hundreds that is being created is followed by its own view. */
const mostAsked = 5;

/** What the page itself shows of one create: its id, and whether the end of it is told. */
export interface Shown {
  operationId: string;
  isTold: boolean;
}

async function markSeen(operation: Operation): Promise<void> {
  await navigator.locks.request(sendLock(operation), async () => {
    const now = await outboxStore.get(operation.operationId);
    if (now) await outboxStore.put({ ...now, seen: true });
  });
}

/** How it ended, without what may still be found beside it. */
const isEnd = ({ state, doubleIds, candidateIds }: Operation): boolean =>
  state === 'undecided' || (state === 'created' && doubleIds.length + candidateIds.length === 0);

/**
 * The creates of a business that there is something to say about: whose end nobody saw, or that a browser made twice. Those that
 * are still looked for are followed to their end. The records are read from the disk; the background is asked only to look.
 */
export function useEarlierCreates(businessId: string, shown: Shown | undefined) {
  const [operations, setOperations] = useState<Operation[]>([]);
  const [reads, setReads] = useState(0);

  useEffect(() => {
    let isGone = false;
    const follow = async () => {
      while (!isGone) {
        const own = (await outboxStore.all()).filter(
          (one) => one.businessId.toLowerCase() === businessId.toLowerCase(),
        );
        const told = own.find(({ operationId }) => operationId === shown?.operationId);
        if (told && shown?.isTold && isEnd(told) && !told.seen) await markSeen(told);
        if (isGone) return;
        setOperations(own.filter((one) => isNews(one) && !(one === told && isEnd(one))));
        const open = own.filter(isOpen).slice(-mostAsked);
        if (open.length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
        for (const { operationId, lookUpAt = 0 } of open) {
          if (!isGone && lookUpAt <= Date.now()) await send('readOutcome', { operationId }).catch(() => undefined);
        }
      }
    };
    // Without the disk nothing can be created either.
    follow().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [businessId, shown?.operationId, shown?.isTold, reads]);

  const readAgain = () => setReads((times) => times + 1);
  return {
    operations,
    readAgain,
    dismiss: (operation: Operation) => void markSeen(operation).then(readAgain, () => undefined),
  };
}
