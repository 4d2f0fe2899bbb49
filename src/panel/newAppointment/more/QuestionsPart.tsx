import { text } from '../../../browser/i18n';
import { Skeleton } from '../../Skeleton';
import type { MoreForm } from './useMore';

/** What the service asks its customers, always in sight: nothing where it asks nothing. */
export function QuestionsPart({ form }: { form: MoreForm }) {
  const { parts, service, questions, more, set, problems, readQuestions, customQuestions } = form;
  const count = service?.customQuestions?.length ?? 0;
  if (count === 0) return null;
  if (!parts || (questions.waiting && !questions.reply)) return <Skeleton lines={count} label={text('panelReading')} />;
  return (
    <parts.Questions
      service={service}
      customQuestions={customQuestions}
      answers={more.answers ?? {}}
      set={(answers, field) => set('answers', answers, field)}
      problems={problems}
      failure={questions.failure}
      onReadAgain={readQuestions}
    />
  );
}
