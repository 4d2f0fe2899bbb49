import { text } from '../../../browser/i18n';
import type { FormFields } from '../../../core/formFields';
import { OwnFlag } from './OwnFlag';
import type { SectionProps } from './sections';
import { useSmsDoubt } from './useSmsDoubt';

/** What reaches the customer, and what the customer may do. */
export function Notices(props: SectionProps & { fields: FormFields; country: string | undefined }) {
  const { form, usual, fields } = props;
  const wantsSms = form.more.smsNotificationsEnabled ?? usual.smsNotificationsEnabled;
  const doubt = useSmsDoubt(wantsSms ? fields.phone : undefined, props.country);
  return (
    <fieldset>
      <legend>{text('moreNotices')}</legend>
      <OwnFlag {...props} name="optOutOfCustomerEmail" label={text('moreOptOut')} />
      <OwnFlag
        {...props}
        name="smsNotificationsEnabled"
        label={text('moreSms')}
        hint={
          <>
            {text('moreSmsHint')} {doubt && <span class="warn">{doubt}</span>}
          </>
        }
      />
      <OwnFlag
        {...props}
        name="isCustomerAllowedToManageBooking"
        label={text('moreMayManage')}
        disabled={form.isGovernment}
        hint={form.isGovernment && text('moreNotInGovernment')}
      />
    </fieldset>
  );
}
