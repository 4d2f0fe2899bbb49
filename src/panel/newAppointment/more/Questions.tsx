import { text } from '../../../browser/i18n';
import type { Failure } from '../../../core/failure';
import type { BookingCustomQuestion, BookingService } from '../../../core/graphTypes';
import type { MoreProblem } from '../../../core/more/moreProblems';
import { type Answers, answerField, questionsOf } from '../../../core/more/questions';
import { FailureNotice } from '../../FailureNotice';
import { Field } from '../../Field';
import { counted } from '../../words';
import { moreProblemText } from './moreProblemText';

interface QuestionsProps {
  service: BookingService | undefined;
  customQuestions: readonly BookingCustomQuestion[] | undefined;
  /** Tells the controls of several customers apart; empty for the first one. */
  customer?: string;
  answers: Answers;
  set: (answers: Answers, field: string) => void;
  problems: readonly MoreProblem[];
  failure?: Failure | undefined;
  onReadAgain: () => void;
}

/** The questions of the service to one customer, in its order: words, or a choice. */
export function Questions(props: QuestionsProps) {
  const { service, customQuestions, customer, answers, set, problems, failure, onReadAgain } = props;
  const { questions, unreadable } = questionsOf(service, customQuestions);
  return (
    <fieldset class="questions">
      <legend>{text('moreQuestions')}</legend>
      {questions.map(({ questionId, question, isRequired, answerOptions }) => {
        const name = answerField(questionId, customer);
        const value = answers[questionId] ?? '';
        const answer = (said: string) => set({ ...answers, [questionId]: said }, name);
        return (
          <Field
            key={questionId}
            name={name}
            label={question}
            required={isRequired}
            problem={moreProblemText(problems.find(({ field }) => field === name))}
          >
            {(attributes) =>
              answerOptions.length > 0 ? (
                <select
                  {...attributes}
                  value={answerOptions.includes(value) ? value : ''}
                  onChange={(event) => answer(event.currentTarget.value)}
                >
                  <option value="">{text(isRequired ? 'moreChooseAnswer' : 'moreNoAnswer')}</option>
                  {answerOptions.map((option) => (
                    <option key={option} value={option}>
                      {option}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  {...attributes}
                  type="text"
                  autocomplete="off"
                  value={value}
                  onInput={(event) => answer(event.currentTarget.value)}
                />
              )
            }
          </Field>
        );
      })}
      {failure && <FailureNotice failure={failure} heading={text('moreQuestionsFailed')} onRetry={onReadAgain} />}
      {!failure && unreadable > 0 && (
        <p class="soft">{counted(unreadable, 'moreQuestionsGone_one', 'moreQuestionsGone_other')}</p>
      )}
    </fieldset>
  );
}
