import { type MessageKey, text } from '../../../browser/i18n';
import type { diagnose } from '../../../core/webhookErrors';

type Case = ReturnType<typeof diagnose>['case'];

/** What each case is, why it happens, and what to do. */
const words: Record<Case, [title: MessageKey, why: MessageKey, remedy: MessageKey]> = {
  unauthenticated: ['flowsError401', 'flowsError401Why', 'flowsError401Remedy'],
  notAdministrator: ['flowsErrorAdministrator', 'flowsErrorAdministratorWhy', 'flowsErrorAdministratorRemedy'],
  notificationDomain: ['flowsErrorDomain', 'flowsErrorDomainWhy', 'flowsErrorDomainRemedy'],
  forbidden: ['flowsError403', 'flowsError403Why', 'flowsError403Remedy'],
  tooMany: ['flowsError429', 'flowsError429Why', 'flowsError429Remedy'],
  rateLimit: ['flowsErrorRate', 'flowsErrorRateWhy', 'flowsErrorRateRemedy'],
  serverError: ['flowsError500', 'flowsError500Why', 'flowsError500Remedy'],
  other: ['flowsErrorOther', 'flowsErrorOtherWhy', 'flowsErrorOtherRemedy'],
  nothingSaid: ['flowsErrorNothing', 'flowsErrorNothingWhy', 'flowsErrorNothingRemedy'],
  noConnector: ['flowsErrorConnector', 'flowsErrorConnectorWhy', 'flowsErrorConnectorRemedy'],
};

export function errorText(found: Case): { title: string; why: string; remedy: string } {
  const [title, why, remedy] = words[found];
  return { title: text(title), why: text(why), remedy: text(remedy) };
}
