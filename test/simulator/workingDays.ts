const day = 86_400_000;

/** Monday to Friday; `midnight` in UTC. */
export const isWorkingDay = (midnight: number): boolean => ![0, 6].includes(new Date(midnight).getUTCDay());

/** Midnight in UTC of the nth day from Monday to Friday after today, or before it; the 0th is today, whatever day that is. */
export function workingDay(now: number, nth: number): number {
  let midnight = Math.floor(now / day) * day;
  for (let left = Math.abs(nth); left > 0; ) {
    midnight += Math.sign(nth) * day;
    if (isWorkingDay(midnight)) left -= 1;
  }
  return midnight;
}
