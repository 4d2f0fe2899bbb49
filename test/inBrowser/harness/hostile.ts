import type { Simulator } from '../../simulator';

/** Texts that would be markup, script, a link or a trick of the eye wherever text is taken for more than text. */
export const hostileTexts = [
  `HOSTILE"><img src=x onerror="document.title='pwned'"><b class=pwned>`,
  `HOSTILE<script>document.title='pwned'</script><iframe srcdoc="<p class=pwned>">`,
  `HOSTILE'><svg onload="document.title='pwned'"><a href="javascript:document.title='pwned'">x</a>`,
  'HOSTILE\u202Etxt.exe\u0000\u200B{{7*7}}<!--',
  'HOSTILE</option></select></textarea><input autofocus onfocus="document.title=`pwned`">',
  `HOSTILE=HYPERLINK("https://evil.example/")`,
];
const links = [
  'javascript:document.title="pwned"',
  'data:text/html,<script>1</script>',
  'https://evil.example/"><img src=x>',
];

/** What decides the course of things; everything else that is text is hostile. */
const kept =
  /^(@.*|id|.*Ids?|role|membershipStatus|dateTime|businessTimeZone|timeZone|day|.*Time|.*Date|.*Duration|duration|offset|recipients|.*Buffer|.*PriceType|priceType|.*Interval|maximumAdvance|minimumLeadTime|availabilityType|accessControl|answerInputType|defaultCurrencyIso|state|owner|sharedWith|triggers|type|status|runs|userPrincipalName|name|kind)$/;
/** A staff member's address says who is signed in, and a business's says which it is. */
const keptAddresses = /@contoso\.com$/i;

/** Texts that the demo mostly leaves out. */
const oftenNull = /^(additionalInformation|.*notes|appointmentLabel|.*WebUrl|locationEmailAddress)$/i;

/** Makes every free text in the data hostile, also one that is not there, and every link one that must not be followed. */
export function makeHostile({ data }: Simulator): void {
  let next = 0;
  const hostile = (list: readonly string[]) => list[next++ % list.length] ?? '';
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach((entry, at) => {
        if (typeof entry === 'string') value[at] = hostile(hostileTexts);
        else walk(entry);
      });
    } else if (value && typeof value === 'object') {
      const entity = value as Record<string, unknown>;
      for (const [key, entry] of Object.entries(entity)) {
        // A customer's name is text, a flow's name an id.
        const isId = kept.test(key) && !(key === 'name' && 'emailAddress' in entity);
        if (isId) continue;
        const isText = typeof entry === 'string' || (entry === null && oftenNull.test(key));
        if (!isText) walk(entry);
        else if (/url$/i.test(key)) entity[key] = hostile(links);
        // What may be long is all of them, so that it does not matter which one is looked at.
        else if (oftenNull.test(key)) entity[key] = hostileTexts.join(' ');
        else if (!keptAddresses.test(entry ?? '')) entity[key] = hostile(hostileTexts);
      }
    }
  };
  walk(data.businesses);
  walk(data.environments);
}
