import { useCallback, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../core/failure';

/** One question to the background: the last reply stays on show while it is asked again. */
export interface Asked<T> {
  waiting: boolean;
  reply?: T;
  failure?: Failure;
}

/** Keeps the state of a question; of several answers only that of the latest asking counts. */
export function useAsk<T>(known?: Asked<T>): [Asked<T>, (ask: () => Promise<T>) => Promise<void>] {
  const [asked, setAsked] = useState<Asked<T>>(known ?? { waiting: false });
  const latest = useRef(0);
  const run = useCallback(async (ask: () => Promise<T>) => {
    latest.current += 1;
    const mine = latest.current;
    setAsked(({ reply }) => ({ waiting: true, ...(reply === undefined ? {} : { reply }) }));
    const told = await ask().then(
      (reply): Asked<T> => ({ waiting: false, reply }),
      (error): Asked<T> => ({ waiting: false, failure: toFailure(error) }),
    );
    if (mine === latest.current) setAsked((before) => ({ ...before, ...told }));
  }, []);
  return [asked, run];
}
