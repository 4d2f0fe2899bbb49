import { text } from '../browser/i18n';
import { readRawPolicy } from '../browser/policy';
import { knownFeatures } from '../core/features';
import { policyProblems } from '../core/policyProblems';
import { listed, switchedOffText } from '../panel/switchedOff';
import { usePolicy } from './usePolicy';

/** What the organisation's policy switches off, and what of it does not count; nothing where there is neither. */
export function PolicyFeatures() {
  const policy = usePolicy<Record<string, unknown>>(readRawPolicy, {});
  const disabled = knownFeatures(policy.disabledFeatures);
  const problems = policyProblems(policy);
  if (disabled.length + problems.length === 0) return null;
  return (
    <section class="card">
      {disabled.length > 0 && <p class="strong">{switchedOffText(disabled)}</p>}
      {problems.length > 0 && <p class="problem">{text('optionsPolicyProblems', listed(problems))}</p>}
    </section>
  );
}
