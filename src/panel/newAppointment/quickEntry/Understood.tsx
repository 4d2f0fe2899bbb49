import { useContext, useEffect, useState } from 'preact/hooks';
import { type MessageKey, text } from '../../../browser/i18n';
import type { FieldName } from '../../../core/formFields';
import type { QuickEntry } from '../../../core/quickEntry';
import { Icon } from '../../Icon';
import { formatLocale } from '../../words';
import { Marks } from '../marks';

const labels: Partial<Record<FieldName, MessageKey>> = {
  serviceId: 'formService',
  date: 'formDate',
  startTime: 'formStartTime',
  durationMinutes: 'formDuration',
  timeZone: 'formTimeZone',
  staffMemberId: 'formStaff',
  customerName: 'formCustomerName',
  emailAddress: 'formEmail',
  phone: 'formPhone',
};

const list = new Intl.ListFormat(formatLocale, { type: 'conjunction' });

/** "Filled in: Service, Date (assumed), Start time": in the order of the form. */
function understoodText({ understood }: QuickEntry, marks: ReadonlySet<string>): string {
  const names = (Object.entries(labels) as [FieldName, MessageKey][]).flatMap(([field, label]) => {
    if (!marks.has(field)) return [];
    const isGuess = understood.some((one) => one.field === field && one.isGuess);
    return isGuess ? text('quickGuessed', text(label)) : text(label);
  });
  return names.length > 0 ? text('quickFilled', list.format(names)) : text('quickNothing');
}

/** What was understood, in one line; said to a reader once the person stops typing. */
export function Understood({ read }: { read: QuickEntry }) {
  const words = understoodText(read, useContext(Marks));
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(setSaid, 1_000, words);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      <p class="soft" aria-hidden="true">
        <Icon name={read.understood.length > 0 ? 'check' : 'info'} />
        {words}
      </p>
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}
