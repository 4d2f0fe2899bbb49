import type { DraftCustomer } from './appointmentDraft';
import { isSamePerson, type Person } from './attendance';
import { isEmailAddress, isPhoneNumber } from './formFields';
import { answerProblems, draftAnswers, type Question } from './more/questions';
import type { TypedCustomer } from './typedCustomers';

export const customerParts = ['name', 'emailAddress', 'phone', 'notes'] as const;
export type CustomerPart = (typeof customerParts)[number];

export type CustomerProblem = { key: string; part: CustomerPart } & (
  | { kind: 'missing' | 'notAnEmailAddress' | 'notAPhoneNumber' | 'twice' }
  | { kind: 'tooLong'; limit: number }
);

const limits = { name: 255, emailAddress: 320, phone: 100, notes: 10_000 } as const;

const plain = (typed: string): string => typed.normalize('NFKC').trim();

/** Nothing was typed: the block counts for nobody. */
export const isBlank = (typed: TypedCustomer): boolean =>
  customerParts.every((part) => !typed[part].trim()) &&
  Object.values(typed.answers ?? {}).every((said) => !said.trim());

const personOf = ({ name, emailAddress, phone, notes }: TypedCustomer): Omit<DraftCustomer, 'timeZone'> => ({
  name: name.trim(),
  emailAddress: plain(emailAddress),
  phone: plain(phone),
  notes: notes.trim(),
});

function* problemsOf(typed: TypedCustomer, earlier: readonly Person[]): Generator<CustomerProblem> {
  const { key } = typed;
  const person = personOf(typed);
  if (!person.name) yield { key, part: 'name', kind: 'missing' };
  else if (earlier.some((other) => isSamePerson(other, person))) yield { key, part: 'name', kind: 'twice' };
  for (const part of customerParts) {
    if (person[part].length > limits[part]) yield { key, part, kind: 'tooLong', limit: limits[part] };
  }
  const { emailAddress, phone } = person;
  if (emailAddress && !isEmailAddress(emailAddress)) yield { key, part: 'emailAddress', kind: 'notAnEmailAddress' };
  if (phone && !isPhoneNumber(phone)) yield { key, part: 'phone', kind: 'notAPhoneNumber' };
}

/**
 * The further customers as they are sent, and everything that is wrong with them, in the order of the form. `first` is the
 * customer of the form's own fields: nobody may be there twice. `timeZone` is an IANA name. Each answers the `questions` of
 * the service; what is wrong with answers is told at the names of their controls.
 */
export function checkCustomers(
  typed: readonly TypedCustomer[],
  first: Person,
  timeZone: string,
  questions: Question[] = [],
) {
  const given = typed.filter((one) => !isBlank(one));
  const people = given.map((one) => ({ ...personOf(one), timeZone }));
  const problems = given.flatMap((one, index) => [...problemsOf(one, [first, ...people.slice(0, index)])]);
  const customers = people.map((person, index) => {
    const answers = draftAnswers(questions, given[index]?.answers);
    return answers.length > 0 ? { ...person, answers } : person;
  });
  const wrongAnswers = given.flatMap(({ key, answers }) => answerProblems(questions, answers, key));
  return { customers, problems, wrongAnswers };
}
