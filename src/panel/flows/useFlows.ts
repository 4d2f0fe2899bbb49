import { useEffect, useState } from 'preact/hooks';
import { send } from '../../browser/messaging';
import { storedFlows } from '../../browser/storage';
import type { FlowInventory } from '../../core/flows';
import { useAsk } from '../useAsk';

/** The flows that the person can see: what is known so far while they are read, and the whole in the end. */
export function useFlows(hasFlows: boolean) {
  const [asked, ask] = useAsk<FlowInventory>();
  const [soFar, setSoFar] = useState<FlowInventory>();
  const read = (refresh: boolean, interactive: boolean) => {
    setSoFar(undefined);
    void ask(() => send('listFlows', { asAdministrator: false, refresh, interactive }));
  };
  useEffect(() => {
    const watching = new AbortController();
    storedFlows('own').watch(setSoFar, watching.signal);
    // The first look asks for nothing: consent for Power Automate is asked for with a button that says so.
    if (hasFlows) read(false, false);
    return () => watching.abort();
  }, [hasFlows]);
  return { ...asked, inventory: asked.waiting ? (soFar ?? asked.reply) : asked.reply, read };
}
