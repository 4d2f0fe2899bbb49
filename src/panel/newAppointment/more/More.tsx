import { text } from '../../../browser/i18n';
import { ofService } from '../../../core/more/ofService';
import { noPlace } from '../../../core/more/places';
import { countryOf } from '../../../core/phoneDoubt';
import { formatLocale, formatMinutes, formatNumber } from '../../words';
import { Differs } from './Differs';
import { Invoice } from './Invoice';
import type { MoreProps } from './MorePart';
import { moreProblemText } from './moreProblemText';
import { Notices } from './Notices';
import { OtherStaff } from './OtherStaff';
import { OwnFlag } from './OwnFlag';
import { OwnText } from './OwnText';
import { PlaceParts } from './PlaceParts';
import { PriceFields } from './PriceFields';
import { Reminders } from './Reminders';
import type { SectionProps } from './sections';
import './more.css';

/** Every field of an appointment that Graph takes and the form above does not show; each begins as the service has it. */
export function More(props: MoreProps) {
  const { form, fields, overview, chosen } = props;
  const { more, problems } = form;
  const usual = ofService(chosen.service);
  const section: SectionProps = {
    form,
    usual,
    changes: form.changes,
    problem: (name) => moreProblemText(problems.find(({ field }) => field === name)),
  };
  const isOnline = more.isLocationOnline ?? usual.isLocationOnline;
  const isGroup = usual.maximumAttendeesCount > 1;
  return (
    <div class="more-fields">
      <OtherStaff {...props} />
      <OwnFlag
        {...section}
        name="isLocationOnline"
        label={text('moreOnline')}
        hint={isOnline && !fields.emailAddress.trim() ? text('moreOnlineNoMail') : text('moreOnlineHint')}
      />
      <PlaceParts
        of="place"
        legend={text('morePlace')}
        place={more.place ?? usual.place}
        set={(place, field) => form.set('place', place, field)}
        problem={section.problem}
      >
        {section.changes.place && (
          <Differs what={text('morePlace')} control="placeDisplayName" onReset={() => form.reset('place')} />
        )}
      </PlaceParts>
      <PriceFields {...section} />
      <div class="columns">
        <OwnText
          {...section}
          name="preBufferMinutes"
          label={text('morePreBuffer')}
          inputMode="numeric"
          shown={String(usual.preBufferMinutes)}
          usualText={formatMinutes(usual.preBufferMinutes)}
        />
        <OwnText
          {...section}
          name="postBufferMinutes"
          label={text('morePostBuffer')}
          inputMode="numeric"
          shown={String(usual.postBufferMinutes)}
          usualText={formatMinutes(usual.postBufferMinutes)}
        />
      </div>
      <OwnText
        {...section}
        name="maximumAttendeesCount"
        label={text('moreSeats')}
        inputMode="numeric"
        shown={String(usual.maximumAttendeesCount)}
        usualText={formatNumber(usual.maximumAttendeesCount)}
        disabled={!isGroup}
        hint={!isGroup && text('moreSeatsOne')}
      />
      <Reminders {...section} isRead={chosen.isRead} />
      <Notices {...section} fields={fields} country={countryOf(overview?.business, formatLocale)} />
      <OwnText
        {...section}
        name="additionalInformation"
        label={text('moreInformation')}
        hint={text('moreInformationHint')}
        multiline
        shown={usual.additionalInformation}
      />
      <OwnText {...section} name="serviceNotes" label={text('moreServiceNotes')} multiline shown="" />
      <OwnText
        {...section}
        name="appointmentLabel"
        label={text('moreLabel')}
        shown=""
        disabled={form.isGovernment}
        hint={form.isGovernment && text('moreNotInGovernment')}
      />
      <PlaceParts
        of="customerPlace"
        legend={text('moreCustomerPlace')}
        place={more.customerPlace ?? noPlace}
        set={(place, field) => form.set('customerPlace', place, field)}
        problem={section.problem}
      />
      <Invoice {...section} />
    </div>
  );
}
