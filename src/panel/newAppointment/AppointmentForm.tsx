import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { defaultTimeZone, withDefaults } from '../../core/formDefaults';
import { checkForm, type FieldName, type Problem } from '../../core/formFields';
import type { CreateOutcome } from '../../core/messages';
import type { Temporal } from '../../core/temporal';
import type { OfBusiness } from '../business/BusinessPanel';
import { FailureNotice } from '../FailureNotice';
import { CustomerFields } from './CustomerFields';
import type { FormDraft, Sent, Typed } from './formDraft';
import { Outcome } from './Outcome';
import { PastQuestion } from './PastQuestion';
import { problemText } from './problemText';
import { ServiceFields } from './ServiceFields';
import { Summary } from './Summary';
import { TimeFields } from './TimeFields';
import { afterCreated, afterEdit, anotherLike } from './typedFields';
import { useCreate } from './useCreate';

interface AppointmentFormProps extends OfBusiness {
  linkedServiceId: string | undefined;
  temporal: Temporal;
  draft: FormDraft;
  change: (changed: (before: FormDraft) => FormDraft) => Promise<void>;
}

const browserTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Fields, checks and the one button; what was typed lives in the draft, what becomes of it in `Outcome`. */
export function AppointmentForm(props: AppointmentFormProps) {
  const { businessId, overview, linkedServiceId, temporal, draft, change } = props;
  const zone = defaultTimeZone(overview.reply, browserTimeZone);
  const fields = withDefaults(draft.typed, overview.reply, zone.timeZone, linkedServiceId);
  const [problems, setProblems] = useState<Problem[]>([]);
  /** Counts the presses that found a problem: each moves the focus to the first one; mending one does not. */
  const [stopped, setStopped] = useState(0);
  const form = useRef<HTMLFormElement>(null);

  const focus = (field: FieldName) => {
    const found = form.current?.elements.namedItem(field);
    const first = found instanceof RadioNodeList ? found[0] : found;
    if (first instanceof HTMLElement) first.focus();
  };
  const { progress, create, resume, dismiss } = useCreate({
    remember: (sent) => change((before) => ({ ...before, sent })),
    onOutcome: (sent: Sent, { outcome }: CreateOutcome) => {
      if (outcome === 'created') void change(({ typed }) => ({ typed: afterCreated(typed, sent.draft) }));
      if (outcome === 'refused') void change(({ typed }) => ({ typed }));
    },
  });
  useEffect(() => {
    if (draft.sent) void resume(draft.sent);
  }, []);
  useEffect(() => {
    const [first] = problems;
    if (first) focus(first.field);
  }, [stopped]);

  const set = (name: FieldName, value: string) => {
    void change((before) => ({ ...before, typed: afterEdit(before.typed, name, value) }));
    setProblems((before) => before.filter(({ field }) => field !== name && !isAboutTime(field, name)));
  };
  const startOver = (changed: (typed: Typed) => Typed, field: FieldName) => {
    dismiss();
    setProblems([]);
    void change(({ typed }) => ({ typed: changed(typed) })).then(() => focus(field));
  };
  const submit = (confirmed: Typed = {}) => {
    if (progress?.busy) return;
    const checked = checkForm(temporal, { ...fields, ...confirmed }, businessId, Date.now());
    setProblems(checked.kind === 'problems' ? checked.problems : []);
    if (checked.kind === 'draft') return void create(checked.draft);
    dismiss();
    setStopped((times) => times + 1);
  };

  const past = problems.find((problem) => problem.kind === 'inThePast');
  const parts = {
    fields,
    set,
    problem: (name: FieldName) => problemText(problems.find(({ field }) => field === name)),
  };
  return (
    <form
      ref={form}
      noValidate
      class="view"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="content">
        <Outcome
          progress={progress}
          overview={overview.reply}
          timeZone={fields.timeZone}
          onNext={() => startOver((typed) => typed, 'customerName')}
          onAnotherLike={(sent) => startOver((typed) => anotherLike(typed, sent), 'startTime')}
          onDismiss={() => startOver((typed) => typed, 'customerName')}
        />
        {overview.failure && (
          <FailureNotice failure={overview.failure} heading={text('formBusinessFailed')} onRetry={props.onReadAgain} />
        )}
        <ServiceFields {...parts} overview={overview} businessId={businessId} />
        <TimeFields {...parts} temporal={temporal} zone={zone} waiting={overview.waiting && !overview.reply} />
        <CustomerFields {...parts} zone={zone} />
        {past && (
          <PastQuestion
            instant={past.instant}
            timeZone={fields.timeZone}
            onConfirm={() => {
              set('confirmedPast', past.instant);
              submit({ confirmedPast: past.instant });
            }}
            onChangeTime={() => {
              setProblems([]);
              focus('date');
            }}
          />
        )}
      </div>
      <footer>
        <Summary fields={fields} overview={overview.reply} temporal={temporal} />
        <button
          type="submit"
          class="primary"
          aria-busy={progress?.busy ?? false}
          aria-disabled={progress?.busy ?? false}
        >
          {text('formCreateAppointment')}
        </button>
      </footer>
    </form>
  );
}

/** A question about a time is asked anew when the time changes. */
const isAboutTime = (asked: FieldName, changed: FieldName): boolean =>
  (asked === 'meantInstant' || asked === 'confirmedPast') &&
  ['date', 'startTime', 'timeZone', 'meantInstant'].includes(changed);
