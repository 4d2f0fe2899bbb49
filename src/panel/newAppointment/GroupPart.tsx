import type { DraftCustomer } from '../../core/appointmentDraft';
import type { FormFields } from '../../core/formFields';
import type { BusinessOverview } from '../../core/messages';
import type { Temporal } from '../../core/temporal';
import { FailureNotice } from '../FailureNotice';
import { useModule } from '../useModule';
import type { FormDraft } from './formDraft';
import type { MoreForm } from './more/useMore';

/** What the form asks of the group part when something is to be sent. */
export interface Group {
  /**
   * The further customers; undefined where something is wrong with them, or where they may be meant for a session that exists:
   * then that is shown, and focused unless `quietly`.
   */
  check: (quietly: boolean) => DraftCustomer[] | undefined;
}

export interface GroupProps {
  businessId: string;
  overview: BusinessOverview | undefined;
  temporal: Temporal;
  fields: FormFields;
  draft: FormDraft;
  change: (changed: (before: FormDraft) => FormDraft) => Promise<void>;
  /** Filled in once the part is there. */
  group: { current: Group | undefined };
  /** The questions of the service, which each customer answers. */
  form: MoreForm;
  /** The customer of the form's own fields; undefined where something is wrong with them, which is shown and focused. */
  checkFirst: () => Promise<DraftCustomer | undefined>;
  /** Everybody is in the session: the form is for the next ones. */
  onAllAdded: () => void;
  /** Changes when an appointment was created. */
  version: string;
}

/** Further customers, seats and sessions: loaded for a service that takes more than one person, or where somebody was typed. */
export function GroupPart(props: GroupProps) {
  const service = props.overview?.services.find(({ id }) => id === props.fields.serviceId);
  const isWanted = (service?.maximumAttendeesCount ?? 1) > 1 || (props.draft.others?.length ?? 0) > 0;
  const { module: part, failure } = useModule(() => import('./group/GroupFields'), isWanted);
  if (!isWanted) return null;
  if (failure) return <FailureNotice failure={failure} />;
  return part ? <part.GroupFields {...props} service={service} /> : null;
}
