import { showOnButton } from '../browser/copyCommands';
import { text } from '../browser/i18n';
import { copyAddressIn } from '../browser/signInHost';

/** Copies the SMTP address of a link or page, and says on the toolbar button whether there was one. */
export async function copyAddressOf(href: string): Promise<void> {
  const copied = await copyAddressIn(href);
  await showOnButton(copied ? '✓' : '–', copied ? `${text('copied')}: ${copied}` : text('nothingToCopy'));
}
