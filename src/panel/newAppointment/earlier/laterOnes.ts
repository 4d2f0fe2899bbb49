import type { BookingAppointment } from '../../../core/graphTypes';

/**
 * Of appointments that are the same, all but the one that was made first and stands. The first of the list is the one that was
 * answered: a browser that sends twice gives the second answer, so where no time tells, that one is the later.
 */
export function laterOnes(same: BookingAppointment[]): BookingAppointment[] {
  const madeAt = ({ createdDateTime }: BookingAppointment) => Date.parse(createdDateTime ?? '');
  const [answered, ...others] = same;
  const inTurn = answered ? [...others, answered] : [];
  const isKnown = inTurn.every((one) => !Number.isNaN(madeAt(one)));
  return (isKnown ? inTurn.sort((a, b) => madeAt(a) - madeAt(b)) : inTurn).slice(1);
}
