import { showOnButton } from '../browser/copyCommands';
import { text } from '../browser/i18n';
import { copyFromBackground } from '../browser/signInHost';
import { describePasted } from '../core/pastedLink';

/** Copies the SMTP address of a link or page, and says on the toolbar button whether there was one. */
export async function copyAddressOf(href: string): Promise<void> {
  const page = describePasted(href);
  const smtpAddress = page.kind === 'bookingPage' || page.kind === 'address' ? page.smtpAddress : undefined;
  const copied = smtpAddress !== undefined && (await copyFromBackground(smtpAddress));
  await showOnButton(copied ? '✓' : '–', copied ? `${text('copied')}: ${smtpAddress}` : text('nothingToCopy'));
}
