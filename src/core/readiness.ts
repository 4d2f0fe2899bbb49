import type { Failure } from './failure';
import type { BookingStaffMember, LicenseDetails } from './graphTypes';

/** A verdict, and which of the known reasons it has: the panel has a sentence and a remedy for each. */
export type ReadinessLine =
  | { verdict: 'yes'; reason: YesReason }
  | { verdict: 'no'; reason: NoReason }
  | { verdict: 'cannotTell'; reason: CannotTellReason };

type YesReason =
  | 'sharedPage'
  | 'graphReads'
  | 'administrator'
  | 'licensed'
  | 'connectorSeen'
  | 'flowsRead'
  | 'flowsReadInPart';
type NoReason =
  | 'noSharedPage'
  | 'graphRefuses'
  | 'otherRole'
  | 'notLicensed'
  | 'licenceOff'
  | 'cloudWithoutConnector'
  | 'flowsRefused'
  | 'flowsNotAllowed';
type CannotTellReason =
  | 'notReached'
  | 'notRead'
  | 'notOnStaff'
  | 'invitationOpen'
  | 'roleUnknown'
  | 'licenceNotAsked'
  | 'licenceNotRead'
  | 'mayBeGcc'
  | 'flowsNotAsked'
  | 'flowsNotReached';

/** What a question brought so far: nothing yet, an answer, or a failure. */
export interface Found<T> {
  reply?: T | undefined;
  failure?: Failure | undefined;
}

const yes = (reason: YesReason): ReadinessLine => ({ verdict: 'yes', reason });
const no = (reason: NoReason): ReadinessLine => ({ verdict: 'no', reason });
const cannotTell = (reason: CannotTellReason): ReadinessLine => ({ verdict: 'cannotTell', reason });

/** Graph's Bookings API has shared pages only: https://learn.microsoft.com/graph/api/resources/booking-api-overview */
export function sharedPageLine({ reply, failure }: Found<unknown>): ReadinessLine {
  if (reply) return yes('sharedPage');
  return failure?.kind === 'businessNotFound' ? no('noSharedPage') : cannotTell(failure ? 'notReached' : 'notRead');
}

export function graphLine({ reply, failure }: Found<unknown>): ReadinessLine {
  if (reply) return yes('graphReads');
  switch (failure?.kind) {
    case 'accessDenied':
      return no('graphRefuses');
    case 'businessNotFound':
      return no('noSharedPage');
    case undefined:
      return cannotTell('notRead');
    default:
      return cannotTell('notReached');
  }
}

const isSame = (a: string | null | undefined, b: string) => a?.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Whether the person is one of the administrators. Who is not on the staff list may be one all the same: full access to the
 * mailbox makes one, and people sign in with other names than staff addresses. So that is never a "no".
 * https://learn.microsoft.com/microsoft-365/bookings/add-staff
 */
export function administratorLine(
  { reply }: Found<{ staffMembers: BookingStaffMember[] }>,
  username: string,
): ReadinessLine {
  if (!reply) return cannotTell('notRead');
  const own = reply.staffMembers.filter(({ emailAddress }) => isSame(emailAddress, username));
  if (own.length === 0) return cannotTell('notOnStaff');
  const administrator = own.find(({ role }) => role === 'administrator');
  if (administrator) {
    const isOpen = ['pendingAcceptance', 'rejectedByStaff'].includes(administrator.membershipStatus ?? '');
    return isOpen ? cannotTell('invitationOpen') : yes('administrator');
  }
  return own.some(({ role }) => !role || role === 'unknownFutureValue') ? cannotTell('roleUnknown') : no('otherRole');
}

/** The plan is called MICROSOFTBOOKINGS: https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference */
export function licenceLine({ reply, failure }: Found<LicenseDetails[]>): ReadinessLine {
  if (!reply) return cannotTell(failure ? 'licenceNotRead' : 'licenceNotAsked');
  const plans = reply
    .flatMap(({ servicePlans }) => servicePlans ?? [])
    .filter(({ servicePlanName }) => /bookings/i.test(servicePlanName ?? ''));
  if (plans.length === 0) return no('notLicensed');
  const isOff = plans.every(({ provisioningStatus }) => provisioningStatus === 'Disabled');
  return isOff ? no('licenceOff') : yes('licensed');
}

/**
 * GCC, GCC High, DoD and 21Vianet do not have the connector (https://learn.microsoft.com/connectors/microsoftbookings/), and
 * GCC shares the hosts of the global cloud: only a Bookings flow that is there proves that it can be.
 */
export function cloudLine(hasFlows: boolean, isConnectorSeen: boolean): ReadinessLine {
  if (!hasFlows) return no('cloudWithoutConnector');
  return isConnectorSeen ? yes('connectorSeen') : cannotTell('mayBeGcc');
}

export function flowsLine(
  hasFlows: boolean,
  { reply, failure }: Found<{ unreadable: number; unreadableEnvironments: string[] }>,
): ReadinessLine {
  if (!hasFlows) return no('cloudWithoutConnector');
  switch (failure?.kind) {
    case undefined:
      if (!reply) return cannotTell('flowsNotAsked');
      return yes(reply.unreadable + reply.unreadableEnvironments.length > 0 ? 'flowsReadInPart' : 'flowsRead');
    case 'consentRequired':
    case 'signInCancelled':
      return no('flowsNotAllowed');
    case 'accessDenied':
    case 'refused':
      return no('flowsRefused');
    case 'signInRequired':
      return cannotTell('flowsNotAsked');
    default:
      return cannotTell('flowsNotReached');
  }
}
