import * as z from 'zod/mini';
import type { Span } from './spans';

/**
 * An appointment as far as it takes somebody's time, without anything about the customer. `start` and `end` are milliseconds
 * since 1970, the buffers are milliseconds.
 */
export const BookedTime = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  preBuffer: z.number(),
  postBuffer: z.number(),
  serviceId: z.string(),
  serviceName: z.string(),
  staffMemberIds: z.array(z.string()),
  filledAttendeesCount: z.number(),
  maximumAttendeesCount: z.number(),
});
export type BookedTime = z.infer<typeof BookedTime>;

/** A time with its buffers, in milliseconds. */
export interface Blocking extends Span {
  preBuffer: number;
  postBuffer: number;
}

/**
 * The time of the staff that an appointment takes: its own and its buffers.
 * https://learn.microsoft.com/graph/bookingsbusiness-business-rules
 */
export const blockedBy = ({ start, end, preBuffer, postBuffer }: Blocking): Span => ({
  start: start - preBuffer,
  end: end + postBuffer,
});
