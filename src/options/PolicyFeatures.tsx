import { locale, text } from '../browser/i18n';
import { readRawPolicy } from '../browser/storage';
import { type Feature, knownFeatures } from '../core/features';
import { policyProblems } from '../core/policyProblems';
import { usePolicy } from './usePolicy';

const names: Record<Feature, () => string> = {
  createAppointment: () => text('featureCreateAppointment'),
  changeAppointment: () => text('featureChangeAppointment'),
  flows: () => text('featureFlows'),
};

const listed = (entries: string[]): string => new Intl.ListFormat(locale, { type: 'conjunction' }).format(entries);

/** What the organisation's policy switches off, and what of it does not count; nothing where there is neither. */
export function PolicyFeatures() {
  const policy = usePolicy<Record<string, unknown>>(readRawPolicy, {});
  const disabled = knownFeatures(policy.disabledFeatures);
  const problems = policyProblems(policy);
  if (disabled.length + problems.length === 0) return null;
  return (
    <section class="card">
      {disabled.length > 0 && (
        <p class="strong">{text('optionsDisabledFeatures', listed(disabled.map((feature) => names[feature]())))}</p>
      )}
      {problems.length > 0 && <p class="problem">{text('optionsPolicyProblems', listed(problems))}</p>}
    </section>
  );
}
