import { text } from '../../browser/i18n';
import type { OfBusiness } from '../business/BusinessPanel';
import type { TakeLeft } from '../opening';
import { Skeleton } from '../Skeleton';
import { useTemporal } from '../useTemporal';
import { AppointmentForm } from './AppointmentForm';
import { useFormDraft } from './useFormDraft';

interface NewAppointmentProps extends OfBusiness {
  /** Who is signed in. */
  username: string;
  linkedServiceId: string | undefined;
  takeLeft: TakeLeft | undefined;
}

/** The form for a new appointment, once what was left in it is read. */
export function NewAppointment(props: NewAppointmentProps) {
  const { draft, change } = useFormDraft(props.businessId, props.takeLeft);
  const temporal = useTemporal();
  if (!draft || !temporal) return <Skeleton lines={8} label={text('formWaiting')} />;
  return <AppointmentForm {...props} temporal={temporal} draft={draft} change={change} />;
}
