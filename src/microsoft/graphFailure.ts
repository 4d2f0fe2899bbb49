import * as z from 'zod/mini';
import type { Failure } from '../core/failure';
import { type HttpReply, retryAfterSeconds } from './http';

const Inner = z.nullish(z.looseObject({ 'request-id': z.nullish(z.string()) }));

const GraphError = z.looseObject({
  error: z.looseObject({
    code: z.nullish(z.string()),
    message: z.nullish(z.string()),
    innerError: Inner,
    innererror: Inner,
  }),
});

/** What Microsoft said about a reply with an error status: word for word, and only what was there. */
export function detailsOf(reply: HttpReply) {
  const parsed = GraphError.safeParse(reply.json);
  const error = parsed.success ? parsed.data.error : undefined;
  const requestId =
    error?.innerError?.['request-id'] ?? error?.innererror?.['request-id'] ?? reply.headers.get('request-id');
  return {
    status: reply.status,
    ...(error?.code ? { code: error.code } : {}),
    ...(error?.message ? { message: error.message } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

type NotFound = Extract<Failure['kind'], 'businessNotFound' | 'appointmentNotFound' | 'serviceNotFound'>;

/** Graph's error reply as a Failure. `notFound` says what a 404 means for this request. */
export function graphFailure(reply: HttpReply, notFound: NotFound, now: number): Failure {
  const details = detailsOf(reply);
  switch (true) {
    case reply.status === 401:
      return { kind: 'signInRequired', ...details };
    case reply.status === 403:
      return { kind: 'accessDenied', ...details };
    case reply.status === 404:
      return { kind: notFound, ...details };
    case reply.status === 429: {
      const seconds = retryAfterSeconds(reply.headers, now);
      return { kind: 'throttled', ...details, ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) };
    }
    case reply.status >= 500:
      return { kind: 'serverError', ...details };
    default:
      return { kind: 'refused', ...details };
  }
}
