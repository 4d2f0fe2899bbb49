import type { AppointmentFilter } from '../../core/appointmentFilter';
import type { ChosenDates, RangeName } from '../../core/appointmentRanges';
import type { BookingAppointment } from '../../core/graphTypes';
import type { People } from './people';

/**
 * What the tab leaves in the page while another one is shown, so that coming back finds everything where it was. Only the
 * page holds it: it is gone with the popup, and another business or person has their own.
 */
export interface KeptAppointments {
  range?: RangeName;
  dates?: ChosenDates;
  filter?: AppointmentFilter;
  calendar?: { key: string; appointments: BookingAppointment[]; readAt: number };
  people?: People;
  /** The row that had the focus, and how far the page was scrolled. */
  activeId?: string;
  scrollY?: number;
  /** The row gets the focus when the list is shown again. */
  focusRow?: boolean;
}
