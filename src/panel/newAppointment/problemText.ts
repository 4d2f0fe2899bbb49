import { text } from '../../browser/i18n';
import type { Problem } from '../../core/checkForm';
import { partProblemText } from '../partProblemText';
import { formatNumber } from '../words';

/** What is wrong with a field, and what would be right. */
export function problemText(problem: Problem | undefined): string | undefined {
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return missingText(problem.field);
    case 'notADate':
      return text('formNotADate');
    case 'notATime':
      return text('formNotATime');
    case 'notADuration':
      return text('formNotADuration', formatNumber(10_080));
    case 'endBeforeStart':
      return text('formEndBeforeStart');
    case 'notAnEmailAddress':
    case 'notAPhoneNumber':
    case 'tooLong':
      return partProblemText(problem);
    case 'gap':
      return text('formAnswerGap');
    case 'overlap':
      return text('formAnswerOverlap');
    case 'inThePast':
      return text('formInThePast');
  }
}

function missingText(field: Extract<Problem, { kind: 'missing' }>['field']): string {
  switch (field) {
    case 'serviceId':
      return text('formMissingService');
    case 'timeZone':
      return text('formMissingTimeZone');
    case 'date':
      return text('formMissingDate');
    case 'startTime':
      return text('formMissingStartTime');
    case 'durationMinutes':
      return text('formMissingDuration');
    case 'customerName':
      return text('formMissingCustomerName');
  }
}
