import { useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { send } from '../../../browser/messaging';
import { detailsOf } from '../../../core/appointmentDetails';
import type { AppointmentPatch } from '../../../core/appointmentPatch';
import { type Difference, differences, lostBy } from '../../../core/changeOutcome';
import { type Failure, toFailure } from '../../../core/failure';
import type { ChangeOutcome } from '../../../core/messages';
import { failureText } from '../../failureText';
import type { ChangeProps } from './part';

function differenceText(difference: Difference): string {
  switch (difference.property) {
    case 'time':
      return text('appointmentsLostTime');
    case 'staffMemberIds':
      return text('formStaff');
    case 'additionalInformation':
      return text('appointmentsAdditional');
    case 'appointmentLabel':
      return text('appointmentsLabel');
    case 'serviceNotes':
      return text('appointmentsStaffNotes');
    case 'price':
      return text('appointmentsPrice');
    case 'customerGone':
      return text('appointmentsLostCustomer', difference.name);
    case 'customerAdded':
      return text('appointmentsFoundCustomer', difference.name);
    case 'emailAddress':
      return `${difference.name}: ${text('formEmail')}`;
    case 'phone':
      return `${difference.name}: ${text('formPhone')}`;
    case 'notes':
      return `${difference.name}: ${text('appointmentsLostNotes')}`;
    case 'customQuestionAnswers':
      return `${difference.name}: ${text('appointmentsLostAnswers')}`;
  }
}

/** What became of a change, told by what is in the calendar now; `isOpen` where something typed is not there, or may not be. */
function sentenceOf(patch: AppointmentPatch, { unconfirmed, appointment, failure }: ChangeOutcome) {
  if (!appointment) {
    if (failure?.kind === 'appointmentNotFound')
      return { sentence: text('appointmentsGone'), isGood: false, isOpen: false };
    const why = failure ? failureText(failure).sentence : '';
    return {
      sentence: `${text(unconfirmed ? 'appointmentsChangeUnknown' : 'appointmentsChangedUnread')}\n${why}`,
      isGood: false,
      isOpen: unconfirmed !== undefined,
    };
  }
  const lost = differences(patch, detailsOf(appointment));
  if (lost.length === 0) {
    const sentence = text(unconfirmed ? 'appointmentsChangedUnanswered' : 'appointmentsChanged');
    return { sentence, isGood: true, isOpen: false };
  }
  const heading = text(unconfirmed ? 'appointmentsNotChangedUnanswered' : 'appointmentsChangedPartly');
  const sentence = [heading, ...lost.map((one) => `– ${differenceText(one)}`)].join('\n');
  return { sentence, isGood: false, isOpen: true };
}

/**
 * Sends one change (none where there is no patch), and reports what is there afterwards. A refusal stays with the form, where
 * everything typed still is; so does a change that was not made, or not whole.
 */
export function useChange({ businessId, appointmentId, onChange }: ChangeProps) {
  const [state, setState] = useState<{ waiting: boolean; failure?: Failure }>({ waiting: false });
  const change = async (patchOf: () => Promise<AppointmentPatch | undefined>) => {
    setState({ waiting: true });
    try {
      const patch = await patchOf();
      if (!patch) return setState({ waiting: false });
      const outcome = await send('updateAppointment', { businessId, appointmentId, patch });
      const { appointment: now, before = [], unconfirmed } = outcome;
      const { sentence, isGood, isOpen } = sentenceOf(patch, outcome);
      const lost = now ? lostBy(patch, before, detailsOf(now)) : [];
      const overwritten =
        lost.length > 0 ? { before: [...(now?.customers ?? []), ...lost], appointment: now } : undefined;
      onChange(
        { sentence, isGood: isGood && !overwritten, isOpen: isOpen && !overwritten, unconfirmed, overwritten },
        now,
      );
      setState({ waiting: false });
    } catch (error) {
      setState({ waiting: false, failure: toFailure(error) });
    }
  };
  return { ...state, change };
}
