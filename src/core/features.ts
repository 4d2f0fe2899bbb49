/**
 * What an organisation's policy can switch off (`disabledFeatures`): creating appointments, changing and cancelling them, and
 * everything that asks Power Automate.
 */
export const features = ['createAppointment', 'changeAppointment', 'flows'] as const;
export type Feature = (typeof features)[number];

/** The features in a policy's value; what is no feature counts as not there. */
export const knownFeatures = (value: unknown): Feature[] =>
  features.filter((feature) => Array.isArray(value) && value.includes(feature));
