import { text } from '../../browser/i18n';
import type { FieldAttributes } from '../Field';

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

/** Every time zone that the browser knows, by its IANA name, each once. */
export function TimeZoneSelect({ attributes, value, suggested, same, onChange }: TimeZoneSelectProps) {
  const first = [...new Set([...suggested, value])].filter(Boolean);
  return (
    <select {...attributes} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {same && <option value="">{same}</option>}
      <optgroup label={text('formTimeZonesSuggested')}>
        {first.map((timeZone) => (
          <option key={timeZone}>{timeZone}</option>
        ))}
      </optgroup>
      <optgroup label={text('formTimeZonesAll')}>
        {allTimeZones
          .filter((timeZone) => !first.includes(timeZone))
          .map((timeZone) => (
            <option key={timeZone}>{timeZone}</option>
          ))}
      </optgroup>
    </select>
  );
}
