import { text } from '../../browser/i18n';

/** A role as Graph spells it, in the words of Bookings; a role that this version does not know as Graph has it. */
export function roleText(role: string): string {
  switch (role) {
    case 'administrator':
      return text('roleAdministrator');
    case 'scheduler':
      return text('roleScheduler');
    case 'teamMember':
      return text('roleTeamMember');
    case 'viewer':
      return text('roleViewer');
    case 'guest':
    case 'externalGuest':
      return text('roleGuest');
    default:
      return role;
  }
}
