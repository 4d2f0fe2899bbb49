import { text } from '../../browser/i18n';
import { durationOf, type FormFields, localStart, meantStart } from '../../core/formFields';
import type { BusinessOverview } from '../../core/messages';
import type { Temporal } from '../../core/temporal';
import { addMinutes, formatWhen, zoneLabel } from '../../core/zonedTime';
import { counted, formatLocale } from '../words';

interface SummaryProps {
  fields: FormFields;
  overview: BusinessOverview | undefined;
  temporal: Temporal;
  /** How many rules of Bookings the time breaks. */
  rulesBroken: number;
}

/** What Create will make, in the business's time and, where it differs, in the customer's. */
export function Summary({ fields, overview, temporal, rulesBroken }: SummaryProps) {
  const start = meantStart(localStart(temporal, fields), fields);
  const duration = durationOf(fields);
  const service = overview?.services.find(({ id }) => id === fields.serviceId)?.displayName;
  if (!start || !duration) return <p class="summary">{service}</p>;
  const end = addMinutes(start, duration);
  const { timeZone, customerTimeZone } = fields;
  return (
    <p class="summary">
      <span class="strong">{formatWhen(start, end, timeZone, formatLocale)}</span>
      <span>{zoneLabel(start, timeZone)}</span>
      {rulesBroken > 0 && (
        <span>
          <span class="warn">{counted(rulesBroken, 'ruleCount_one', 'ruleCount_other')}</span>
        </span>
      )}
      {customerTimeZone && customerTimeZone !== timeZone && (
        <span>
          {text('formForCustomer', [
            formatWhen(start, end, customerTimeZone, formatLocale),
            zoneLabel(start, customerTimeZone),
          ])}
        </span>
      )}
    </p>
  );
}
