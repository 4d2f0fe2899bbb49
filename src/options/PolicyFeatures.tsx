import { useEffect, useState } from 'preact/hooks';
import { locale, text } from '../browser/i18n';
import { readDisabledFeatures } from '../browser/storage';
import type { Feature } from '../core/features';

const names: Record<Feature, () => string> = {
  createAppointment: () => text('featureCreateAppointment'),
  changeAppointment: () => text('featureChangeAppointment'),
  flows: () => text('featureFlows'),
};

/** What the organisation's policy switches off; nothing where it switches off nothing. */
export function PolicyFeatures() {
  const [disabled, setDisabled] = useState<Feature[]>([]);
  useEffect(() => {
    void readDisabledFeatures().then(setDisabled);
  }, []);
  if (disabled.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(disabled.map((feature) => names[feature]()));
  return (
    <section class="card">
      <p class="strong">{text('optionsDisabledFeatures', list)}</p>
    </section>
  );
}
