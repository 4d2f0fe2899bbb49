import { type EntraError, entraError } from './errors';
import type { EntraState } from './state';

/** The next failure that was ordered for this place. */
export function takeFailure(entra: EntraState, at: 'authorize' | 'token', silent = false) {
  const index = entra.failures.findIndex((failure) => failure.at === at && !(silent && failure.interactiveOnly));
  const failure = entra.failures[index];
  if (!failure) return undefined;
  const { at: _at, asPage, interactiveOnly: _interactiveOnly, times = 1, ...error } = failure;
  if (times <= 1) entra.failures.splice(index, 1);
  else failure.times = times - 1;
  return { asPage: asPage === true, error: error as EntraError, error_description: failure.error_description };
}

/** A claims challenge that only the person can meet. */
export const stepUpRequired = (claims: string | null): EntraError =>
  entraError(
    'interaction_required',
    50076,
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    { suberror: 'basic_action', ...(claims ? { claims } : {}) },
  );
