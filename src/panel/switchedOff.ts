import { locale, text } from '../browser/i18n';
import type { Feature } from '../core/features';

const names: Record<Feature, () => string> = {
  createAppointment: () => text('featureCreateAppointment'),
  changeAppointment: () => text('featureChangeAppointment'),
  flows: () => text('featureFlows'),
};

export const listed = (entries: string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(entries);

/** What the organisation's policy switches off, as a sentence; empty where it is nothing. */
export const switchedOffText = (features: readonly Feature[]): string =>
  features.length > 0 ? text('optionsDisabledFeatures', listed(features.map((feature) => names[feature]()))) : '';
