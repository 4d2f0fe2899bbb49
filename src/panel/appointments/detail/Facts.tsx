import type { ComponentChildren } from 'preact';
import { text } from '../../../browser/i18n';
import {
  type AppointmentCustomer,
  type AppointmentDetails,
  customersIn,
  placeOf,
} from '../../../core/appointmentDetails';
import { minutesOf } from '../../../core/isoDuration';
import { mailLink } from '../../../core/mailLink';
import type { BusinessOverview } from '../../../core/messages';
import { unturned } from '../../../core/unturned';
import { staffNamesOf, webLink } from '../../appointmentWords';
import { buffersText } from '../../buffersText';
import { CopyButton } from '../../CopyButton';
import { priceText } from '../../priceText';
import { formatLocale, formatMinutes, formatPrice } from '../../words';
import { seatsText } from '../seatsText';

interface FactsProps {
  details: AppointmentDetails;
  /** Read by id; a list leaves things out. */
  isWhole: boolean;
  overview: BusinessOverview | undefined;
  timeZone: string;
  onSameCustomer: (customer: string) => void;
}

const Fact = ({ term, children }: { term: string; children: ComponentChildren }) =>
  children ? (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;

const Link = ({ link, copy }: { link: string; copy: string }) => (
  <span class="join">
    <a href={link} target="_blank" rel="noreferrer">
      {link}
    </a>
    <CopyButton value={link}>{copy}</CopyButton>
  </span>
);

interface CustomerProps {
  customer: AppointmentCustomer;
  isWhole: boolean;
  onSame: (customer: string) => void;
}

function Customer({ customer, isWhole, onSame }: CustomerProps) {
  const { name, emailAddress, phone, notes, timeZone, customQuestionAnswers } = customer;
  const sought = emailAddress || name || phone;
  return (
    <li>
      <p class="strong">{unturned(name || emailAddress || phone || '') || text('appointmentsNoCustomer')}</p>
      {emailAddress &&
        (emailAddress.includes('@') ? (
          <a href={mailLink(emailAddress)}>{unturned(emailAddress)}</a>
        ) : (
          <span>{unturned(emailAddress)}</span>
        ))}
      {phone &&
        (/\d/.test(phone) ? (
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{unturned(phone)}</a>
        ) : (
          <span>{unturned(phone)}</span>
        ))}
      {/* Only the whole appointment tells it: until then its line is kept free. */}
      {(timeZone || !isWhole) && <p class="soft">{timeZone || '\u00a0'}</p>}
      {notes && <p class="lines">{notes}</p>}
      {(customQuestionAnswers ?? []).map(({ question, answer, selectedOptions }, index) => (
        // By place: answers have no id, and stay in their order
        <p key={index}>
          <span class="soft">{question}</span> {answer || selectedOptions?.join(', ')}
        </p>
      ))}
      {sought && (
        <button type="button" class="quiet small" onClick={() => onSame(sought)}>
          {text('appointmentsSameCustomer')}
        </button>
      )}
    </li>
  );
}

const remindersText = ({ reminders }: AppointmentDetails): string =>
  (reminders ?? [])
    .flatMap(({ offset }) => minutesOf(offset) ?? [])
    .map((minutes) => text('appointmentsReminderBefore', formatMinutes(minutes)))
    .join(', ');

/** All that Graph says about an appointment that people care about. */
export function Facts({ details, isWhole, overview, timeZone, onSameCustomer }: FactsProps) {
  const [join, guestJoin] = [webLink(details.joinWebUrl), webLink(details.anonymousJoinWebUrl)];
  const at = new Intl.DateTimeFormat(formatLocale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const when = (instant: string | null | undefined) =>
    Number.isNaN(Date.parse(instant ?? '')) ? '' : at.format(Date.parse(instant ?? ''));
  const customers = customersIn(details);
  const amount = formatPrice(details.price ?? 0, overview?.business.defaultCurrencyIso);
  const yes = (flag: boolean | null | undefined, words: string) => (flag ? words : undefined);
  const notices = [
    yes(details.optOutOfCustomerEmail, text('appointmentsNoCustomerMail')),
    yes(details.smsNotificationsEnabled, text('appointmentsSms')),
    yes(details.isCustomerAllowedToManageBooking, text('appointmentsCustomerManages')),
  ].filter(Boolean);
  return (
    <dl class="facts">
      <Fact term={text('appointmentsCustomers')}>
        {customers.length > 0 ? (
          <ul>
            {customers.map((customer, index) => (
              // By place: two customers may be alike, and none has an id in every cloud
              <Customer key={index} customer={customer} isWhole={isWhole} onSame={onSameCustomer} />
            ))}
          </ul>
        ) : (
          text(isWhole || details.filledAttendeesCount === 0 ? 'appointmentsNoCustomer' : 'appointmentsCustomerUnread')
        )}
      </Fact>
      <Fact term={text('appointmentsSeatsTerm')}>{seatsText(details)}</Fact>
      <Fact term={text('formStaff')}>
        {staffNamesOf(details, overview?.staffMembers ?? []) || text('formNoSpecificStaff')}
      </Fact>
      <Fact term={text('formJoinLink')}>{join && <Link link={join} copy={text('formCopyJoinLink')} />}</Fact>
      <Fact term={text('formAnonymousJoinLink')}>
        {guestJoin && <Link link={guestJoin} copy={text('formCopyAnonymousJoinLink')} />}
      </Fact>
      <Fact term={text('appointmentsPlace')}>{placeOf(details)}</Fact>
      <Fact term={text('appointmentsPrice')}>{priceText(details.priceType, amount, details.price ? amount : '')}</Fact>
      <Fact term={text('appointmentsLabel')}>{details.appointmentLabel}</Fact>
      <Fact term={text('appointmentsAdditional')}>
        {details.additionalInformation && <span class="lines">{details.additionalInformation}</span>}
      </Fact>
      <Fact term={text('appointmentsStaffNotes')}>
        {details.serviceNotes && <span class="lines">{details.serviceNotes}</span>}
      </Fact>
      <Fact term={text('appointmentsBuffers')}>{buffersText(details)}</Fact>
      <Fact term={text('moreReminders')}>{remindersText(details)}</Fact>
      <Fact term={text('appointmentsMails')}>{notices.join(' · ')}</Fact>
      <Fact term={text('appointmentsCreatedAt')}>{when(details.createdDateTime)}</Fact>
      <Fact term={text('appointmentsUpdatedAt')}>{when(details.lastUpdatedDateTime)}</Fact>
    </dl>
  );
}
