import { readRawPolicy, settingsIn } from '../browser/policy';
import { readSettings } from '../browser/storage';
import { clouds } from '../core/clouds';
import { FailureError } from '../core/failure';
import { knownFeatures } from '../core/features';
import { effectiveSettings } from '../core/settings';

/** Settings as they count, what is missing of them, the hosts of their cloud, and what the organisation's policy switches off. */
export async function readConfiguration() {
  const [options, policy] = await Promise.all([readSettings(), readRawPolicy()]);
  const { settings, missing } = effectiveSettings(options, settingsIn(policy), __CLIENT_ID__);
  return { settings, missing, cloud: clouds[settings.cloud], disabledFeatures: knownFeatures(policy.disabledFeatures) };
}

/** The configuration, or a Failure that says what is missing. */
export async function requireConfiguration() {
  const configuration = await readConfiguration();
  const { missing } = configuration;
  if (missing.length > 0) throw new FailureError({ kind: 'notConfigured', missing });
  return configuration;
}
