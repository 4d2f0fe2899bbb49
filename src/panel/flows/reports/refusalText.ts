import { text } from '../../../browser/i18n';
import type { ReportRefusal } from '../../../core/flowReport';

/** Why a pasted text was not taken as a report. */
export function refusalText(refusal: ReportRefusal): string {
  switch (refusal) {
    case 'tooLong':
      return text('flowsReportTooLong');
    case 'notAReport':
      return text('flowsReportNotOne');
    case 'otherVersion':
      return text('flowsReportOtherVersion');
    case 'damaged':
      return text('flowsReportDamaged');
    case 'otherBusiness':
      return text('flowsReportOtherBusiness');
    case 'notValid':
      return text('flowsReportNotValid');
  }
}
