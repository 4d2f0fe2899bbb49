import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../browser/messaging';
import { storedFlows, storedFlowsAsked } from '../../browser/storage';
import type { FlowInventory } from '../../core/flows';
import { useAsk } from '../useAsk';

/**
 * The flows that the person can see: what is known so far while they are read, and the whole in the end. The first click on
 * the tab may open Microsoft's window; a tab that is merely restored, and every later look, opens none.
 */
export function useFlows(hasFlows: boolean, byClick: boolean) {
  const [asked, ask] = useAsk<FlowInventory>();
  const [soFar, setSoFar] = useState<FlowInventory>();
  const [asAdministrator, setAsAdministrator] = useState(false);
  /** What `asked.reply` was read as. */
  const repliedAs = useRef<boolean>(undefined);

  const readAs = (asAdministrator: boolean, refresh: boolean, interactive: boolean) => {
    setSoFar(undefined);
    void ask(async () => {
      const reply = await send('listFlows', { asAdministrator, refresh, interactive });
      repliedAs.current = asAdministrator;
      return reply;
    });
  };
  useEffect(() => {
    if (!hasFlows) return;
    void storedFlowsAsked.get().then(async (wasAsked) => {
      if (byClick && !wasAsked) await storedFlowsAsked.set(true);
      readAs(false, false, byClick && !wasAsked);
    });
  }, [hasFlows, byClick]);
  useEffect(() => {
    const watching = new AbortController();
    storedFlows(asAdministrator ? 'administrator' : 'own').watch(setSoFar, watching.signal);
    return () => watching.abort();
  }, [asAdministrator]);
  useEffect(() => {
    // Who may not read as an administrator goes on with what they can see themselves.
    if (!asked.failure || !asAdministrator) return;
    setAsAdministrator(false);
    setSoFar(undefined);
  }, [asked.failure]);

  // Read once more, the list stays as it was until all of it is known anew.
  const isAgain = asked.waiting && asked.reply && repliedAs.current === asAdministrator;
  return {
    ...asked,
    // What was seen before a failure stays true, and on show.
    inventory: (asked.waiting || asked.failure) && !isAgain ? (soFar ?? asked.reply) : asked.reply,
    soFar,
    asAdministrator,
    read: (refresh: boolean, interactive: boolean) => readAs(asAdministrator, refresh, interactive),
    switchTo: (next: boolean) => {
      setAsAdministrator(next);
      readAs(next, false, true);
    },
  };
}
export type FlowsAsked = ReturnType<typeof useFlows>;
