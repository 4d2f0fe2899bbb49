/** What can be copied about a business, in the order of the menu. */
export const copyChoices = ['address', 'link', 'graphPath', 'serviceId', 'powerShell', 'smtpAddressOfTrigger'] as const;
export type CopyChoice = (typeof copyChoices)[number];
