import { type AmountProblem, parseAmount } from './amount';
import { type InvoiceProblem, invoiceProblems } from './invoice';
import { type MoreFields, type PlaceFields, type ReminderFields, type TextName, textLimits } from './moreFields';
import { longestPart, partField, placeParts } from './places';
import { type AnswerProblem, answerProblems, type Question } from './questions';
import { longestReminder, reminderMinutes } from './reminders';

/** What is wrong behind "More", at the name of its control. */
export type MoreProblem =
  | { field: string; kind: AmountProblem }
  | { field: string; kind: 'notMinutes' | 'notACount'; limit: number }
  | { field: string; kind: 'notAReminderTime' | 'missingMessage' }
  | { field: string; kind: 'reminderTooLong'; limit: number }
  | { field: string; kind: 'tooLong'; limit: number }
  | InvoiceProblem
  | AnswerProblem;

export const longestBuffer = 1440;
export const mostAttendees = 1000;
const longestMessage = 10_000;

/** A whole number from `least` to `most`, with the digits of any keyboard; undefined when it is none. */
export function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  const value = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

const placeProblems = (of: 'place' | 'customerPlace', place: PlaceFields | undefined): MoreProblem[] =>
  placeParts
    .filter((part) => (place?.[part].trim().length ?? 0) > longestPart)
    .map((part) => ({ field: partField(of, part), kind: 'tooLong', limit: longestPart }));

function* reminderProblems(reminders: ReminderFields[]): Generator<MoreProblem> {
  for (const [at, reminder] of reminders.entries()) {
    const minutes = reminderMinutes(reminder);
    const field = `reminder${at}Amount`;
    if (!(minutes > 0)) yield { field, kind: 'notAReminderTime' };
    else if (minutes > longestReminder) yield { field, kind: 'reminderTooLong', limit: longestReminder / 1440 };
    const message = `reminder${at}Message`;
    if (!reminder.message.trim()) yield { field: message, kind: 'missingMessage' };
    else if (reminder.message.trim().length > longestMessage)
      yield { field: message, kind: 'tooLong', limit: longestMessage };
  }
}

export interface ProblemContext {
  questions: Question[];
  /** Decimals of the business's currency. */
  decimals: number;
  /** Graph's beta is used: there are invoices. */
  beta: boolean;
  /** The kind of price has a sum, so that what stands in the price counts. */
  hasSum: boolean;
}

/** Everything that is wrong with what was typed behind "More" and with the answers, from top to bottom. */
export function* moreProblems(more: MoreFields, context: ProblemContext): Generator<MoreProblem> {
  const { questions, decimals, beta } = context;
  yield* answerProblems(questions, more.answers);
  yield* placeProblems('place', more.place);
  const price = more.price === undefined || !context.hasSum ? 0 : parseAmount(more.price, decimals);
  if (typeof price === 'string') yield { field: 'price', kind: price };
  for (const field of ['preBufferMinutes', 'postBufferMinutes'] as const) {
    const typed = more[field];
    if (typed !== undefined && wholeNumber(typed, 0, longestBuffer) === undefined) {
      yield { field, kind: 'notMinutes', limit: longestBuffer };
    }
  }
  yield* reminderProblems(more.reminders ?? []);
  yield* placeProblems('customerPlace', more.customerPlace);
  const seats = more.maximumAttendeesCount;
  if (seats !== undefined && wholeNumber(seats, 1, mostAttendees) === undefined) {
    yield { field: 'maximumAttendeesCount', kind: 'notACount', limit: mostAttendees };
  }
  for (const [field, limit] of Object.entries(textLimits)) {
    if ((more[field as TextName]?.trim().length ?? 0) > limit) yield { field, kind: 'tooLong', limit };
  }
  if (beta && more.invoice) yield* invoiceProblems(more.invoice, decimals);
}
