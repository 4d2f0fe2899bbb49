import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../core/failure';

/** Loads a module when it is first wanted: what is heavy or rarely opened is not in the panel's first load. */
export function useModule<M>(load: () => Promise<M>, wanted: boolean): { module?: M; failure?: Failure } {
  const [loaded, setLoaded] = useState<{ module?: M; failure?: Failure }>({});
  const isIdle = wanted && !loaded.module;
  useEffect(() => {
    if (!isIdle) return;
    load().then(
      (module) => setLoaded({ module }),
      (error) => setLoaded({ failure: toFailure(error) }),
    );
  }, [isIdle]);
  return loaded;
}
