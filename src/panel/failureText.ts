import { text } from '../browser/i18n';
import type { Failure } from '../core/failure';
import { counted } from './words';

/** What happened, and what to do about it. */
export interface FailureWords {
  sentence: string;
  remedy: string;
}

const words = (sentence: string, remedy: string): FailureWords => ({ sentence, remedy });

/** The words for each kind of failure: a kind without words does not compile. */
export function failureText(failure: Failure): FailureWords {
  switch (failure.kind) {
    case 'notConfigured':
      return words(text('failureNotConfigured'), text('failureNotConfiguredRemedy'));
    case 'signInRequired':
      return words(text('failureSignInRequired'), text('failureSignInRequiredRemedy'));
    case 'signInCancelled':
      return words(text('failureSignInCancelled'), text('failureSignInCancelledRemedy'));
    case 'signInInterrupted':
      return words(text('failureSignInInterrupted'), text('failureSignInInterruptedRemedy'));
    case 'consentRequired':
      return words(text('failureConsentRequired'), text('failureConsentRequiredRemedy'));
    case 'personalAccount':
      return words(text('failurePersonalAccount'), text('failurePersonalAccountRemedy'));
    case 'accountNotInTenant':
      return words(text('failureAccountNotInTenant'), text('failurePersonalAccountRemedy'));
    case 'applicationNotFound':
      return words(text('failureApplicationNotFound'), text('failureApplicationNotFoundRemedy'));
    case 'redirectAddressNotRegistered':
      return words(text('failureRedirectAddressNotRegistered'), text('failureRedirectAddressNotRegisteredRemedy'));
    case 'tenantNotFound':
      return words(text('failureTenantNotFound'), text('failureTenantNotFoundRemedy'));
    case 'signInFailed':
      return words(text('failureSignInFailed'), text('failureSignInFailedRemedy'));
    case 'cloudHasNoBookingsApi':
      return words(text('failureCloudHasNoBookingsApi'), text('failureCloudHasNoBookingsApiRemedy'));
    case 'cloudHasNoFlows':
      return words(text('failureCloudHasNoFlows'), text('failureCloudHasNoFlowsRemedy'));
    case 'disabledByPolicy':
      return words(text('failureDisabledByPolicy'), text('failureDisabledByPolicyRemedy'));
    case 'offline':
      return words(text('failureOffline'), text('failureOfflineRemedy'));
    case 'timedOut':
      return words(text('failureTimedOut'), text('failureTimedOutRemedy'));
    case 'businessNotFound':
      return words(text('failureBusinessNotFound'), text('failureBusinessNotFoundRemedy'));
    case 'appointmentNotFound':
      return words(text('failureAppointmentNotFound'), text('failureAppointmentNotFoundRemedy'));
    case 'serviceNotFound':
      return words(text('failureServiceNotFound'), text('failureServiceNotFoundRemedy'));
    case 'accessDenied':
      return words(text('failureAccessDenied'), text('failureAccessDeniedRemedy'));
    case 'refused':
      return words(text('failureRefused'), text('failureRefusedRemedy'));
    case 'serverError':
      return words(text('failureServerError'), text('failureServerErrorRemedy'));
    case 'throttled':
      return words(
        text('failureThrottled'),
        failure.retryAfterSeconds
          ? counted(
              failure.retryAfterSeconds,
              'failureThrottledRemedySeconds_one',
              'failureThrottledRemedySeconds_other',
            )
          : text('failureThrottledRemedy'),
      );
    case 'hostBlocked':
      return words(text('failureHostBlocked', failure.origin), text('failureHostBlockedRemedy'));
    case 'unexpectedReply':
      return words(text('failureUnexpectedReply'), text('failureUnexpectedReplyRemedy'));
    case 'interrupted':
      return words(text('failureInterrupted'), text('failureInterruptedRemedy'));
    case 'alreadyCreated':
      return words(text('failureAlreadyCreated'), text('failureAlreadyCreatedRemedy'));
    case 'createdAndGone':
      return words(text('failureCreatedAndGone'), text('failureCreatedAndGoneRemedy'));
    case 'sessionFull':
      return words(text('failureSessionFull'), text('failureSessionFullRemedy'));
    case 'customersHidden':
      return words(text('failureCustomersHidden'), text('failureCustomersHiddenRemedy'));
    case 'invalidRequest':
    case 'unexpected':
      return words(text('failureUnexpected'), text('failureUnexpectedRemedy'));
  }
}
