import type { AppointmentChanges } from '../../../core/appointmentChanges';
import type { OfService } from '../../../core/more/ofService';
import type { MoreForm } from './useMore';

/** What every part of "More" is given. */
export interface SectionProps {
  form: MoreForm;
  /** What the service has. */
  usual: OfService;
  /** What differs from it. */
  changes: AppointmentChanges;
  problem: (field: string) => string | undefined;
}
