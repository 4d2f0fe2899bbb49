import { Temporal } from 'temporal-polyfill';
import { openStarts } from '../../../src/core/openStarts';
import { at, booked, day, member, scheduleOf } from '../../../test/core/scheduleOf';
import { interleaved } from '../interleaved';
import { type Row, ratioRow } from '../row';

const from = '2026-03-02T00:00:00Z';
const staffMembers = Array.from({ length: 20 }, (_, index) => member(`staff${index}`));

/** Two weeks in which the appointments are spread over staff and hours. */
const schedule = (appointments: number) =>
  scheduleOf({
    staffMembers,
    service: { staffMemberIds: staffMembers.map(({ id }) => id) },
    bookedTimes: Array.from({ length: appointments }, (_, index) => {
      const start = at(from) + ((index * 7_919) % (14 * 18)) * 1_800_000 + 8 * 3_600_000;
      return booked(new Date(start).toISOString(), 20, { staffMemberIds: [`staff${index % 20}`], id: `a${index}` });
    }),
  });

const span = { start: at(from), end: at(from) + 14 * day };

export async function openTimesRow(): Promise<Row> {
  const [many, few] = [schedule(2_000), schedule(200)];
  const measure = async (one: typeof many) => {
    const start = performance.now();
    const found = openStarts(Temporal, one, { span, now: at(from) - day });
    if (found.length === 0) throw new Error('no time is open');
    return performance.now() - start;
  };
  const sides = await interleaved(
    () => measure(many),
    () => measure(few),
  );
  const what = 'free times over 14 days, 20 staff, 2,000 appointments';
  return ratioRow(what, 'the same with 200 appointments', 'ms', 10, sides, 'at most linear');
}
