import { text } from '../../../browser/i18n';
import type { MoreProblem } from '../../../core/more/moreProblems';
import { formatNumber } from '../../words';

/** What is wrong with a field, and what would be right. */
export function moreProblemText(problem: MoreProblem | undefined): string | undefined {
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'notAnAmount':
      return text('moreNotAnAmount', [formatNumber(1250.5), formatNumber(10)]);
    case 'negativeAmount':
      return text('moreNegativeAmount');
    case 'tooLargeAmount':
      return text('moreTooLargeAmount', formatNumber(999_999_999));
    case 'notMinutes':
      return text('moreNotMinutes', formatNumber(problem.limit));
    case 'notACount':
      return text('moreNotACount', formatNumber(problem.limit));
    case 'notAReminderTime':
      return text('moreNotAReminderTime');
    case 'reminderTooLong':
      return text('moreReminderTooLong', formatNumber(problem.limit));
    case 'missingMessage':
      return text('moreMissingMessage');
    case 'tooLong':
      return text('formTooLong', formatNumber(problem.limit));
    case 'notADate':
      return text('formNotADate');
    case 'notHttps':
      return text('moreNotHttps');
    case 'missingAnswer':
      return text('moreMissingAnswer');
    case 'missingChoice':
      return text('moreMissingChoice');
  }
}
