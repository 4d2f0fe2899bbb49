import type { AppointmentDetails } from '../../../core/appointmentDetails';
import type { Failure } from '../../../core/failure';
import type { BookingAppointment } from '../../../core/graphTypes';
import type { SessionChange } from '../../../core/messages';
import type { AppointmentDetailProps } from './AppointmentDetail';

/** How a change ended; `isGood` where everything is as it was wanted. */
export interface Told {
  sentence: string;
  isGood: boolean;
  /** Not all of what was typed is in the calendar: the form stays. */
  isOpen: boolean;
  /** What Microsoft said instead of confirming it. */
  unconfirmed: Failure | undefined;
  /** Where somebody came in the same moment and was overwritten: they and those who are there, and what is there. */
  overwritten?: SessionChange | undefined;
}

/** What each form for a change is given. */
export interface ChangeProps extends AppointmentDetailProps {
  details: AppointmentDetails;
  onKeep: () => void;
  /** It was read anew: the details below the form are these now. */
  onRead: (now: BookingAppointment) => void;
  onChange: (told: Told, now: BookingAppointment | undefined) => void;
}
