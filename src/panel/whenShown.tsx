import type { ComponentType, VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * A component that is loaded when it is first shown, from one of our own files; `meanwhile` keeps its place until then. What was
 * loaded before (`load` may be called by anybody) shows at once.
 */
export function whenShown<P extends object>(load: () => Promise<ComponentType<P>>, meanwhile?: () => VNode) {
  let loaded: ComponentType<P> | undefined;
  return function WhenShown(props: P) {
    const [, setReady] = useState(loaded !== undefined);
    useLayoutEffect(() => {
      if (loaded) return setReady(true);
      void load().then((component) => {
        loaded = component;
        setReady(true);
      });
    }, []);
    const Component = loaded;
    return Component ? <Component {...props} /> : (meanwhile?.() ?? null);
  };
}
