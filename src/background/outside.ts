import type { OutboxStore } from '../browser/outboxStore';
import type { AppointmentDraft } from '../core/appointmentDraft';
import type { Failure } from '../core/failure';
import type { BookingAppointment } from '../core/graphTypes';
import type { AppointmentOrFailure } from '../core/messages';
import type { Operation } from '../core/outbox';
import type { CalendarRead } from './calendar';

/** What became of the one POST. */
export type SendResult =
  | { outcome: 'created'; appointment: BookingAppointment }
  | { outcome: 'refused'; failure: Failure }
  | { outcome: 'unknown' };

/** What is outside the outbox. Times are milliseconds since 1970. */
export interface Outside {
  store: OutboxStore;
  now(): number;
  /** Runs `work` while no other context holds the lock; with `ifFree`, gives undefined when one does. */
  withLock<T>(name: string, work: () => Promise<T>, ifFree?: boolean): Promise<T | undefined>;
  /** Gives what hashes the customers' marks. */
  hasher(): Promise<(text: string) => Promise<string>>;
  /** Appointments around the operation's start, and Graph's clock minus ours where it can be told. */
  readAround(operation: Operation): Promise<CalendarRead>;
  /** The same as it was read shortly before, while the form was filled; enough before a send, never after one. */
  knownAround?(operation: Operation): Promise<CalendarRead | undefined>;
  /** Those of the appointments that still exist, with their customers; throws when one cannot be read. */
  readByIds(businessId: string, ids: string[]): Promise<BookingAppointment[]>;
  /** All that must be known before the send; throws when it cannot be sent. Gives the send, which is called at most once. */
  prepare(
    draft: AppointmentDraft,
  ): Promise<(operation: Operation, around: CalendarRead) => Promise<{ result: SendResult; mayBeDoubled: boolean }>>;
  /**
   * Does the send when it can leave at once or next. What waits behind others is not said to be sent: should this worker die
   * meanwhile, nobody needs to look for it.
   */
  inTurn<T>(businessId: string, send: () => Promise<T>): Promise<T>;
  /** Keeps Graph's whole answer for this session; the record itself holds only ids and codes. */
  keepAnswer(operationId: string, answer: AppointmentOrFailure): Promise<void>;
  /** Calls `sweep` every half minute until `rest`, whichever worker lives then. */
  ring(): void;
  rest(): void;
  /** Calls `sweep` at `time`, if this worker lives then. */
  sweepAt(time: number): void;
}
