import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { detailsOf } from '../../../core/appointmentDetails';
import { type AppointmentEdit, type EditProblem, editOf, mergedPatch } from '../../../core/appointmentEdit';
import type { CustomerPart, CustomerParts, PartProblem } from '../../../core/customerParts';
import { FailureNotice } from '../../FailureNotice';
import { Field } from '../../Field';
import { partProblemText } from '../../partProblemText';
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
  const [before, setBefore] = useState(() => editOf(details));
  const [typed, setTyped] = useState(before);
  const [problem, setProblem] = useState<EditProblem>();
  const { waiting, failure, change } = useChange({
    ...props,
    onChange: (told, now) => {
      // What is typed and is not there yet is a change of what is there now.
      if (now) setBefore(editOf(detailsOf(now)));
      props.onChange(told, now);
    },
  });
  const update = (change: (before: AppointmentEdit) => AppointmentEdit) => {
    setTyped(change);
    setProblem(undefined);
  };
  const set = (changed: Partial<AppointmentEdit>) => update((before) => ({ ...before, ...changed }));
  const setCustomer = (index: number, changed: Partial<CustomerParts>) =>
    update(({ customers, ...others }) => ({
      ...others,
      customers: customers.map((one, at) => (at === index ? { ...one, ...changed } : one)),
    }));
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
          problem={problem && 'customer' in problem && problem.customer === index ? problem : undefined}
          onChange={(changed) => setCustomer(index, changed)}
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
  customer: CustomerParts;
  problem: PartProblem | undefined;
  onChange: (changed: Partial<CustomerParts>) => void;
}

function EditCustomer({ index, name, customer, problem, onChange }: EditCustomerProps) {
  const problemOf = (part: CustomerPart) => (problem?.part === part ? partProblemText(problem) : '');
  const field = (property: 'name' | 'emailAddress' | 'phone', label: string) => (
    <Field name={`edit-${property}-${index}`} label={label} problem={problemOf(property)}>
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
        {field('name', text('formCustomerName'))}
        {field('emailAddress', text('formEmail'))}
        {field('phone', text('formPhone'))}
      </div>
      <Field
        name={`edit-notes-${index}`}
        label={text('formNotes')}
        hint={text('appointmentsCustomerNotesHint')}
        problem={problemOf('notes')}
      >
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
