import { useEffect, useState } from 'preact/hooks';
import { loadTemporal, nativeTemporal, type Temporal } from '../core/temporal';

/** The Temporal namespace: at once where the browser has its own, else undefined until the polyfill is loaded. */
export function useTemporal(): Temporal | undefined {
  const [temporal, setTemporal] = useState(() => ({ namespace: nativeTemporal() }));
  useEffect(() => {
    if (!temporal.namespace) void loadTemporal().then((namespace) => setTemporal({ namespace }));
  }, []);
  return temporal.namespace;
}
