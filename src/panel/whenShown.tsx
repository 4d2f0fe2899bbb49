import type { ComponentType, VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Calls back when what is there is drawn and nothing else is to do, in a second at the latest. */
export const whenIdle = (start: () => void) => requestIdleCallback(start, { timeout: 1_000 });

/**
 * A component that is loaded when it is first shown, from one of our own files; `meanwhile` keeps its place until then. What was
 * loaded before (`load` may be called by anybody) shows at once. With `whenIdle`, what nobody uses at once comes after what they do: each
 * script that is loaded makes a popup lay itself out.
 */
export function whenShown<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile?: () => VNode,
  start: (load: () => void) => void = (load) => load(),
) {
  let loaded: ComponentType<P> | undefined;
  return function WhenShown(props: P) {
    const [, setReady] = useState(loaded !== undefined);
    useLayoutEffect(() => {
      if (loaded) return setReady(true);
      start(() => {
        void load().then((component) => {
          loaded = component;
          setReady(true);
        });
      });
    }, []);
    const Component = loaded;
    return Component ? <Component {...props} /> : (meanwhile?.() ?? null);
  };
}
