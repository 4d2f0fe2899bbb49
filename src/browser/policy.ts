import browser from 'webextension-polyfill';
import { isClientId, isTenantId, Settings } from '../core/settings';
import { onChanged } from './storedItem';

const within = <T>(milliseconds: number, promise: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([promise, new Promise<T>((resolve) => setTimeout(resolve, milliseconds, otherwise))]);

/**
 * The policy as it is. Firefox rejects without one, and a first read was seen to hang in Chromium 156: hence the time-out. It is
 * long, since a browser that has just started may take a second or two, and until then nobody is to act against the policy.
 */
export const readRawPolicy = (): Promise<Record<string, unknown>> =>
  within(
    5_000,
    browser.storage.managed.get().catch(() => ({})),
    {},
  );

const isId: Record<string, ((text: string) => boolean) | undefined> = { clientId: isClientId, tenantId: isTenantId };

/** The settings in a policy (`public/managed_schema.json`); a value that is not valid counts as not set. */
export function settingsIn(policy: Record<string, unknown>): Partial<Settings> {
  const raw: Record<string, unknown> = { ...policy, tenantId: policy.tenantId || policy.tenant };
  const entries = Object.entries(Settings.shape).flatMap(([key, schema]) => {
    const { data } = schema.safeParse(raw[key]);
    return data && (isId[key]?.(data) ?? true) ? [[key, data] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What the organisation's policy sets. */
export const readPolicy = async (): Promise<Partial<Settings>> => settingsIn(await readRawPolicy());

/** Whether the organisation's policy keeps the chip from all pages. */
export const readHideChip = async (): Promise<boolean> => (await readRawPolicy()).hideChip === true;

/** Calls back when the organisation changes its policy. */
export const onPolicyChange = (callback: () => void, signal?: AbortSignal): void =>
  onChanged((_, area) => {
    if (area === 'managed') callback();
  }, signal);
