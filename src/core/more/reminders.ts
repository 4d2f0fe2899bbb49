import type { DraftReminder } from '../appointmentChanges';
import { reminderRecipients } from '../appointmentChanges';
import type { BookingService } from '../graphTypes';
import { minutesOf } from '../isoDuration';
import type { ReminderFields, ReminderUnit } from './moreFields';

const minutesIn: Record<ReminderUnit, number> = { minutes: 1, hours: 60, days: 1440 };

/** A year: Bookings lets nobody book further ahead by default. */
export const longestReminder = 365 * 1440;

/** Minutes in the largest unit that takes them whole. */
export function inUnits(minutes: number): Pick<ReminderFields, 'amount' | 'unit'> {
  const unit: ReminderUnit = minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes';
  return { amount: String(minutes / minutesIn[unit]), unit };
}

/** The minutes before the start that a reminder says; NaN where it says none. */
export function reminderMinutes({ amount, unit }: ReminderFields): number {
  const plain = amount.normalize('NFKC').trim();
  return /^\d{1,7}$/.test(plain) ? Number(plain) * minutesIn[unit] : Number.NaN;
}

const knownRecipients = (recipients: string | null | undefined) =>
  reminderRecipients.find((one) => one === recipients) ?? 'allAttendees';

/** The reminders that a service brings along; one for recipients that Graph learned later shows as for everybody. */
export const remindersOf = (service: BookingService | undefined): ReminderFields[] =>
  (service?.defaultReminders ?? []).map(({ offset, recipients, message }) => {
    const minutes = minutesOf(offset);
    return {
      ...(minutes === undefined ? { amount: '', unit: 'minutes' as const } : inUnits(minutes)),
      recipients: knownRecipients(recipients),
      message: message ?? '',
    };
  });

export const draftReminder = (typed: ReminderFields): DraftReminder => ({
  minutes: reminderMinutes(typed),
  recipients: knownRecipients(typed.recipients),
  message: typed.message.trim(),
});

export const isSameReminders = (some: ReminderFields[], others: ReminderFields[]): boolean =>
  JSON.stringify(some.map(draftReminder)) === JSON.stringify(others.map(draftReminder));
