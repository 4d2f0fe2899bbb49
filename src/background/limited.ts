import type { Call } from '../microsoft/authorized';

interface Line {
  running: number;
  waiting: (() => void)[];
  /** A pause that Microsoft asked of one request is all the others' too. */
  pause?: Promise<void>;
}
const lines = new Map<string, Line>();

/** Nothing more of the mailbox's line starts before `pause` ends. */
export function holdBack(mailbox: string, pause: Promise<void>): Promise<void> {
  const line = lines.get(mailbox);
  if (line) line.pause = pause;
  return pause;
}

/** Does `work` as one of at most `atOnce` at a time in the line of this name, over all of our surfaces. */
export async function inLine<T>(name: string, atOnce: number, work: () => Promise<T>): Promise<T> {
  const line = lines.get(name) ?? { running: 0, waiting: [] };
  lines.set(name, line);
  if (line.running >= atOnce) await new Promise<void>((resolve) => line.waiting.push(resolve));
  else line.running += 1;
  try {
    await line.pause;
    return await work();
  } finally {
    const next = line.waiting.shift();
    if (next) next();
    else {
      line.running -= 1;
      if (line.running === 0) lines.delete(name);
    }
  }
}

/**
 * How many requests of a mailbox are in flight. Exchange takes four at a time for an application and mailbox; one is left for others.
 * https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export const mostInFlight = 3;

/** The Call with at most so many requests in flight for `mailbox`. */
export const limited =
  (mailbox: string, call: Call): Call =>
  (request) =>
    inLine(mailbox, mostInFlight, () => call(request));
