import type { Temporal as TemporalTypes } from 'temporal-polyfill';

/** The Temporal namespace, as an argument of everything that reckons with time zones. */
export type Temporal = typeof TemporalTypes;

/** The browser's own Temporal: Chrome and Edge 144, Firefox 139. */
export const nativeTemporal = (): Temporal | undefined => (globalThis as { Temporal?: Temporal }).Temporal;

/** The browser's own, or the polyfill, loaded only where it is needed. */
export async function loadTemporal(): Promise<Temporal> {
  return nativeTemporal() ?? (await import('temporal-polyfill')).Temporal;
}
