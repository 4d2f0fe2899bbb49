import { useMemo } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { FieldAttributes } from '../Field';
import { useIdle } from '../useIdle';

const allTimeZones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

interface TimeZoneSelectProps {
  attributes: FieldAttributes;
  value: string;
  /** Zones to offer before the four hundred others. */
  suggested: string[];
  /** A first choice with an empty value. */
  same?: string;
  onChange: (timeZone: string) => void;
}

const optionsOf = (timeZones: string[]) => timeZones.map((timeZone) => <option key={timeZone}>{timeZone}</option>);

/**
 * Every time zone that the browser knows, by its IANA name, each once. The four hundred that are not suggested follow once the form is
 * drawn, and are not compared with each key that is pressed in it: two such lists took longer than all of its other fields.
 */
export function TimeZoneSelect({ attributes, value, suggested, same, onChange }: TimeZoneSelectProps) {
  const first = [...new Set([...suggested, value])].filter(Boolean);
  const isIdle = useIdle();
  const others = useMemo(
    () => isIdle && optionsOf(allTimeZones.filter((timeZone) => !first.includes(timeZone))),
    [isIdle, first.join()],
  );
  return (
    <select {...attributes} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {same && <option value="">{same}</option>}
      <optgroup label={text('formTimeZonesSuggested')}>{optionsOf(first)}</optgroup>
      <optgroup label={text('formTimeZonesAll')}>{others}</optgroup>
    </select>
  );
}
