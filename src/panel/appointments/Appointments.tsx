import { useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import { emptyFilter, filterOf } from '../../core/appointmentFilter';
import { datesProblem, type RangeName, rangeOf } from '../../core/appointmentRanges';
import type { CloudName } from '../../core/clouds';
import type { Feature } from '../../core/features';
import { defaultTimeZone } from '../../core/formDefaults';
import type { BookingAppointment } from '../../core/graphTypes';
import type { Temporal } from '../../core/temporal';
import type { OfBusiness } from '../business/BusinessPanel';
import { FailureNotice } from '../FailureNotice';
import { ManyButton } from '../many/ManyButton';
import { Progress } from '../Progress';
import { ReadFooter } from '../ReadFooter';
import { Skeleton } from '../Skeleton';
import { useModule } from '../useModule';
import { useTemporal } from '../useTemporal';
import { counted, formatNumber } from '../words';
import { WaitingForList } from './AppointmentsTab';
import type { ExportProps } from './export/Export';
import type { KeptAppointments } from './kept';
import { AppointmentList } from './list/AppointmentList';
import { formatsOf } from './list/formats';
import { Empty, InSight, PeopleNotice } from './list/Notices';
import { Toolbar } from './list/Toolbar';
import { usePeople } from './list/usePeople';
import { rowMaker } from './rows';
import { useCalendar } from './useCalendar';
import './appointments.css';

export interface AppointmentsProps extends OfBusiness {
  /** Who is signed in. */
  username: string;
  cloud: CloudName | undefined;
  kept: KeptAppointments;
  /** By the organisation's policy. */
  disabledFeatures: readonly Feature[];
  /** Goes to the form for a new appointment. */
  onNewAppointment: () => void;
}

const browserTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Appointments of a range, filtered, by day in the business's time zone; or one of them, opened. */
export function Appointments(props: AppointmentsProps) {
  const temporal = useTemporal();
  return temporal ? <AppointmentsOf {...props} temporal={temporal} /> : <WaitingForList />;
}

function AppointmentsOf(props: AppointmentsProps & { temporal: Temporal }) {
  const { businessId, overview, kept, temporal } = props;
  const { timeZone } = defaultTimeZone(overview.reply, browserTimeZone);
  const staffMembers = overview.reply?.staffMembers ?? none;
  const [range, setRange] = useState<RangeName>(kept.range ?? 'next14');
  const [dates, setDates] = useState(kept.dates ?? { from: '', to: '' });
  const [filter, setFilter] = useState(kept.filter ?? emptyFilter);
  const [openId, setOpenId] = useState<string>();
  const [told, setTold] = useState('');
  const [exporting, setExporting] = useState(false);
  const { module: exporter, failure: exportFailure } = useModule(() => import('./export/Export'), exporting);
  const status = useRef<HTMLParagraphElement>(null);

  const problem = range === 'dates' ? datesProblem(temporal, dates) : undefined;
  // Which days a range has depends on the business's time zone.
  const isKnown = overview.reply !== undefined || overview.failure !== undefined;
  const key = !isKnown
    ? undefined
    : problem
      ? ''
      : [range, timeZone, ...(range === 'dates' ? [dates.from, dates.to] : [])].join(' ');
  const rangeNow = () => (problem ? undefined : rangeOf(temporal, range, Date.now(), timeZone, dates));
  const { calendar, readAgain, replace } = useCalendar(businessId, key, rangeNow, kept);
  const people = usePeople(businessId, kept, calendar);

  const formats = useMemo(() => formatsOf(timeZone, calendar.readAt ?? Date.now()), [timeZone, calendar.readAt]);
  const makeRows = useMemo(() => rowMaker(staffMembers), [staffMembers]);
  const latestFirst = range.startsWith('past');
  const rows = useMemo(
    () => makeRows(calendar.appointments, people, latestFirst),
    [makeRows, calendar.appointments, people, people.version, latestFirst],
  );
  const shown = useMemo(() => rows.filter(filterOf(filter)), [rows, filter]);

  const { module: detail, failure: detailFailure } = useModule(
    () => import('./detail/AppointmentDetail'),
    openId !== undefined,
  );
  const opened = openId === undefined ? undefined : rows.find(({ id }) => id === openId)?.appointment;
  const back = (sentence: string) => {
    setOpenId(undefined);
    setTold(sentence);
    // The row that was opened may be gone: the focus stays with what is said about it, else it goes back to the row.
    if (sentence) setTimeout(() => status.current?.focus());
    else kept.focusRow = true;
  };
  const onChanged = (id: string, now: BookingAppointment | undefined) => {
    if (now) people.put(now);
    else people.forget(id);
    replace(id, now);
  };

  const left = people.left();
  const progress = calendar.waiting
    ? calendar.total > 1 && (
        <Progress
          name={text('appointmentsWaiting')}
          done={calendar.done}
          total={calendar.total}
          words={text('progressOf', [calendar.done, calendar.total].map(formatNumber))}
        />
      )
    : left > 0 && (
        <Progress
          name={text('appointmentsCustomersReading')}
          done={rows.length - left}
          total={rows.length}
          words={counted(left, 'appointmentsCustomersLeft_one', 'appointmentsCustomersLeft_other')}
        />
      );

  const exported: ExportProps = {
    businessId,
    rows: shown,
    overview: overview.reply,
    timeZone,
    people,
    onEnd: (sentence) => {
      setExporting(false);
      setTold(sentence);
      setTimeout(() => status.current?.focus());
    },
  };
  if (openId !== undefined && detail && (opened || calendar.waiting === false)) {
    return (
      <detail.AppointmentDetail
        {...props}
        key={openId}
        appointmentId={openId}
        listed={opened}
        timeZone={timeZone}
        onBack={back}
        onChanged={onChanged}
        onSameCustomer={(customer) => {
          setFilter({ ...emptyFilter, customer });
          kept.filter = { ...emptyFilter, customer };
          back('');
        }}
      />
    );
  }
  return (
    <div class="view appointments">
      <div class="content">
        <p ref={status} role="status" tabIndex={-1} class="told" data-said="">
          {told}
        </p>
        {detailFailure && openId && <FailureNotice failure={detailFailure} />}
        <Toolbar
          range={range}
          dates={dates}
          problem={problem}
          filter={filter}
          rows={rows}
          shown={shown}
          overview={overview.reply}
          temporal={temporal}
          zone={`${timeZone} (${formats.usual})`}
          partial={calendar.waiting || calendar.failure !== undefined}
          people={people}
          onRange={(next) => {
            setRange(next);
            kept.range = next;
            kept.scrollY = 0;
          }}
          onDates={(next) => {
            setDates(next);
            kept.dates = next;
          }}
          onFilter={(next) => {
            setFilter(next);
            kept.filter = next;
          }}
        />
        {overview.failure && (
          <FailureNotice
            failure={overview.failure}
            heading={text('appointmentsBusinessFailed')}
            onRetry={props.onReadAgain}
          />
        )}
        <InSight when={calendar.failure}>
          {calendar.failure && (
            <FailureNotice
              failure={calendar.failure}
              heading={text(rows.length > 0 ? 'appointmentsPartlyFailed' : 'appointmentsFailed')}
              onRetry={readAgain}
            />
          )}
        </InSight>
        <ManyButton businessId={businessId} />
        {exporting && exportFailure && <FailureNotice failure={exportFailure} />}
        {exporting && exporter && <exporter.Export {...exported} />}
        <PeopleNotice people={people} rows={rows} />
        {rows.length === 0 && calendar.waiting && <Skeleton lines={8} label={text('appointmentsWaiting')} />}
        {!calendar.waiting && !calendar.failure && !problem && shown.length === 0 && (
          <Empty isFiltered={rows.length > 0} onClear={() => setFilter(emptyFilter)} />
        )}
        {shown.length > 0 && (
          <AppointmentList
            rows={shown}
            formats={formats}
            staffMembers={staffMembers}
            kept={kept}
            onOpen={(row) => {
              kept.activeId = row.id;
              setTold('');
              setOpenId(row.id);
            }}
            onSight={people.isReady() ? people.inSight : undefined}
          />
        )}
      </div>
      <ReadFooter
        readAt={calendar.readAt}
        waiting={calendar.waiting}
        progress={progress}
        onRefresh={readAgain}
        action={
          <button
            type="button"
            aria-disabled={exporting || calendar.waiting || shown.length === 0}
            onClick={() => {
              if (exporting || calendar.waiting || shown.length === 0) return;
              setTold('');
              setExporting(true);
            }}
          >
            {text('appointmentsExport')}
          </button>
        }
      />
    </div>
  );
}

const none: never[] = [];
