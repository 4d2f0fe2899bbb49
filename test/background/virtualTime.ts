/**
 * Simulated time. Things happen in the order of their times; before each of them, every promise that can settle has settled,
 * so that a schedule of faults gives the same run each time.
 */
export interface VirtualTime {
  now(): number;
  /** Does `work` after `delay` milliseconds; the returned function calls it off. */
  after(delay: number, work: () => void): () => void;
  sleep(delay: number): Promise<void>;
  /** Lets time pass until nothing more is to come, or until `end`. Gives whether nothing more is to come. */
  run(end: number): Promise<boolean>;
}

/** Node runs what is put off like this when no promise has anything left to do. */
const everythingElse = () => new Promise<void>((resolve) => process.nextTick(resolve));

export function createVirtualTime(start: number): VirtualTime {
  let now = start;
  const coming: { time: number; work: () => void }[] = [];

  const after = (delay: number, work: () => void) => {
    const event = { time: now + Math.max(0, delay), work };
    // Of two things at the same time, the one that was planned first happens first.
    let place = coming.length;
    while (place > 0 && (coming[place - 1]?.time ?? 0) > event.time) place -= 1;
    coming.splice(place, 0, event);
    return () => {
      const index = coming.indexOf(event);
      if (index >= 0) coming.splice(index, 1);
    };
  };

  return {
    now: () => now,
    after,
    sleep: (delay) => new Promise((resolve) => void after(delay, resolve)),
    async run(end) {
      for (;;) {
        await everythingElse();
        const next = coming[0];
        if (!next) return true;
        if (next.time > end) return false;
        coming.shift();
        now = next.time;
        next.work();
      }
    },
  };
}
