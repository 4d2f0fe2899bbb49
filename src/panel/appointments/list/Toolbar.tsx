import { useMemo, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import type { AppointmentFilter } from '../../../core/appointmentFilter';
import {
  type ChosenDates,
  type DatesProblem,
  mostDays,
  type RangeName,
  rangeNames,
} from '../../../core/appointmentRanges';
import type { BusinessOverview } from '../../../core/messages';
import type { Temporal } from '../../../core/temporal';
import { Icon } from '../../Icon';
import { formatNumber } from '../../words';
import type { Row } from '../rows';
import { Counts } from './Counts';
import { Dates } from './Dates';
import type { KnownPeople } from './usePeople';

export interface ToolbarProps {
  range: RangeName;
  dates: ChosenDates;
  problem: DatesProblem | undefined;
  filter: AppointmentFilter;
  rows: readonly Row[];
  shown: readonly Row[];
  overview: BusinessOverview | undefined;
  temporal: Temporal;
  zone: string;
  /** Not all was read, or not yet: no appointment in `rows` does not mean that there is none. */
  partial: boolean;
  people: KnownPeople;
  onRange: (range: RangeName) => void;
  onDates: (dates: ChosenDates) => void;
  onFilter: (filter: AppointmentFilter) => void;
}

const rangeText = (range: RangeName): string => {
  switch (range) {
    case 'today':
      return text('appointmentsRangeToday');
    case 'dates':
      return text('appointmentsRangeDates');
    case 'next7':
    case 'next14':
    case 'next30':
      return text('appointmentsRangeNext', formatNumber(Number(range.slice(4))));
    case 'past7':
    case 'past30':
      return text('appointmentsRangePast', formatNumber(Number(range.slice(4))));
  }
};

const problemText = (problem: DatesProblem): string => {
  switch (problem) {
    case 'fromNotADate':
    case 'toNotADate':
      return text('formNotADate');
    case 'toBeforeFrom':
      return text('appointmentsDatesOrder');
    case 'tooLong':
      return text('appointmentsDatesTooLong', formatNumber(mostDays));
  }
};

/** Those of the list's services or staff, by name. */
function choicesOf(ids: Iterable<string>, names: ReadonlyMap<string, string>): [string, string][] {
  return [...new Set(ids)]
    .filter(Boolean)
    .map((id): [string, string] => [id, names.get(id) ?? id])
    .sort(([, a], [, b]) => a.localeCompare(b));
}

const Choice = (props: {
  label: string;
  all: string;
  value: string;
  choices: [string, string][];
  onChange: (value: string) => void;
}) => (
  <label class="field">
    {props.label}
    <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
      <option value="">{props.all}</option>
      {props.choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** Which part of the calendar, and what of it; the number that fits is said while one types. */
export function Toolbar(props: ToolbarProps) {
  const { range, filter, rows, overview, onFilter } = props;
  const [more, setMore] = useState(filter.customer !== '' || filter.serviceId !== '' || filter.staffMemberId !== '');
  const latest = useRef(filter);
  latest.current = filter;
  const set = (changed: Partial<AppointmentFilter>) => onFilter({ ...latest.current, ...changed });
  const services = useMemo(() => {
    const listed = new Map(rows.map(({ serviceId, appointment }) => [serviceId, appointment.serviceName ?? '']));
    for (const { id, displayName } of overview?.services ?? []) if (displayName) listed.set(id, displayName);
    return choicesOf([...rows.map(({ serviceId }) => serviceId), filter.serviceId], listed);
  }, [rows, overview, filter.serviceId]);
  const staff = useMemo(() => {
    const names = new Map(
      overview?.staffMembers.map(({ id, displayName, emailAddress }) => [id, displayName || emailAddress || id]),
    );
    return choicesOf([...rows.flatMap(({ staffMemberIds }) => staffMemberIds), filter.staffMemberId], names);
  }, [rows, overview, filter.staffMemberId]);
  // Five hundred options are not gone through for every letter that is typed.
  const choices = useMemo(
    () => (
      <>
        <Choice
          label={text('formService')}
          all={text('appointmentsAllServices')}
          value={filter.serviceId}
          choices={services}
          onChange={(serviceId) => set({ serviceId })}
        />
        <Choice
          label={text('formStaff')}
          all={text('appointmentsAllStaff')}
          value={filter.staffMemberId}
          choices={staff}
          onChange={(staffMemberId) => set({ staffMemberId })}
        />
      </>
    ),
    [services, staff, filter.serviceId, filter.staffMemberId],
  );
  return (
    <search class={more || range === 'dates' ? 'filters' : 'filters in-reach'}>
      <div class="filter-line">
        <label class="field range">
          <span class="unseen">{text('appointmentsRange')}</span>
          <select value={range} onChange={(event) => props.onRange(event.currentTarget.value as RangeName)}>
            {rangeNames.map((name) => (
              <option key={name} value={name}>
                {rangeText(name)}
              </option>
            ))}
          </select>
        </label>
        <label class="field sought">
          <span class="unseen">{text('appointmentsSearch')}</span>
          <input
            type="search"
            autocomplete="off"
            placeholder={text('appointmentsSearchPlaceholder')}
            value={filter.text}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        </label>
        <button
          type="button"
          class="quiet square"
          aria-expanded={more}
          aria-controls="appointmentFilters"
          aria-label={text('appointmentsFilters')}
          title={text('appointmentsFilters')}
          onClick={() => setMore(!more)}
        >
          <Icon name="filter" />
        </button>
      </div>
      {range === 'dates' && (
        <Dates
          dates={props.dates}
          problem={props.problem && { kind: props.problem, words: problemText(props.problem) }}
          onDates={props.onDates}
        />
      )}
      <div id="appointmentFilters" class="columns" hidden={!more}>
        {more && choices}
        {more && (
          <label class="field">
            {text('appointmentsCustomer')}
            <input
              type="search"
              autocomplete="off"
              value={filter.customer}
              onInput={(event) => set({ customer: event.currentTarget.value })}
            />
          </label>
        )}
      </div>
      <Counts {...props} />
    </search>
  );
}
