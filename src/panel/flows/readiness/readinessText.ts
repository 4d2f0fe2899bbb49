import { type MessageKey, text } from '../../../browser/i18n';
import type { ReadinessLine } from '../../../core/readiness';

interface Words {
  sentence: MessageKey;
  remedy?: MessageKey;
}

/** A sentence for each reason, and what to do where something can be done. */
const words: Record<ReadinessLine['reason'], Words> = {
  sharedPage: { sentence: 'flowsReadySharedPage' },
  graphReads: { sentence: 'flowsReadyGraphReads' },
  administrator: { sentence: 'flowsReadyAdministrator' },
  licensed: { sentence: 'flowsReadyLicensed' },
  connectorSeen: { sentence: 'flowsReadyConnectorSeen' },
  flowsRead: { sentence: 'flowsReadyFlowsRead' },
  flowsReadInPart: { sentence: 'flowsReadyFlowsReadInPart' },
  noSharedPage: { sentence: 'flowsReadyNoSharedPage', remedy: 'flowsReadyNoSharedPageRemedy' },
  graphRefuses: { sentence: 'flowsReadyGraphRefuses', remedy: 'flowsReadyGraphRefusesRemedy' },
  otherRole: { sentence: 'flowsReadyOtherRole', remedy: 'flowsReadyOtherRoleRemedy' },
  notLicensed: { sentence: 'flowsReadyNotLicensed', remedy: 'flowsReadyLicenceRemedy' },
  licenceOff: { sentence: 'flowsReadyLicenceOff', remedy: 'flowsReadyLicenceRemedy' },
  cloudWithoutConnector: { sentence: 'flowsReadyNoConnector', remedy: 'flowsReadyNoConnectorRemedy' },
  flowsRefused: { sentence: 'flowsReadyFlowsRefused', remedy: 'flowsReadyFlowsRefusedRemedy' },
  flowsNotAllowed: { sentence: 'flowsReadyFlowsNotAllowed', remedy: 'flowsReadyFlowsNotAllowedRemedy' },
  notReached: { sentence: 'flowsReadyNotReached', remedy: 'flowsReadyNotReachedRemedy' },
  notRead: { sentence: 'flowsReadyNotRead' },
  notOnStaff: { sentence: 'flowsReadyNotOnStaff', remedy: 'flowsReadyNotOnStaffRemedy' },
  invitationOpen: { sentence: 'flowsReadyInvitationOpen', remedy: 'flowsReadyInvitationOpenRemedy' },
  roleUnknown: { sentence: 'flowsReadyRoleUnknown', remedy: 'flowsReadyOtherRoleRemedy' },
  licenceNotAsked: { sentence: 'flowsReadyLicenceNotAsked' },
  licenceNotRead: { sentence: 'flowsReadyLicenceNotRead', remedy: 'flowsReadyLicenceRemedy' },
  mayBeGcc: { sentence: 'flowsReadyMayBeGcc', remedy: 'flowsReadyMayBeGccRemedy' },
  flowsNotAsked: { sentence: 'flowsReadyFlowsNotAsked', remedy: 'flowsReadyFlowsNotAllowedRemedy' },
  flowsNotReached: { sentence: 'flowsReadyFlowsNotReached', remedy: 'flowsReadyNotReachedRemedy' },
};

export const sentenceOf = ({ reason }: ReadinessLine): string => text(words[reason].sentence);

export function remedyOf({ reason }: ReadinessLine): string {
  const { remedy } = words[reason];
  return remedy ? text(remedy) : '';
}

export function verdictText(verdict: ReadinessLine['verdict']): string {
  switch (verdict) {
    case 'yes':
      return text('flowsYes');
    case 'no':
      return text('flowsNo');
    case 'cannotTell':
      return text('flowsCannotTell');
  }
}
