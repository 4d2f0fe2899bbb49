import { text } from '../../../browser/i18n';
import type { Hindrance } from '../../../core/appointmentRights';

/** Why the person may not change the appointment. */
export function hindranceText(hindrance: Hindrance): string {
  switch (hindrance) {
    case 'viewer':
      return text('appointmentsOnlyViewer');
    case 'guest':
      return text('appointmentsOnlyGuest');
    case 'notOwn':
      return text('appointmentsOnlyOwn');
  }
}
