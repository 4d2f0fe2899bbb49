import {
  type AppointmentChanges,
  type DraftAnswer,
  type Place,
  type PriceType,
  priceTypes,
} from '../appointmentChanges';
import type { AppointmentDraft } from '../appointmentDraft';
import type { BookingCustomQuestion, BookingService } from '../graphTypes';
import { decimalsOf, parseAmount } from './amount';
import { draftInvoice } from './invoice';
import type { MoreFields, TextName } from './moreFields';
import { longestBuffer, type MoreProblem, moreProblems, mostAttendees, wholeNumber } from './moreProblems';
import { hasSum, type OfService, ofService } from './ofService';
import { isNoPlace, isSamePlace, trimmedPlace } from './places';
import { draftAnswers, questionsOf } from './questions';
import { draftReminder, isSameReminders } from './reminders';

export interface MoreContext {
  /** As read by id, so that its reminders are in it. */
  service: BookingService | undefined;
  customQuestions: readonly BookingCustomQuestion[] | undefined;
  /** ISO code of the business's currency. */
  currency: string | null | undefined;
  beta: boolean;
  /** The US government's clouds lack the label and whether the customer may manage it. */
  isGovernment: boolean;
}

export interface CheckedMore {
  problems: MoreProblem[];
  /** What differs from the service. What has a problem is left out. */
  changes: AppointmentChanges;
  answers: DraftAnswer[];
  customerPlace: Place | undefined;
}

/** Drops what is undefined, so that absent means "as the service has it". */
const given = <T extends object>(properties: { [K in keyof T]-?: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T;

const other = <T>(value: T | undefined, usual: T): T | undefined => (value === usual ? undefined : value);

function priceChanges(more: MoreFields, usual: OfService, decimals: number) {
  const typed = priceTypes.find((one) => one === more.priceType);
  const priceType: PriceType = typed ?? usual.priceType;
  const sum = more.price === undefined ? usual.price : parseAmount(more.price, decimals);
  // A kind of price without a sum has none left over from the service.
  const price = hasSum(priceType) ? sum : typed && hasSum(usual.priceType) ? 0 : usual.price;
  return {
    priceType: other(priceType, usual.priceType),
    price: typeof price === 'number' ? other(price, usual.price) : undefined,
  };
}

function placeChange(more: MoreFields, usual: OfService): Place | undefined {
  const place = more.place && trimmedPlace(more.place);
  return place && !isSamePlace(place, usual.place) ? place : undefined;
}

/** What was typed behind "More" and in the answers: what differs from the service, and everything that is wrong with it. */
export function checkMore(more: MoreFields, context: MoreContext): CheckedMore {
  const { service, customQuestions, currency, beta, isGovernment } = context;
  const usual = ofService(service);
  const decimals = decimalsOf(currency);
  const { questions } = questionsOf(service, customQuestions);
  const priceType = more.priceType ?? usual.priceType;
  const problems = [...moreProblems(more, { questions, decimals, beta, hasSum: hasSum(priceType) })];
  const minutes = (typed: string | undefined, usually: number) =>
    typed === undefined ? undefined : other(wholeNumber(typed, 0, longestBuffer), usually);
  const flag = (
    name: 'isLocationOnline' | 'smsNotificationsEnabled' | 'optOutOfCustomerEmail' | 'isCustomerAllowedToManageBooking',
  ) => (more[name] === undefined ? undefined : other(more[name], usual[name]));
  const words = (name: TextName) =>
    more[name] === undefined ? undefined : other(more[name].trim(), usual[name].trim());
  const seats = more.maximumAttendeesCount;
  const customerPlace = more.customerPlace && trimmedPlace(more.customerPlace);
  return {
    problems,
    changes: given<AppointmentChanges>({
      isLocationOnline: flag('isLocationOnline'),
      place: placeChange(more, usual),
      ...priceChanges(more, usual, decimals),
      preBufferMinutes: minutes(more.preBufferMinutes, usual.preBufferMinutes),
      postBufferMinutes: minutes(more.postBufferMinutes, usual.postBufferMinutes),
      reminders:
        more.reminders && !isSameReminders(more.reminders, usual.reminders)
          ? more.reminders.map(draftReminder)
          : undefined,
      smsNotificationsEnabled: flag('smsNotificationsEnabled'),
      optOutOfCustomerEmail: flag('optOutOfCustomerEmail'),
      isCustomerAllowedToManageBooking: isGovernment ? undefined : flag('isCustomerAllowedToManageBooking'),
      maximumAttendeesCount:
        seats === undefined ? undefined : other(wholeNumber(seats, 1, mostAttendees), usual.maximumAttendeesCount),
      additionalInformation: words('additionalInformation'),
      appointmentLabel: isGovernment ? undefined : words('appointmentLabel'),
      serviceNotes: words('serviceNotes'),
      invoice: beta && more.invoice ? draftInvoice(more.invoice, decimals) : undefined,
    }),
    answers: draftAnswers(questions, more.answers),
    customerPlace: customerPlace && !isNoPlace(customerPlace) ? customerPlace : undefined,
  };
}

/** What of it belongs to the first customer. */
export const ofCustomer = ({ answers, customerPlace }: CheckedMore) => ({
  ...(answers.length > 0 ? { answers } : {}),
  ...(customerPlace ? { place: customerPlace } : {}),
});

/** The draft with it; answers and place are those of its first customer. */
export function withMore(draft: AppointmentDraft, checked: CheckedMore): AppointmentDraft {
  const { changes } = checked;
  const [first, ...others] = draft.customers;
  return {
    ...draft,
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
    customers: first ? [{ ...first, ...ofCustomer(checked) }, ...others] : [],
  };
}
