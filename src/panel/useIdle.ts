import { useEffect, useState } from 'preact/hooks';
import { whenIdle } from './whenShown';

/** False until the browser has drawn what is there and has nothing else to do, for a second at most: for what nobody sees at once. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const waiting = whenIdle(() => setIdle(true));
    return () => cancelIdleCallback(waiting);
  }, []);
  return isIdle;
}
