import { features } from './features';
import { isClientId, isTenantId, Settings } from './settings';

const isText = (value: unknown): value is string => typeof value === 'string';

const rules: Record<string, (value: unknown) => boolean> = {
  clientId: (value) => isText(value) && isClientId(value),
  tenantId: (value) => isText(value) && isTenantId(value),
  tenant: (value) => isText(value) && isTenantId(value),
  cloud: (value) => Settings.shape.cloud.safeParse(value).success,
  graphVersion: (value) => Settings.shape.graphVersion.safeParse(value).success,
  hideChip: (value) => typeof value === 'boolean',
  disabledFeatures: (value) => Array.isArray(value) && value.every((feature) => features.includes(feature)),
};

/** The keys of an organisation's policy whose values do not count, and keys that there are not; an empty text says nothing. */
export const policyProblems = (policy: Record<string, unknown>): string[] =>
  Object.entries(policy)
    .filter(([key, value]) => value !== '' && !(Object.hasOwn(rules, key) && rules[key]?.(value)))
    .map(([key]) => key)
    .sort();
