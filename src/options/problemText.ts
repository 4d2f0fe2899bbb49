import { text } from '../browser/i18n';
import type { SettingProblem } from './settingsProblems';

/** What is wrong with a setting, and what would be right. */
export function problemText(problem: SettingProblem | undefined): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'clientIdMissing':
      return text('optionsClientIdMissing');
    case 'clientIdNotAGuid':
      return text('optionsClientIdNotAGuid');
    case 'tenantIdMissing':
      return text('optionsTenantIdMissing');
    case 'tenantIdInvalid':
      return text('optionsTenantIdInvalid');
    case 'tenantIdPersonal':
      return text('optionsTenantIdPersonal');
  }
}
