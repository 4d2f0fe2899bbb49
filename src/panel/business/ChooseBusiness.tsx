import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { BookingsPage } from '../../core/bookingsPage';
import { describePasted } from '../../core/pastedLink';
import { Field } from '../Field';
import { Businesses } from './Businesses';
import { type BusinessLink, linkOf } from './businessAtHand';
import { FittingBusinesses } from './FittingBusinesses';
import { pageText } from './pageText';

interface ChooseBusinessProps {
  /** What the tab behind the panel is, when it names no business. */
  page: BookingsPage | undefined;
  signedIn: boolean;
  onChoose: (smtpAddress: string, link?: BusinessLink) => void;
  /** Only where there is a business to go back to. */
  onCancel?: (() => void) | undefined;
}

/** A box for a link or an address, and the businesses of the signed-in person. */
export function ChooseBusiness({ page, signedIn, onChoose, onCancel }: ChooseBusinessProps) {
  const [pasted, setPasted] = useState('');
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that led here is gone, and the focus with it.
    if (!onCancel) return;
    section.current?.querySelector('input')?.focus();
    const goBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // Escape would close the popup too.
      event.preventDefault();
      onCancel();
    };
    addEventListener('keydown', goBack);
    return () => removeEventListener('keydown', goBack);
  }, []);
  const found = pasted.trim() ? describePasted(pasted) : undefined;
  const usable = found?.kind === 'bookingPage' || found?.kind === 'address' ? found : undefined;
  const named = found ?? page;
  const shortName = named?.kind === 'bookingPageWithoutAddress' ? named.name : undefined;
  const use = () => {
    if (usable?.kind === 'address') onChoose(usable.smtpAddress);
    if (usable?.kind === 'bookingPage') onChoose(usable.smtpAddress, linkOf(usable));
  };
  return (
    <section ref={section} class="choose">
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
      {shortName && signedIn && <FittingBusinesses key={shortName} name={shortName} onChoose={onChoose} />}
      {shortName && !signedIn && <p class="soft">{text('panelFitsSignIn')}</p>}
      {signedIn && <Businesses onChoose={onChoose} />}
    </section>
  );
}
