import type { SendResult } from '../../src/background/outside';
import { FailureError } from '../../src/core/failure';
import type { BookingAppointment } from '../../src/core/graphTypes';
import type { VirtualTime } from './virtualTime';

/** What happens to one POST. Times are milliseconds. */
export interface Fate {
  /** `lost`: it never arrives. `failedFirst` and `failedAfterwards`: a 500 before and after the appointment was made. */
  kind: 'made' | 'refused' | 'throttled' | 'failedFirst' | 'failedAfterwards' | 'lost';
  processedAfter: number;
  /** Absent: the answer never arrives. */
  answeredAfter?: number;
  /** The calendar shows the appointment this long after it was made. */
  shownAfter: number;
  /** The connection dies and the browser sends a text body again, this much later. */
  repeatedAfter?: number;
}

export interface GraphOptions {
  fates: Fate[];
  /** Our clock less Graph's. */
  clockError: number;
  dateReadable: boolean;
  givesCreatedDateTime: boolean;
  /** Reads by id show no customer. */
  hidesCustomers: boolean;
  /** When there is no connection, in milliseconds since the start. */
  offline: { from: number; to: number }[];
  readTime: number;
}

export interface Made {
  id: string;
  /** The operation whose send made it; absent for somebody else's. */
  operationId?: string;
  byRepeat: boolean;
  madeAt: number;
  shownAt: number;
  /** Somebody else cancelled it. */
  goneAt?: number;
  startDateTime: string;
  serviceId: string;
  customer: { name: string; emailAddress: string };
}

export const timeLimit = 25_000;

/** Graph's calendar of one business, with a clock of its own, and the line to it. */
export function createGraph(time: VirtualTime, start: number, options: GraphOptions) {
  const made: Made[] = [];
  let sends = 0;
  /** What the POSTs met, one after the other. */
  const met: Fate[] = [];

  const isOffline = () => {
    const passed = time.now() - start;
    return options.offline.some(({ from, to }) => passed >= from && passed < to);
  };

  async function read<T>(answer: () => T): Promise<T> {
    await time.sleep(options.readTime / 2);
    if (isOffline()) throw new FailureError({ kind: 'offline' });
    const value = answer();
    await time.sleep(options.readTime / 2);
    return value;
  }

  const stands = ({ goneAt }: Made) => goneAt === undefined || goneAt > time.now();

  const shown = (appointment: Made, withCustomers: boolean): BookingAppointment => ({
    id: appointment.id,
    startDateTime: { dateTime: `${appointment.startDateTime.slice(0, 19)}.0000000Z`, timeZone: 'UTC' },
    serviceId: appointment.serviceId,
    ...(options.givesCreatedDateTime ? { createdDateTime: new Date(appointment.madeAt).toISOString() } : {}),
    customers: withCustomers && !options.hidesCustomers ? [asWritten(appointment.customer)] : [],
  });

  const add = (appointment: Omit<Made, 'id' | 'madeAt' | 'shownAt'>, shownAfter: number): Made => {
    const one = { ...appointment, id: `a${made.length}`, madeAt: time.now(), shownAt: time.now() + shownAfter };
    made.push(one);
    return one;
  };

  return {
    made,
    met,
    add,
    cancelAll(customer: string): void {
      for (const one of made) if (one.customer.name === customer && stands(one)) one.goneAt = time.now();
    },
    checkConnection: () => read(() => undefined),
    readAround: () =>
      read(() => made.filter((one) => one.shownAt <= time.now() && stands(one)).map((one) => shown(one, false))).then(
        (appointments) => {
          const date = Math.floor((time.now() - options.readTime / 2) / 1000) * 1000;
          const clockDifference = options.dateReadable ? date - (time.now() + options.clockError) : undefined;
          return { appointments, clockDifference };
        },
      ),
    readByIds: (ids: string[]) =>
      read(() => made.filter((one) => ids.includes(one.id) && stands(one)).map((one) => shown(one, true))),

    /** One POST. What Graph does with it, it does whether or not anybody waits for the answer. */
    send(appointment: Omit<Made, 'id' | 'madeAt' | 'shownAt' | 'byRepeat'>, asText: boolean): Promise<SendResult> {
      const fate = options.fates[sends] ?? { kind: 'made', processedAfter: 50, answeredAfter: 50, shownAfter: 0 };
      sends += 1;
      met.push(fate);
      return new Promise((resolve) => {
        time.after(timeLimit, () => resolve({ outcome: 'unknown' }));
        if (isOffline() || fate.kind === 'lost') {
          time.after(fate.processedAfter, () => resolve({ outcome: 'unknown' }));
          return;
        }
        const process = (byRepeat: boolean) => {
          const one = makes[fate.kind] ? add({ ...appointment, byRepeat }, fate.shownAfter) : undefined;
          if (fate.answeredAfter !== undefined) time.after(fate.answeredAfter, () => resolve(answerTo(fate.kind, one)));
        };
        if (asText && fate.repeatedAfter !== undefined && fate.processedAfter + fate.repeatedAfter < timeLimit) {
          // The first answer is lost with its connection; the browser then gives the second one.
          time.after(
            fate.processedAfter,
            () => makes[fate.kind] && add({ ...appointment, byRepeat: true }, fate.shownAfter),
          );
          time.after(fate.processedAfter + fate.repeatedAfter, () => process(false));
        } else {
          time.after(fate.processedAfter, () => process(false));
        }
      });
    },
  };
}

/** Graph does not promise to give back the spelling that it got. */
const asWritten = ({ name, emailAddress }: Made['customer']) => ({
  name: ` ${name.toUpperCase()} `,
  emailAddress: emailAddress.replace('c', 'C'),
});

const makes: Record<Fate['kind'], boolean> = {
  made: true,
  failedAfterwards: true,
  refused: false,
  throttled: false,
  failedFirst: false,
  lost: false,
};

function answerTo(kind: Fate['kind'], made: Made | undefined): SendResult {
  switch (kind) {
    case 'made':
      return { outcome: 'created', appointment: { id: made?.id ?? '' } };
    case 'refused':
      return { outcome: 'refused', failure: { kind: 'refused', status: 400 } };
    case 'throttled':
      return { outcome: 'refused', failure: { kind: 'throttled', status: 429 } };
    default:
      return { outcome: 'unknown' };
  }
}
