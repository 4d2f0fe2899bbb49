import { addressIn } from '../core/addressIn';

/**
 * Copies text from a page without focus (the offscreen page, Firefox's background page): `navigator.clipboard.writeText` wants
 * focus there, `execCommand` does not (Chromium 156). Gives whether it worked.
 */
function copyWithoutFocus(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

/** Copies the SMTP address in a link, without focus. Gives what was copied; undefined where there is none, or where the browser refused. */
export function copyAddress(link: string): string | undefined {
  const smtpAddress = addressIn(link);
  return smtpAddress !== undefined && copyWithoutFocus(smtpAddress) ? smtpAddress : undefined;
}
