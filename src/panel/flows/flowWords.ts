import { text } from '../../browser/i18n';
import type { SeenFlow } from '../../core/flowReport';
import type { BookingsFlow } from '../../core/flows';
import { formatLocale } from '../words';

export const stateText = (state: BookingsFlow['state']): string => {
  switch (state) {
    case 'on':
      return text('flowsOn');
    case 'off':
      return text('flowsOff');
    case 'suspended':
      return text('flowsSuspended');
    case 'cannotTell':
      return text('flowsCannotTell');
  }
};

export const triggerText = (trigger: BookingsFlow['trigger']): string => {
  switch (trigger) {
    case 'created':
      return text('flowsWhenCreated');
    case 'updated':
      return text('flowsWhenUpdated');
    case 'cancelled':
      return text('flowsWhenCancelled');
    case 'cannotTell':
      return text('flowsWhenCannotTell');
  }
};

/** Power Automate's one documented word for a suspension in our words; any other as Power Automate says it. */
export const suspensionText = (reason: string): string =>
  reason === 'CompanyDlpViolation' ? text('flowsSuspendedByPolicy') : text('flowsSuspendedBecause', reason);

export const dateText = (time: string | number | undefined): string => {
  const at = typeof time === 'number' ? time : Date.parse(time ?? '');
  return Number.isNaN(at) ? '' : new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' }).format(at);
};

/** Whose flow it is; Power Automate itself gives no names. */
export const ownerText = (flow: SeenFlow): string => {
  if (flow.ownerName) return text('flowsOwnerNamed', flow.ownerName);
  switch (flow.owner) {
    case 'you':
      return text('flowsYours');
    case 'colleague':
      return flow.seenByYou ? text('flowsOfColleague') : '';
    case 'cannotTell':
      return 'ownerId' in flow && flow.ownerId ? text('flowsOwnerId', flow.ownerId) : '';
  }
};
