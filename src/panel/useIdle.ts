import { useEffect, useState } from 'preact/hooks';

/** Calls back when what is there is drawn and nothing else is to do, in a second at the latest. */
export const whenIdle = (start: () => void) => requestIdleCallback(start, { timeout: 1_000 });

/** False until the browser has drawn what is there and has nothing else to do, for a second at most: for what nobody sees at once. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const waiting = whenIdle(() => setIdle(true));
    return () => cancelIdleCallback(waiting);
  }, []);
  return isIdle;
}
