import { useEffect, useState } from 'preact/hooks';

/** False until the browser has drawn what is there and has nothing else to do, for a second at most: for what nobody sees at once. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: 1_000 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return isIdle;
}
