import type { CheckedUnit } from '../../many/checkTable';
import { breaksRules, verdictOf } from '../../many/selection';

/** Whether a date of a series can be created if the person wants it. */
export const isTakable = (unit: CheckedUnit, held: boolean): boolean => {
  const verdict = verdictOf(unit, { past: true, rules: true, gone: true }, held);
  return verdict === 'ready' || verdict === 'open';
};

/** Whether it is left out until the person ticks it. */
export const isConflict = (unit: CheckedUnit): boolean =>
  breaksRules(unit) || unit.isPast || unit.session !== undefined || unit.standing.kind !== 'new';
