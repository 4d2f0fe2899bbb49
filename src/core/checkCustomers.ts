import { isSamePerson, type Person } from './attendance';
import { customerParts, type PartProblem, partProblems, trimmedParts } from './customerParts';
import { answerProblems, draftAnswers, type Question } from './more/questions';
import type { TypedCustomer } from './typedCustomers';

export type CustomerProblem = { key: string } & (PartProblem | { part: 'name'; kind: 'twice' });

/** Nothing was typed: the block counts for nobody. */
export const isBlank = (typed: TypedCustomer): boolean =>
  customerParts.every((part) => !typed[part].trim()) &&
  Object.values(typed.answers ?? {}).every((said) => !said.trim());

function* problemsOf(typed: TypedCustomer, earlier: readonly Person[]): Generator<CustomerProblem> {
  const { key } = typed;
  const person = trimmedParts(typed);
  if (person.name && earlier.some((other) => isSamePerson(other, person))) yield { key, part: 'name', kind: 'twice' };
  for (const problem of partProblems(person)) yield { key, ...problem };
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
  const people = given.map((one) => ({ ...trimmedParts(one), timeZone }));
  const problems = given.flatMap((one, index) => [...problemsOf(one, [first, ...people.slice(0, index)])]);
  const customers = people.map((person, index) => {
    const answers = draftAnswers(questions, given[index]?.answers);
    return answers.length > 0 ? { ...person, answers } : person;
  });
  const wrongAnswers = given.flatMap(({ key, answers }) => answerProblems(questions, answers, key));
  return { customers, problems, wrongAnswers };
}
