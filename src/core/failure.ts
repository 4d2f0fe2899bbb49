import * as z from 'zod/mini';

/** What Microsoft said, kept word for word for the support request. Shown only behind "Details". */
const details = {
  status: z.optional(z.number()),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
  requestId: z.optional(z.string()),
};

const plain = [
  'signInRequired',
  'signInCancelled',
  'signInInterrupted',
  'consentRequired',
  'personalAccount',
  'accountNotInTenant',
  'applicationNotFound',
  'redirectAddressNotRegistered',
  'tenantNotFound',
  'signInFailed',
  'cloudHasNoBookingsApi',
  'cloudHasNoFlows',
  'disabledByPolicy',
  'offline',
  'timedOut',
  'businessNotFound',
  'appointmentNotFound',
  'serviceNotFound',
  'accessDenied',
  'refused',
  'serverError',
  'unexpectedReply',
  'interrupted',
  'alreadyCreated',
  'createdAndGone',
  'sessionFull',
  'customersHidden',
  'unexpected',
] as const;

/**
 * Everything that can go wrong, as data: it crosses from the background to our pages, where `failureText` has a sentence
 * and a remedy for each kind.
 */
export const Failure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('notConfigured'), missing: z.array(z.enum(['clientId', 'tenantId'])) }),
  z.object({ kind: z.literal('throttled'), retryAfterSeconds: z.optional(z.number()), ...details }),
  z.object({ kind: z.literal('hostBlocked'), origin: z.string() }),
  z.object({ kind: z.literal('invalidRequest'), path: z.string() }),
  z.object({ kind: z.enum(plain), ...details }),
]);
export type Failure = z.infer<typeof Failure>;

/** Carries a Failure through code that throws. The message holds the kind only, so that nothing private reaches a log. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = 'FailureError';
  }
}

/** Any thrown value as a Failure. Text of unknown errors is dropped: it may hold addresses or tokens. */
export const toFailure = (error: unknown): Failure =>
  error instanceof FailureError ? error.failure : { kind: 'unexpected' };
