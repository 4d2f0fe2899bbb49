import { useEffect, useMemo, useRef } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { AppointmentDraft } from '../../core/appointmentDraft';
import { defaultTimeZone, withDefaults } from '../../core/formDefaults';
import type { FieldName } from '../../core/formFields';
import { minutesOf } from '../../core/isoDuration';
import type { CreateOutcome } from '../../core/messages';
import type { Temporal } from '../../core/temporal';
import type { OfBusiness } from '../business/BusinessPanel';
import { FailureNotice } from '../FailureNotice';
import { useModule } from '../useModule';
import { CustomerFields } from './CustomerFields';
import type { FormDraft, Sent } from './formDraft';
import { type Group, GroupPart } from './GroupPart';
import { Marks, markedFields } from './marks';
import { MorePart } from './more/MorePart';
import { QuestionsPart } from './more/QuestionsPart';
import { useMore } from './more/useMore';
import { Outcome } from './Outcome';
import { OpenTimes } from './openTimes/OpenTimes';
import { withOwnBuffers } from './openTimes/ownBuffers';
import { withOwnStaff } from './openTimes/ownStaff';
import { TimeRefused, TimeRules } from './openTimes/TimeRules';
import { useTimeRules } from './openTimes/useTimeRules';
import { PastQuestion } from './PastQuestion';
import { problemText } from './problemText';
import { QuickEntry } from './QuickEntry';
import { RepeatPart } from './RepeatPart';
import { ServiceField } from './ServiceField';
import { StaffField } from './StaffField';
import { Summary } from './Summary';
import { TemplatesPart } from './TemplatesPart';
import { TimeFields } from './TimeFields';
import { afterEdit, anotherLike, draftAfterAdded, draftAfterOutcome, draftAfterWhole, withTyped } from './typedFields';
import { useCreate } from './useCreate';
import { useLookAhead } from './useLookAhead';
import { focusOn, useProblems } from './useProblems';
import { useService } from './useService';
import { useSubmit } from './useSubmit';

interface AppointmentFormProps extends OfBusiness {
  /** Who is signed in. */
  username: string;
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
  const defaults = withDefaults(draft.typed, overview.reply, zone.timeZone, linkedServiceId);
  const fields = withOwnStaff(defaults, draft.typed, overview.reply, props.username);
  const chosen = useService(
    businessId,
    overview.reply?.services.find(({ id }) => id === fields.serviceId),
  );
  const more = useMore({ businessId, overview: overview.reply, chosen, draft, change });
  const form = useRef<HTMLFormElement>(null);
  const group = useRef<Group>(undefined);
  const found = useProblems(fields, more.problems, form);
  const { module: earlier } = useModule(() => import('./earlier/EarlierCreates'), true);
  const creating = useCreate({
    remember: (sent) => change((before) => ({ ...before, sent })),
    onOutcome: (sent: Sent, { outcome }: CreateOutcome) => {
      if (outcome === 'created') void change((before) => draftAfterOutcome(before, sent));
      if (outcome === 'refused') void change(({ sent: _, ...kept }) => kept);
    },
  });
  const { progress, create, resume, readAgain, dismiss } = creating;
  const createdVersion = progress?.outcome?.outcome === 'created' ? progress.sent.operationId : '';
  const { preBufferMinutes, postBufferMinutes } = more.changes;
  const judged = useMemo(
    () => withOwnBuffers(overview.reply, fields.serviceId, { preBufferMinutes, postBufferMinutes }),
    [overview.reply, fields.serviceId, preBufferMinutes, postBufferMinutes],
  );
  const { objectionTo, chosenSpan, ...timeRules } = useTimeRules({
    businessId,
    username: props.username,
    overview: judged,
    businessTimeZone: zone.timeZone,
    temporal,
    fields,
    version: createdVersion,
  });
  useLookAhead(businessId, fields.serviceId ? chosenSpan : undefined, fields.customerName !== '');
  useEffect(() => {
    if (draft.sent) void resume(draft.sent);
  }, []);
  const { refusal, forgetRefusal, checkAll, submit, checkFirst, goOn } = useSubmit({
    businessId,
    temporal,
    fields,
    form,
    found,
    more,
    group,
    hasOthers: (draft.others?.length ?? 0) > 0,
    objectionTo,
    creating,
  });

