import { text } from '../../../browser/i18n';
import { reminderRecipients } from '../../../core/appointmentChanges';
import { type ReminderFields, reminderUnits } from '../../../core/more/moreFields';
import { Field } from '../../Field';
import { Icon } from '../../Icon';
import { formatNumber } from '../../words';
import { Differs } from './Differs';
import { recipientsText, unitText } from './moreWords';
import type { SectionProps } from './sections';

interface RemindersProps extends SectionProps {
  /** The service's reminders are known: before, changing them would lose them. */
  isRead: boolean;
}

const another: ReminderFields = { amount: '1', unit: 'days', recipients: 'customer', message: '' };

/** Who is reminded when and of what; begins with the service's reminders. */
export function Reminders({ form, usual, changes, problem, isRead }: RemindersProps) {
  const reminders = form.more.reminders ?? usual.reminders;
  const setAt = (at: number, changed: Partial<ReminderFields>, field: string) =>
    form.set(
      'reminders',
      reminders.map((one, index) => (index === at ? { ...one, ...changed } : one)),
      field,
    );
  const focusLater = (name: string) => requestAnimationFrame(() => document.getElementById(name)?.focus());
  const remove = (at: number) => {
    form.set(
      'reminders',
      reminders.filter((_, index) => index !== at),
      'reminder',
    );
    focusLater('addReminder');
  };
  const add = () => {
    form.set('reminders', [...reminders, another], 'reminder');
    focusLater(`reminder${reminders.length}Amount`);
  };
  return (
    <fieldset class="reminders" disabled={!isRead}>
      <legend>{text('moreReminders')}</legend>
      {!isRead && <p class="soft">{text('moreRemindersUnread')}</p>}
      {isRead && reminders.length === 0 && <p class="soft">{text('moreRemindersNone')}</p>}
      {reminders.map((reminder, at) => {
        const [amount, message] = [`reminder${at}Amount`, `reminder${at}Message`];
        const number = formatNumber(at + 1);
        return (
          <fieldset key={at} class="reminder" aria-label={text('moreReminder', number)}>
            <div class="columns">
              <Field name={amount} label={text('moreReminderBefore')} problem={problem(amount)}>
                {(attributes) => (
                  <div class="row">
                    <input
                      {...attributes}
                      type="text"
                      inputMode="numeric"
                      autocomplete="off"
                      value={reminder.amount}
                      onInput={(event) => setAt(at, { amount: event.currentTarget.value }, amount)}
                    />
                    <select
                      aria-label={text('moreReminderUnit')}
                      value={reminder.unit}
                      onChange={(event) =>
                        setAt(
                          at,
                          { unit: reminderUnits.find((unit) => unit === event.currentTarget.value) ?? 'days' },
                          amount,
                        )
                      }
                    >
                      {reminderUnits.map((unit) => (
                        <option key={unit} value={unit}>
                          {unitText(unit)}
                        </option>
                      ))}
                    </select>
                  </div>
                )}
              </Field>
              <Field name={`reminder${at}Recipients`} label={text('moreReminderTo')}>
                {(attributes) => (
                  <select
                    {...attributes}
                    value={reminder.recipients}
                    onChange={(event) =>
                      setAt(at, { recipients: event.currentTarget.value }, `reminder${at}Recipients`)
                    }
                  >
                    {reminderRecipients.map((recipients) => (
                      <option key={recipients} value={recipients}>
                        {recipientsText(recipients)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </div>
            <Field name={message} label={text('moreReminderMessage')} problem={problem(message)}>
              {(attributes) => (
                <div class="row">
                  <textarea
                    {...attributes}
                    rows={1}
                    value={reminder.message}
                    onInput={(event) => setAt(at, { message: event.currentTarget.value }, message)}
                  />
                  <button
                    type="button"
                    class="quiet square"
                    aria-label={text('moreReminderRemove', number)}
                    title={text('moreReminderRemove', number)}
                    onClick={() => remove(at)}
                  >
                    <Icon name="close" />
                  </button>
                </div>
              )}
            </Field>
          </fieldset>
        );
      })}
      <div class="row wrap">
        <button type="button" id="addReminder" class="small" onClick={add}>
          {text('moreReminderAdd')}
        </button>
        {changes.reminders && (
          <Differs
            what={text('moreReminders')}
            control="addReminder"
            onReset={() => form.reset('reminders', 'reminder')}
          />
        )}
      </div>
    </fieldset>
  );
}
