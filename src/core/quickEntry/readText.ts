import type { FieldName } from '../formFields';
import type { BookingService, BookingStaffMember } from '../graphTypes';
import type { Temporal } from '../temporal';
import { isTimeZone } from '../zonedTime';
import { completionsOf } from './completion';
import { addressesIn, phonesIn } from './contact';
import { customerNameIn } from './customerName';
import { type Doubt, weekdayBeside, zoneAfter } from './doubts';
import { fold } from './fold';
import { headLines } from './headers';
import { labelBefore } from './labels';
import { mask } from './mask';
import type { Span } from './reading';
import { type Choice, serviceIn, wholeName } from './service';
import { beginsStaff, staffIn } from './staff';
import { readWhen } from './when';

export interface QuickEntryContext {
  temporal: Temporal;
  /** Milliseconds since 1970. */
  now: number;
  /** Of the form: "tomorrow" is tomorrow there. */
  timeZone: string;
  /** BCP 47: how 3/4 is meant, and what i becomes as a capital. */
  locale: string;
  businessId: string;
  services: BookingService[];
  staffMembers: BookingStaffMember[];
}

/** A field that was understood, and the places of the text that say so. */
export interface Understood {
  field: FieldName;
  value: string;
  spans: Span[];
  /** Not said, only likely: today for a time without a day. */
  isGuess?: boolean;
}

/** Words that may mean one or several services or members of staff: for the person to choose. */
export interface Unclear extends Span {
  field: 'serviceId' | 'staffMemberId';
  ids: string[];
}

export interface Read {
  understood: Understood[];
  unclear: Unclear[];
  doubts: Doubt[];
  /** Lines of a mail's head that say nothing about the appointment. */
  head: Span[];
}

const minutesText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Whether 3/4 is the third of April in a language. */
function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day';
}

/** Turkish letters are read as Turkish also in a browser that speaks something else. */
const localeOf = (text: string, locale: string): string => (/[ığşİĞŞ]/.test(text) ? 'tr' : locale);

/** Who can be offered: those who do the service, once that is known. */
function staffFor(understood: Understood[], services: BookingService[], staffMembers: BookingStaffMember[]) {
  const serviceId = understood.find(({ field }) => field === 'serviceId')?.value;
  const own = services.find(({ id }) => id === serviceId)?.staffMemberIds ?? [];
  return own.length > 0 ? staffMembers.filter(({ id }) => own.includes(id)) : staffMembers;
}

const found = (text: string, pattern: RegExp): (Span & { value: string })[] =>
  [...text.matchAll(pattern)].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Reads composed text, the surest things first: what one step understood is blotted out for the next. */
export function readText(text: string, context: QuickEntryContext): Read {
  const { temporal, services, staffMembers } = context;
  const [folded, locale] = [fold(text), localeOf(text, context.locale)];
  const [understood, unclear, doubts]: [Understood[], Unclear[], Doubt[]] = [[], [], []];
  const head = headLines(folded);
  const ignored = [...head];
  const taken = () => [...understood.flatMap(({ spans }) => spans), ...ignored];
  const left = () => mask(folded, taken());
  const add = (field: FieldName, value: string, spans: Span[], isGuess = false) => {
    const labelled = spans.map(({ start, end }) => ({ start: labelBefore(left(), start), end }));
    understood.push({ field, value, spans: labelled, ...(isGuess ? { isGuess } : {}) });
  };
  const addChoice = (field: Unclear['field'], choice: Choice) => {
    if (choice && 'match' in choice) add(field, choice.match.id, [choice.match]);
    const first = choice && 'unclear' in choice ? choice.unclear[0] : undefined;
    if (first && choice && 'unclear' in choice) {
      unclear.push({ field, ids: choice.unclear.map(({ id }) => id), start: first.start, end: first.end });
    }
  };

  // The business's own address and those of its staff are in every mail; they are nobody's who books.
  const own = [context.businessId, ...staffMembers.flatMap(({ emailAddress }) => emailAddress ?? [])].map(fold);
  const addresses = addressesIn(mask(text, ignored));
  const [address, secondAddress] = addresses.filter(({ value }) => !own.includes(fold(value)));
  if (address) add('emailAddress', address.value, [address]);
  if (secondAddress) doubts.push({ kind: 'secondAddress', start: secondAddress.start, end: secondAddress.end });
  ignored.push(...addresses.filter((one) => one !== address), ...found(text, /\b(?:https?:\/\/|www\.)\S+/gi));

  const zone = found(mask(text, taken()), /\b[A-Z][a-zA-Z]+(?:\/[A-Z][a-zA-Z_]+){1,2}\b/g).find(({ value }) =>
    isTimeZone(value),
  );
  if (zone) add('timeZone', zone.value, [zone]);
  const service = wholeName(left(), services);
  if (service) add('serviceId', service.id, [service]);
  addChoice('staffMemberId', staffIn(left(), staffMembers));

  const local = temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(zone?.value ?? context.timeZone);
  const minutesNow = local.hour * 60 + local.minute;
  const when = readWhen(left(), { temporal, today: local.toPlainDate(), minutesNow, dayFirst: isDayFirst(locale) });
  if (when.date) add('date', when.date.value.toString(), when.date.spans, when.dateIsGuessed);
  if (when.time) add('startTime', minutesText(when.time.value), when.time.spans);
  if (when.durationMinutes) add('durationMinutes', String(when.durationMinutes.value), when.durationMinutes.spans);
  if (!zone) doubts.push(...(when.time?.spans.flatMap(({ end }) => zoneAfter(text, end)) ?? []));
  if (!when.dateIsGuessed) doubts.push(...(when.date?.spans.flatMap((span) => weekdayBeside(left(), span)) ?? []));

  const [phone, secondPhone] = phonesIn(mask(text, taken()));
  if (phone) add('phone', phone.value, [phone]);
  if (secondPhone) doubts.push({ kind: 'secondPhone', start: secondPhone.start, end: secondPhone.end });
  if (!service) addChoice('serviceId', serviceIn(left(), services));

  const isOpen = (field: Unclear['field']) => ![...understood, ...unclear].some((one) => one.field === field);
  const blotted = () => mask(folded, [...taken(), ...unclear]);
  const begun = beginsStaff(folded) ? ('staffMemberId' as const) : ('serviceId' as const);
  const candidates = begun === 'serviceId' ? services : staffFor(understood, services, staffMembers);
  const ends = isOpen(begun) && completionsOf(blotted(), candidates);
  if (ends) unclear.push({ field: begun, ...ends });

  const contacts = [address, phone].filter((one) => one !== undefined);
  const name = customerNameIn(text, mask(text, [...taken(), ...unclear, ...doubts]), contacts, address?.value, locale);
  if (name) add('customerName', name.value, [name]);
  return { understood, unclear, doubts, head };
}
