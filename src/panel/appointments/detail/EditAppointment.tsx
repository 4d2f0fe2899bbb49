import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { detailsOf } from '../../../core/appointmentDetails';
import {
  type AppointmentEdit,
  type EditProblem,
  editOf,
  mergedPatch,
  type TypedCustomer,
} from '../../../core/appointmentEdit';
import { FailureNotice } from '../../FailureNotice';
import { Field } from '../../Field';
import { ChangeForm } from './ChangeForm';
import type { ChangeProps } from './part';
import { readWhole } from './readWhole';
import { useChange } from './useChange';

/**
 * What can be changed beside time and staff. Graph replaces all customers at once, so the appointment is read again just
 * before, what was typed is put into it, and all of its customers are sent whole.
 */
export function EditAppointment(props: ChangeProps) {
  const { businessId, details, onKeep } = props;
  const [before] = useState(() => editOf(details));
  const [typed, setTyped] = useState(before);
  const [problem, setProblem] = useState<EditProblem>();
  const { waiting, failure, change } = useChange(props);
  const set = (changed: Partial<AppointmentEdit>) => {
    setTyped({ ...typed, ...changed });
    setProblem(undefined);
  };
  const submit = () => {
    const wanted = mergedPatch(before, typed, details);
    if ('problem' in wanted) return setProblem(wanted.problem);
    void change(async () => {
      const now = await readWhole(businessId, details.id);
      const merged = mergedPatch(before, typed, detailsOf(now));
      if ('patch' in merged) return merged.patch;
      props.onRead(now);
      setProblem(merged.problem);
      return undefined;
    });
  };
  const area = (field: 'serviceNotes' | 'additionalInformation', label: string, hint: string) => (
    <Field name={`edit-${field}`} label={label} hint={hint}>
      {(attributes) => (
        <textarea
          {...attributes}
          rows={2}
          maxLength={10_000}
          value={typed[field]}
          onInput={(event) => set({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <ChangeForm
      label={text('appointmentsEdit')}
      submit={text('appointmentsEditConfirm')}
      keep={text('appointmentsKeepTime')}
      waiting={waiting}
      onKeep={onKeep}
      onSubmit={submit}
    >
      <div class="columns">
        <Field name="edit-label" label={text('appointmentsLabel')}>
          {(attributes) => (
            <input
              {...attributes}
              maxLength={255}
              value={typed.appointmentLabel}
              onInput={(event) => set({ appointmentLabel: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field
          name="edit-price"
          label={text('appointmentsPrice')}
          problem={problem?.kind === 'notANumber' ? text('appointmentsNotANumber') : ''}
          hint={props.overview.reply?.business.defaultCurrencyIso ?? ''}
        >
          {(attributes) => (
            <input
              {...attributes}
              inputMode="decimal"
              autocomplete="off"
              value={typed.price}
              onInput={(event) => set({ price: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {area('serviceNotes', text('appointmentsStaffNotes'), text('appointmentsStaffNotesHint'))}
      {area('additionalInformation', text('appointmentsAdditional'), text('appointmentsAdditionalHint'))}
      {typed.customers.map((customer, index) => (
        <EditCustomer
          // By place: the form neither adds nor moves customers
          key={index}
          index={index}
          name={before.customers[index]?.name ?? ''}
          customer={customer}
          problem={problem && 'customer' in problem && problem.customer === index ? problem.kind : undefined}
          onChange={(changed) =>
            set({ customers: typed.customers.map((one, at) => (at === index ? { ...one, ...changed } : one)) })
          }
        />
      ))}
      {typed.customers.length === 0 && <p class="soft">{text('appointmentsNoCustomersToEdit')}</p>}
      <p class="soft">{text('appointmentsChangeMails')}</p>
      <div role="alert">
        {problem?.kind === 'nothingChanged' && <p>{text('appointmentsNothingChanged')}</p>}
        {problem?.kind === 'customersHidden' && <p class="problem">{text('appointmentsCustomersHidden')}</p>}
        {problem?.kind === 'meanwhileChanged' && <p class="problem">{text('appointmentsMeanwhile')}</p>}
        {failure && <FailureNotice failure={failure} heading={text('appointmentsNotChanged')} />}
      </div>
    </ChangeForm>
  );
}

interface EditCustomerProps {
  index: number;
  name: string;
  customer: TypedCustomer;
  problem: EditProblem['kind'] | undefined;
  onChange: (changed: Partial<TypedCustomer>) => void;
}

function EditCustomer({ index, name, customer, problem, onChange }: EditCustomerProps) {
  const field = (property: 'name' | 'emailAddress' | 'phone', label: string, wrong: string) => (
    <Field name={`edit-${property}-${index}`} label={label} problem={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          autocomplete="off"
          value={customer[property]}
          onInput={(event) => onChange({ [property]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset class="edit-customer">
      <legend>{name || text('appointmentsCustomer')}</legend>
      <div class="columns">
        {field('name', text('formCustomerName'), problem === 'noName' ? text('formMissingCustomerName') : '')}
        {field('emailAddress', text('formEmail'), problem === 'notAnEmailAddress' ? text('formNotAnEmailAddress') : '')}
        {field('phone', text('formPhone'), problem === 'notAPhoneNumber' ? text('formNotAPhoneNumber') : '')}
      </div>
      <Field name={`edit-notes-${index}`} label={text('formNotes')} hint={text('appointmentsCustomerNotesHint')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={customer.notes}
            onInput={(event) => onChange({ notes: event.currentTarget.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
