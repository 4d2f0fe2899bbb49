import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { checkForm, type Problem } from '../../../core/checkForm';
import { staffOf } from '../../../core/formDefaults';
import {
  durationOf,
  emptyFields,
  type FieldName,
  type FormFields,
  localStart,
  meantStart,
} from '../../../core/formFields';
import type { BookingAppointment } from '../../../core/graphTypes';
import { isHeldToRules, type Judgement, staffMemberOf } from '../../../core/judgement';
import { judgeTime } from '../../../core/judgeTime';
import { addMinutes } from '../../../core/zonedTime';
import { timesOf } from '../../appointmentWords';
import { FailureNotice } from '../../FailureNotice';
import { Icon } from '../../Icon';
import { pickedFields } from '../../newAppointment/openTimes/pickedFields';
import { RuleNotice } from '../../newAppointment/openTimes/RuleNotice';
import { readBookedTimes } from '../../newAppointment/openTimes/useBookedTimes';
import { problemText } from '../../newAppointment/problemText';
import { StartFields } from '../../newAppointment/StartFields';
import { useAsk } from '../../useAsk';
import { ChangeForm } from './ChangeForm';
import type { ChangeProps } from './part';
import { StaffChoice } from './StaffChoice';
import { useChange } from './useChange';

const day = 86_400_000;

function fieldsOf(appointment: BookingAppointment, { temporal, timeZone }: ChangeProps): FormFields {
  const times = timesOf(appointment);
  if (!times) return { ...emptyFields, timeZone };
  const [start, end] = [Date.parse(times.start), Date.parse(times.end)];
  return {
    ...emptyFields,
    ...Object.fromEntries(pickedFields(temporal, start, timeZone)),
    durationMinutes: String(Math.round((end - start) / 60_000)),
    timeZone,
  };
}

/** Another time and other staff, judged by Bookings' rules as in the form for a new appointment. */
export function Reschedule(props: ChangeProps) {
  const { details, businessId, overview, username, temporal, timeZone, onKeep } = props;
  const [fields, setFields] = useState(() => fieldsOf(details, props));
  const [staffMemberIds, setStaff] = useState(details.staffMemberIds ?? []);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [tried, setTried] = useState(false);
  const { waiting, failure, change } = useChange(props);
  const set = (name: FieldName, value: string) => {
    setFields((before) => ({ ...before, [name]: value }));
    setProblems([]);
    setTried(false);
  };

  const start = meantStart(localStart(temporal, fields), fields);
  const minutes = durationOf(fields);
  const end = start && minutes ? addMinutes(start, minutes) : undefined;
  const before = timesOf(details);
  const isMoved = before === undefined || start !== before.start || end !== before.end;
  const isRestaffed = [...staffMemberIds].sort().join() !== [...(details.staffMemberIds ?? [])].sort().join();

  // What is booked around the new time; it is read again only for another day.
  const around = start ? Math.floor(Date.parse(start) / day) * day : undefined;
  const [booked, askBooked] = useAsk<Awaited<ReturnType<typeof readBookedTimes>>>();
  useEffect(() => {
    if (around !== undefined && (isMoved || isRestaffed))
      void askBooked(() => readBookedTimes(businessId, { start: around - day, end: around + 2 * day }));
  }, [around, isMoved || isRestaffed]);
  const person = staffMemberOf(username, overview.reply?.staffMembers ?? []);
  const judgement: Judgement | undefined =
    start && end && (isMoved || isRestaffed)
      ? judgeTime(
          temporal,
          {
            overview: overview.reply,
            username,
            businessTimeZone: timeZone,
            serviceId: details.serviceId ?? '',
            // It does not clash with itself.
            bookedTimes: (booked.reply?.bookedTimes ?? []).filter(({ id }) => id !== details.id),
          },
          { start: Date.parse(start), end: Date.parse(end), staffMemberIds },
          Date.now(),
        )
      : undefined;
  const isRefused = judgement !== undefined && isHeldToRules(person) && judgement.brokenRules.length > 0;

  const service = overview.reply?.services.find(({ id }) => id === details.serviceId);
  const told = {
    staffMembers: overview.reply?.staffMembers ?? [],
    serviceName: service?.displayName ?? details.serviceName ?? '',
    timeZone,
  };
  const isSame = !isMoved && !isRestaffed;
  const submit = (confirmed: Partial<FormFields> = {}) => {
    const checked = checkTime(props, { ...fields, ...confirmed });
    setProblems(checked.kind === 'problems' ? checked.problems : []);
    setTried(true);
    if (checked.kind === 'problems' || isRefused || isSame) return;
    const { startDateTime, endDateTime } = checked.draft;
    void change(async () => ({
      ...(isMoved ? { startDateTime, endDateTime } : {}),
      ...(isRestaffed ? { staffMemberIds } : {}),
    }));
  };
  const problem = (name: FieldName) => problemText(problems.find(({ field }) => field === name));
  const past = problems.find((one) => one.kind === 'inThePast');
  return (
    <ChangeForm
      label={text('appointmentsReschedule')}
      submit={text('appointmentsRescheduleConfirm')}
      keep={text('appointmentsKeepTime')}
      waiting={waiting}
      onKeep={onKeep}
      onSubmit={() => submit()}
    >
      <StartFields
        fields={fields}
        set={set}
        problem={problem}
        temporal={temporal}
        names={{ date: 'newDate', startTime: 'newStartTime', durationMinutes: 'newDuration' }}
      >
        <p class="soft">{text('appointmentsZone', timeZone)}</p>
      </StartFields>
      <StaffChoice
        staffMembers={staffOf(overview.reply, service)}
        everyone={overview.reply?.staffMembers ?? []}
        chosen={staffMemberIds}
        onChange={setStaff}
      />
      <div role="status">
        {judgement && <RuleNotice judgement={judgement} isMove {...told} />}
        {booked.failure && <p class="soft warn">{text('ruleClashesUnknown')}</p>}
        {tried && isRefused && <p class="problem">{text('appointmentsNotChanged')}</p>}
        {tried && isSame && <p>{text('appointmentsNothingChanged')}</p>}
      </div>
      {past && (
        <div class="notice warning" role="alert">
          <Icon name="warning" />
          <div>
            <p class="strong">{text('formInThePast')}</p>
            <div class="actions">
              <button
                type="button"
                onClick={() => {
                  set('confirmedPast', past.instant);
                  submit({ confirmedPast: past.instant });
                }}
              >
                {text('appointmentsMoveAnyway')}
              </button>
            </div>
          </div>
        </div>
      )}
      <p class="soft">{text('appointmentsChangeMails')}</p>
      {failure && <FailureNotice failure={failure} heading={text('appointmentsNotChanged')} />}
    </ChangeForm>
  );
}

/** The times as the form for a new appointment checks them; who comes, and to what, is not asked here. */
const checkTime = ({ temporal, businessId, details }: ChangeProps, fields: FormFields) =>
  checkForm(
    temporal,
    { ...fields, serviceId: details.serviceId || details.id, customerName: details.id },
    businessId,
    Date.now(),
  );
