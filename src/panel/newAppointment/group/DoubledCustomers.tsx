import { useEffect } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import { doubledCustomers } from '../../../core/doubledCustomers';
import type { BookingCustomer } from '../../../core/graphTypes';
import { Icon } from '../../Icon';
import { useAsk } from '../../useAsk';
import { formatLocale } from '../../words';
import type { CreatedProps } from '../Created';

const madeFormat = new Intl.DateTimeFormat(formatLocale, { timeStyle: 'medium' });
const listFormat = new Intl.ListFormat(formatLocale);

interface DoubledCustomersProps extends Omit<CreatedProps, 'timeZone'> {
  /** It went out in a form that a browser may send twice, and so did its new customers. */
  mayBeDoubled: boolean;
}

/**
 * Says which customers of a group the business has twice now, because the browser sent them twice. Nobody is mailed for it and the
 * appointment names one of them, so nothing is done about it: removing a customer through Graph was seen to fail
 * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/9012).
 */
export function DoubledCustomers({ appointment, draft, overview, mayBeDoubled }: DoubledCustomersProps) {
  const [{ reply }, ask] = useAsk<BookingCustomer[]>();
  const { businessId, serviceId, customers, changes } = draft;
  const service = overview?.services.find(({ id }) => id === serviceId);
  // Only a group's customers are made before the appointment, by requests of their own.
  const isGroup = Math.max(changes?.maximumAttendeesCount ?? 1, service?.maximumAttendeesCount ?? 1) > 1;
  useEffect(() => {
    if (mayBeDoubled && isGroup) void ask(() => send('listCustomers', { businessId }));
  }, []);
  const doubled = doubledCustomers(reply ?? [], customers, appointment.createdDateTime);
  return (
    <div role="status">
      {doubled.map(({ name, madeAt }) => (
        <div key={name} class="notice warning">
          <Icon name="warning" />
          <p>{text('doubledCustomer', [name, listFormat.format(madeAt.map((made) => madeFormat.format(made)))])}</p>
        </div>
      ))}
    </div>
  );
}
