import { text } from '../browser/i18n';
import type { PartFault } from '../core/customerParts';
import { formatNumber } from './words';

/** What is wrong with a part of a customer, and what would be right. */
export function partProblemText(fault: PartFault): string {
  switch (fault.kind) {
    case 'missing':
      return text('formMissingCustomerName');
    case 'notAnEmailAddress':
      return text('formNotAnEmailAddress');
    case 'notAPhoneNumber':
      return text('formNotAPhoneNumber');
    case 'tooLong':
      return text('formTooLong', formatNumber(fault.limit));
  }
}
