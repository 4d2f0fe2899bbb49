import * as z from 'zod/mini';

const text = z.nullish(z.string());
const Runs = z.looseObject({
  value: z.array(z.looseObject({ properties: z.looseObject({ status: text, startTime: text }) })),
});

/** How a flow ran last: Power Automate's own word for it (`Succeeded`, `Failed`, ...), or `none`; `startTime` is an instant. */
export interface LatestRun {
  status: string;
  startTime?: string | undefined;
}

/**
 * The latest run in a flow's history; undefined when that is none. The history holds 28 days, so that a flow that is seldom used
 * may show no run. https://learn.microsoft.com/power-automate/limits-and-config#duration-and-retention-limits
 */
export function latestRunOf(history: unknown): LatestRun | undefined {
  const runs = Runs.safeParse(history).data?.value;
  if (!runs) return undefined;
  const [latest] = runs;
  if (!latest) return { status: 'none' };
  const { status, startTime } = latest.properties;
  return status ? { status, startTime: startTime ?? undefined } : undefined;
}
