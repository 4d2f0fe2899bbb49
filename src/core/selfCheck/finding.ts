import type { Failure } from '../failure';

/** What is checked, in this order: each needs what stands before it. */
export const checkNames = [
  'configuration',
  'signIn',
  'permissions',
  'businesses',
  'business',
  'role',
  'calendar',
  'flows',
  'testAppointment',
] as const;
export type CheckName = (typeof checkNames)[number];

export type Reason =
  | 'failed'
  | 'notReached'
  | 'notAsked'
  | 'configured'
  | 'notConfigured'
  | 'signedIn'
  | 'permissionGranted'
  | 'permissionMissing'
  | 'permissionUnreadable'
  | 'businessesListed'
  | 'noBusinessListed'
  | 'businessReads'
  | 'businessHasNoService'
  | 'roleMayCreate'
  | 'roleMayOnlyRead'
  | 'roleNotOnStaff'
  | 'roleCannotTell'
  | 'calendarReads'
  | 'calendarUnreadable'
  | 'flowsRead'
  | 'flowsReadInPart'
  | 'flowsNotOffered'
  | 'flowsNotAllowedYet'
  | 'testDone'
  | 'testNotSeen'
  | 'testDoubled'
  | 'testUnknown'
  | 'testStillThere';

/** `left`: nothing was asked, because it does not apply, was not wanted, or needs what failed before. */
export type Verdict = 'good' | 'doubt' | 'bad' | 'left';

/** What one check found. */
export interface Finding {
  check: CheckName;
  verdict: Verdict;
  reason: Reason;
  /** For the report: counts, codes and names of Graph's properties. Never a value that somebody typed. */
  facts: string[];
  failure?: Failure;
}
