import { text } from '../../browser/i18n';
import { type DateOrder, dateIn, type OrderOfDates } from '../../core/many/dates';
import { encodings } from '../../core/many/decode';
import type { BusinessOverview } from '../../core/messages';
import { Field } from '../Field';
import { Icon } from '../Icon';
import { TimeZoneSelect } from '../newAppointment/TimeZoneSelect';
import { formatLocale } from '../words';
import { countedRows, encodingName } from './cellText';
import type { KeptTable } from './keptTable';
import { zoneOf } from './useCheck';
import type { TableAtHand } from './useTable';

interface TableQuestionsProps {
  at: TableAtHand;
  table: KeptTable;
  overview: BusinessOverview;
  order: OrderOfDates;
}

const dayFormat = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'long', timeZone: 'UTC' });

/** Which of two dates an ambiguous one means: asked once for the whole table, never guessed. */
function DateOrderQuestion({ at, table, order }: Omit<TableQuestionsProps, 'overview'>) {
  if (order.kind !== 'either' && order.kind !== 'mixed') return null;
  const day = (one: DateOrder) => dayFormat.format(Date.parse(dateIn(order.date, one) ?? ''));
  return (
    <fieldset class="notice warning">
      <legend>{text('manyWhichDate', order.example)}</legend>
      {(['dayFirst', 'monthFirst'] as const).map((one) => (
        <label key={one} class="radio">
          <input
            type="radio"
            name="dateOrder"
            checked={table.dateOrder === one}
            onChange={() => at.setForAll({ dateOrder: one })}
          />
          {day(one)}
        </label>
      ))}
    </fieldset>
  );
}

function EncodingQuestion({ at: { file, decodeAs } }: { at: TableAtHand }) {
  if (!file || (file.how === 'sure' && file.encoding === 'utf-8')) return null;
  return (
    <div class={file.how === 'sure' ? undefined : 'notice warning'}>
      {file.how !== 'sure' && <Icon name="warning" />}
      <Field
        name="encoding"
        label={text('manyEncoding')}
        hint={file.how === 'mixed' ? text('manyEncodingMixed') : file.how === 'guessed' && text('manyEncodingGuessed')}
      >
        {(attributes) => (
          <select
            {...attributes}
            value={file.encoding}
            onChange={({ currentTarget }) => {
              const chosen = encodings.find((one) => one === currentTarget.value);
              if (chosen) decodeAs(chosen);
            }}
          >
            {encodings.map((one) => (
              <option key={one} value={one}>
                {encodingName(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** What the table is, and what holds for every row that does not say it itself. */
export function TableQuestions({ at, table, overview, order }: TableQuestionsProps) {
  const has = (field: string) => table.columns.some((one) => one === field);
  const hint = (field: string) => has(field) && text('manyForEmptyCells');
  const zone = zoneOf(table, overview);
  return (
    <>
      <div class="row wrap">
        <p class="strong many-source">
          {table.name || text('manyPasted')} <span class="soft">{countedRows(table.rows.length)}</span>
        </p>
        <label class="check">
          <input
            type="checkbox"
            checked={table.hasHeader}
            onChange={(event) => at.setHasHeader(event.currentTarget.checked)}
          />
          {text('manyHasHeader')}
        </label>
        <button type="button" onClick={at.startOver}>
          {text('manyOtherTable')}
        </button>
      </div>
      <EncodingQuestion at={at} />
      <DateOrderQuestion at={at} table={table} order={order} />
      <fieldset class="many-for-all">
        <legend class="strong">{text('manyForAll')}</legend>
        <Field name="manyService" label={text('formService')} hint={hint('service')}>
          {(attributes) => (
            <select
              {...attributes}
              value={table.serviceId}
              onChange={(event) => at.setForAll({ serviceId: event.currentTarget.value })}
            >
              <option value="">{text('manyNoService')}</option>
              {overview.services.map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName || id}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="manyStaff" label={text('formStaff')} hint={hint('staff')}>
          {(attributes) => (
            <select
              {...attributes}
              value={table.staffMemberId}
              onChange={(event) => at.setForAll({ staffMemberId: event.currentTarget.value })}
            >
              <option value="">{text('formNoSpecificStaff')}</option>
              {overview.staffMembers.map(({ id, displayName, emailAddress }) => (
                <option key={id} value={id}>
                  {displayName || emailAddress || id}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="manyTimeZone" label={text('formTimeZone')} hint={hint('timeZone')}>
          {(attributes) => (
            <TimeZoneSelect
              attributes={attributes}
              value={zone}
              suggested={[zone]}
              onChange={(timeZone) => at.setForAll({ timeZone })}
            />
          )}
        </Field>
      </fieldset>
    </>
  );
}
