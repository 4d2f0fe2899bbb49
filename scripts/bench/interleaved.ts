/** How often each side of a row is measured, after one time that does not count. */
export const rounds = 15;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
};

export interface Sides {
  ours: number[];
  theirs: number[];
}

/** Measures both sides in turn, each first as often as the other: what slows the machine down for a while slows both. */
export async function interleaved(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
  times = rounds,
): Promise<Sides> {
  await ours();
  await theirs();
  const sides: Sides = { ours: [], theirs: [] };
  for (let round = 0; round < times; round += 1) {
    if (round % 2 === 0) sides.ours.push(await ours());
    sides.theirs.push(await theirs());
    if (round % 2 === 1) sides.ours.push(await ours());
  }
  return sides;
}
