import { type PriceType, priceTypes } from '../appointmentChanges';
import type { BookingService } from '../graphTypes';
import { minutesOf } from '../isoDuration';
import { placeOf } from './places';
import { remindersOf } from './reminders';

/** What an appointment has while nobody sets anything else, read from the service. */
export const ofService = (service: BookingService | undefined) => ({
  isLocationOnline: service?.isLocationOnline ?? false,
  place: placeOf(service?.defaultLocation),
  price: service?.defaultPrice ?? 0,
  priceType: priceTypes.find((one) => one === service?.defaultPriceType) ?? ('notSet' as PriceType),
  preBufferMinutes: minutesOf(service?.preBuffer) ?? 0,
  postBufferMinutes: minutesOf(service?.postBuffer) ?? 0,
  reminders: remindersOf(service),
  smsNotificationsEnabled: service?.smsNotificationsEnabled ?? false,
  optOutOfCustomerEmail: false,
  isCustomerAllowedToManageBooking: service?.isCustomerAllowedToManageBooking ?? false,
  maximumAttendeesCount: service?.maximumAttendeesCount ?? 1,
  additionalInformation: service?.additionalInformation ?? '',
  appointmentLabel: '',
  serviceNotes: '',
});
export type OfService = ReturnType<typeof ofService>;

/** The kinds of price that have a sum. */
export const hasSum = (priceType: string): boolean =>
  priceType === 'fixedPrice' || priceType === 'startingAt' || priceType === 'hourly';
