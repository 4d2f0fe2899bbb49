import { isClientId, isTenantId, type Settings } from '../core/settings';

export type SettingProblem =
  | 'clientIdMissing'
  | 'clientIdNotAGuid'
  | 'tenantIdMissing'
  | 'tenantIdInvalid'
  | 'tenantIdPersonal';
export type SettingProblems = { clientId?: SettingProblem; tenantId?: SettingProblem };

/** What was pasted, without the white space and the braces that come along. */
export const cleaned = (typed: string): string => typed.trim().replace(/^\{(.*)\}$/, '$1');

function clientIdProblem(clientId: string, builtIn: boolean): SettingProblem | undefined {
  if (!clientId) return builtIn ? undefined : 'clientIdMissing';
  return isClientId(clientId) ? undefined : 'clientIdNotAGuid';
}

function tenantIdProblem({ clientId, tenantId }: Settings, builtIn: boolean): SettingProblem | undefined {
  // The publisher's own application is multi-tenant: it finds the tenant by itself.
  if (!tenantId) return builtIn && !clientId ? undefined : 'tenantIdMissing';
  if (['common', 'consumers'].includes(tenantId.toLowerCase())) return 'tenantIdPersonal';
  return isTenantId(tenantId) ? undefined : 'tenantIdInvalid';
}

/** What keeps settings from being saved. What the policy sets is not the person's to mend. */
export function settingsProblems(settings: Settings, policy: Partial<Settings>, builtIn: boolean): SettingProblems {
  const clientId = policy.clientId === undefined ? clientIdProblem(settings.clientId, builtIn) : undefined;
  const tenantId = policy.tenantId === undefined ? tenantIdProblem({ ...settings, ...policy }, builtIn) : undefined;
  return { ...(clientId ? { clientId } : {}), ...(tenantId ? { tenantId } : {}) };
}