  const forgetProblems = (names: FieldName[]) => {
    found.forget(names);
    forgetRefusal();
  };
  const set = (name: FieldName, value: string) => {
    void change((before) => withTyped(before, afterEdit(before.typed, name, value)));
    forgetProblems([name]);
  };
  const startOver = (changed: (before: FormDraft) => FormDraft, field: FieldName | 'quickEntry') => {
    dismiss();
    found.setProblems([]);
    forgetRefusal();
    void change(changed).then(() => focusOn(form, field));
  };
  const emptied = ({ typed, more, others }: FormDraft): FormDraft => ({ typed, more, others });
  const startAnother = async (sent: AppointmentDraft) => {
    // An invoice is of one appointment.
    const { invoice: _, ...changes } = sent.changes ?? {};
    const again = sent.changes && (await import('../../core/more/moreOf')).moreOf(changes);
    startOver(({ typed, others }) => ({ typed: anotherLike(typed, sent), others, more: again }), 'quickEntry');
  };
  const marks = markedFields(fields, draft.entry);
  const past = found.problems.find((problem) => problem.kind === 'inThePast');
  const parts = {
    fields,
    set,
    problem: (name: FieldName) => problemText(found.problems.find(({ field }) => field === name)),
  };
  return (
    <Marks.Provider value={marks}>
      <form
        ref={form}
        noValidate
        class="view"
        onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
          if (key === 'Enter' && (ctrlKey || metaKey)) currentTarget.requestSubmit();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="content">
          <Outcome
            progress={progress}
            overview={overview.reply}
            timeZone={fields.timeZone}
            onNext={() => startOver(emptied, 'quickEntry')}
            onWhole={() => void change(draftAfterWhole)}
            onAnotherLike={(sent) => void startAnother(sent)}
            onDismiss={() => startOver(emptied, 'customerName')}
            onRetry={(refused) => void create(refused)}
          />
          {earlier && (
            <earlier.EarlierCreates
              businessId={businessId}
              overview={overview}
              timeZone={fields.timeZone}
              shown={progress && { operationId: progress.sent.operationId, isTold: !progress.busy }}
              onChanged={() => void readAgain()}
            />
          )}
          <QuickEntry
            businessId={businessId}
            overview={overview.reply}
            temporal={temporal}
            timeZone={marks.has('timeZone') ? zone.timeZone : fields.timeZone}
            draft={draft}
            change={change}
            onFilled={forgetProblems}
            onEnter={goOn}
          />
          <TemplatesPart
            businessId={businessId}
            overview={overview.reply}
            fields={fields}
            more={draft.more}
            change={change}
          />
          {overview.failure && (
            <FailureNotice
              failure={overview.failure}
              heading={text('formBusinessFailed')}
              onRetry={props.onReadAgain}
            />
          )}
          <ServiceField {...parts} overview={overview} chosen={chosen} />
          <OpenTimes
            {...parts}
            {...timeRules}
            overview={judged}
            username={props.username}
            businessTimeZone={zone.timeZone}
            temporal={temporal}
          />
          <TimeFields
            {...parts}
            temporal={temporal}
            zone={zone}
            waiting={overview.waiting && !overview.reply}
            usualMinutes={minutesOf(chosen.service?.defaultDuration)}
          />
          <TimeRules {...timeRules} fields={fields} overview={overview.reply} />
          <CustomerFields {...parts}>
            <StaffField {...parts} overview={overview.reply} />
          </CustomerFields>
          <QuestionsPart form={more} />
          <GroupPart
            businessId={businessId}
            overview={overview.reply}
            temporal={temporal}
            fields={fields}
            draft={draft}
            change={change}
            group={group}
            form={more}
            checkFirst={checkFirst}
            onAllAdded={() => void change(draftAfterAdded)}
            version={createdVersion}
          />
          <MorePart {...parts} form={more} overview={overview.reply} chosen={chosen} />
          <RepeatPart
            businessId={businessId}
            username={props.username}
            overview={overview.reply}
            businessTimeZone={zone.timeZone}
            temporal={temporal}
            fields={fields}
            check={checkAll}
          />
          <TimeRefused {...timeRules} fields={fields} overview={overview.reply} refusal={refusal} />
          {past && (
            <PastQuestion
              instant={past.instant}
              timeZone={fields.timeZone}
              onConfirm={() => {
                set('confirmedPast', past.instant);
                void submit({ confirmedPast: past.instant });
              }}
              onChangeTime={() => {
                found.setProblems([]);
                focusOn(form, 'date');
              }}
            />
          )}
        </div>
        <footer>
          <Summary
            fields={fields}
            overview={overview.reply}
            temporal={temporal}
            rulesBroken={timeRules.judgement?.brokenRules.length ?? 0}
          />
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
    </Marks.Provider>
  );
}
