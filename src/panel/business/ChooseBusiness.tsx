import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { BookingsPage } from '../../core/bookingsPage';
import { describePasted } from '../../core/pastedLink';
import { Field } from '../Field';
import { BusinessList } from './BusinessList';
import { pageText } from './pageText';

interface ChooseBusinessProps {
  /** What the tab behind the panel is, when it names no business. */
  page: BookingsPage | undefined;
  signedIn: boolean;
  onChoose: (smtpAddress: string, serviceId?: string) => void;
  /** Only where there is a business to go back to. */
  onCancel?: (() => void) | undefined;
}

/** A box for a link or an address, and the businesses of the signed-in person. */
export function ChooseBusiness({ page, signedIn, onChoose, onCancel }: ChooseBusinessProps) {
  const [pasted, setPasted] = useState('');
  const found = pasted.trim() ? describePasted(pasted) : undefined;
  const usable = found?.kind === 'bookingPage' || found?.kind === 'address' ? found : undefined;
  const use = () => {
    if (usable) onChoose(usable.smtpAddress, usable.kind === 'bookingPage' ? usable.serviceId : undefined);
  };
  return (
    <section class="choose">
      <div class="row">
        <h1>{text('panelChooseHeading')}</h1>
        {onCancel && (
          <button type="button" class="quiet small" onClick={onCancel}>
            {text('panelBack')}
          </button>
        )}
      </div>
      <p class="soft">{page && page.kind !== 'notBookings' ? pageText(page) : text('panelChooseLead')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          use();
        }}
      >
        <Field
          name="pasted"
          label={text('panelPasteLabel')}
          hint={
            <span role="status" class={usable ? 'good' : undefined}>
              {found && pageText(found)}
            </span>
          }
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              spellcheck={false}
              autocomplete="off"
              autocapitalize="off"
              placeholder={text('panelPastePlaceholder')}
              value={pasted}
              onInput={(event) => setPasted(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" class="primary" aria-disabled={!usable}>
          {text('panelUseBusiness')}
        </button>
      </form>
      {signedIn && <BusinessList onChoose={onChoose} />}
    </section>
  );
}
