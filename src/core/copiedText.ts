import { bookingPageLink } from './bookingPageLink';
import type { CloudName } from './clouds';
import type { CopyChoice } from './copyChoice';
import { serviceGuid } from './serviceId';

export interface CopiedBusiness {
  smtpAddress: string;
  cloud: CloudName;
  /** As the deep link has it. */
  serviceId?: string | undefined;
}

/** Path in Microsoft Graph, below the version. An at sign may stand in a path; an apostrophe would end a key in OData. */
const graphPath = (smtpAddress: string): string =>
  `/solutions/bookingBusinesses/${encodeURIComponent(smtpAddress).replace('%40', '@').replace(/'/g, '%27')}`;

/**
 * Text as a PowerShell literal, in which nothing is expanded. PowerShell ends it at curly apostrophes too; doubled, each stands
 * for itself. https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export const powerShellLiteral = (text: string): string => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;

/**
 * The text that a choice copies; undefined where the link names no service.
 * @example copiedText('powerShell', page) // "Get-MgBookingBusiness -BookingBusinessId 'Desk@contoso.com'"
 */
export function copiedText(choice: CopyChoice, page: CopiedBusiness): string | undefined {
  const { smtpAddress, cloud, serviceId } = page;
  switch (choice) {
    case 'address':
      return smtpAddress;
    case 'link':
      return bookingPageLink({ smtpAddress, cloud, ...(serviceId ? { serviceId } : {}) });
    case 'graphPath':
      return graphPath(smtpAddress);
    case 'serviceId':
      return serviceGuid(serviceId ?? '');
    case 'powerShell':
      return `Get-MgBookingBusiness -BookingBusinessId ${powerShellLiteral(smtpAddress)}`;
    case 'smtpAddressOfTrigger':
      // The designer takes the bare address under "Enter custom value"; an address never looks like an expression (`@{`, `@` in front).
      return smtpAddress;
  }
}
