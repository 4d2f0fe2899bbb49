import type { AppointmentDetails } from '../../../core/appointmentDetails';
import type { BookingAppointment } from '../../../core/graphTypes';
import type { AppointmentDetailProps } from './AppointmentDetail';

/** What each form for a change is given. */
export interface ChangeProps extends AppointmentDetailProps {
  details: AppointmentDetails;
  onKeep: () => void;
  /** Says how it ended; `isGood` where everything is as it was wanted. */
  onChange: (sentence: string, isGood: boolean, now: BookingAppointment | undefined) => void;
}
