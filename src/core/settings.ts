import * as z from 'zod/mini';
import { cloudNames } from './clouds';

export const Settings = z.object({
  clientId: z.string(),
  tenantId: z.string(),
  cloud: z.enum(cloudNames),
  graphVersion: z.enum(['v1.0', 'beta']),
});
export type Settings = z.infer<typeof Settings>;

export const emptySettings: Settings = { clientId: '', tenantId: '', cloud: 'global', graphVersion: 'v1.0' };

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const domain = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/** An application (client) ID of Entra is a GUID: https://learn.microsoft.com/entra/identity-platform/quickstart-register-app */
export const isClientId = (text: string): boolean => guid.test(text);

/**
 * A directory is named by its GUID or one of its domains. `organizations` is accepted for a multi-tenant application;
 * `common` and `consumers` are not: Bookings knows no personal accounts.
 */
export const isTenantId = (text: string): boolean =>
  guid.test(text) || domain.test(text) || text.toLowerCase() === 'organizations';

/** Settings as they count: policy over options over what the publisher built in. */
export function effectiveSettings(
  options: Settings,
  policy: Partial<Settings>,
  builtInClientId: string,
): { settings: Settings; missing: ('clientId' | 'tenantId')[] } {
  const chosen = { ...options, ...policy };
  const settings: Settings = {
    ...chosen,
    clientId: chosen.clientId || builtInClientId,
    tenantId: chosen.tenantId || (chosen.clientId || !builtInClientId ? '' : 'organizations'),
  };
  const missing: ('clientId' | 'tenantId')[] = [];
  if (!isClientId(settings.clientId)) missing.push('clientId');
  if (!isTenantId(settings.tenantId)) missing.push('tenantId');
  return { settings, missing };
}
