import { describePasted } from './pastedLink';

/** The SMTP address in a link or a text; undefined where there is none. */
export function addressIn(text: string): string | undefined {
  const page = describePasted(text);
  return page.kind === 'bookingPage' || page.kind === 'address' ? page.smtpAddress : undefined;
}
