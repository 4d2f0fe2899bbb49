import type { DraftAnswer } from '../appointmentChanges';
import type { BookingCustomQuestion, BookingService } from '../graphTypes';

/** A question that a service asks, as people see it. */
export interface Question {
  questionId: string;
  question: string;
  isRequired: boolean;
  /** One of these, or words where there are none. */
  answerOptions: string[];
}

export interface AskedQuestions {
  questions: Question[];
  /** How many the service asks that the business's list does not say, or that could not be read. */
  unreadable: number;
}

/**
 * What a service asks its customers: the assignments of the service with the words of the business's questions.
 * https://learn.microsoft.com/graph/api/resources/bookingquestionassignment
 */
export function questionsOf(
  service: BookingService | undefined,
  customQuestions: readonly BookingCustomQuestion[] | undefined,
): AskedQuestions {
  const assigned = service?.customQuestions ?? [];
  const questions = assigned.flatMap(({ questionId, isRequired }) => {
    const known = customQuestions?.find(({ id }) => id === questionId);
    if (!known?.displayName) return [];
    return [
      {
        questionId,
        question: known.displayName,
        isRequired: isRequired ?? false,
        answerOptions: known.answerOptions ?? [],
      },
    ];
  });
  return { questions, unreadable: assigned.length - questions.length };
}

export type Answers = Record<string, string>;

/** The name of an answer's control; `customer` tells several customers apart. */
export const answerField = (questionId: string, customer = ''): string => `answer${customer}-${questionId}`;

export const longestAnswer = 10_000;

/** An option that the question no longer has is no answer. */
const answerTo = ({ questionId, answerOptions }: Question, answers: Answers): string => {
  const answer = answers[questionId]?.trim() ?? '';
  return answerOptions.length === 0 || answerOptions.includes(answer) ? answer : '';
};

export type AnswerProblem =
  | { field: string; kind: 'missingAnswer' | 'missingChoice' }
  | { field: string; kind: 'tooLong'; limit: number };

/** What keeps one customer's answers from being enough. */
export const answerProblems = (questions: Question[], answers: Answers = {}, customer = ''): AnswerProblem[] =>
  questions.flatMap((question): AnswerProblem[] => {
    const field = answerField(question.questionId, customer);
    const answer = answerTo(question, answers);
    if (answer.length > longestAnswer) return [{ field, kind: 'tooLong', limit: longestAnswer }];
    if (answer || !question.isRequired) return [];
    return [{ field, kind: question.answerOptions.length > 0 ? 'missingChoice' : 'missingAnswer' }];
  });

/** The answers of one customer for the draft; what was left empty is left out. */
export const draftAnswers = (questions: Question[], answers: Answers = {}): DraftAnswer[] =>
  questions.flatMap((question) => {
    const answer = answerTo(question, answers);
    const answerInputType = question.answerOptions.length > 0 ? ('radioButton' as const) : ('text' as const);
    return answer ? [{ ...question, answerInputType, answer }] : [];
  });
