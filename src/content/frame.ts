/**
 * Hosts that frame apps of Microsoft 365. A Sway is left out, since it shows what a business made.
 * Source: https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements; `.us` by analogy.
 */
const microsoftOrigin =
  /^https:\/\/(?!sway)([\w-]+\.)*(cloud\.microsoft|(office|microsoft365)\.com|(office365|teams\.microsoft)\.(com|us))$/;

/** In a frame the chip shows itself only inside Microsoft's own pages, never on the site of a business that embeds its page. */
export const mayShowHere = (): boolean =>
  // An older Firefox cannot tell who is above (153 can; a referrer names the parent only until the frame navigates): not shown.
  window === top || [...(location.ancestorOrigins ?? [''])].every((origin) => microsoftOrigin.test(origin));
