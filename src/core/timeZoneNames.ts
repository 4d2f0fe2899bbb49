import type { BusinessOverview } from './messages';
import { isTimeZone } from './zonedTime';

/** How Exchange writes UTC where it has no name for a zone. */
const exchangeUtc = 'tzone://Microsoft/Utc';

type Name = string | null | undefined;

/** Of names that are not IANA names, those that the table of Windows's names has. It is loaded only when there is one to look up. */
async function windowsNames(names: readonly Name[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const unknown = names.filter((name) => name && !isTimeZone(name)) as string[];
  if (unknown.length === 0) return found;
  const { findIana } = await import('windows-iana');
  for (const name of new Set(unknown)) {
    const iana = name === exchangeUtc ? 'UTC' : findIana(name).find(isTimeZone);
    if (iana) found.set(name, iana);
  }
  return found;
}

/**
 * IANA names of the time zones that a table names, by the text of its cells: IANA names in any case, and Windows's. What nobody
 * knows is left out. https://www.iana.org/time-zones
 */
export async function ianaNames(cells: Iterable<string>): Promise<Map<string, string>> {
  const texts = [...new Set(cells)].filter((cell) => /[a-z]/i.test(cell));
  const proper = new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));
  const found = await windowsNames(texts);
  for (const cell of texts) if (isTimeZone(cell)) found.set(cell, proper.get(cell.toLowerCase()) ?? cell);
  return found;
}

/**
 * The business with the time zones of its page and its staff by their IANA names: Graph also gives Windows's ("W. Europe
 * Standard Time"). A name that nobody knows stays as it is. https://learn.microsoft.com/graph/api/resources/datetimetimezone
 */
export async function withIanaTimeZones(overview: BusinessOverview): Promise<BusinessOverview> {
  const { business, staffMembers } = overview;
  const settings = business.bookingPageSettings;
  const found = await windowsNames([settings?.businessTimeZone, ...staffMembers.map(({ timeZone }) => timeZone)]);
  if (found.size === 0) return overview;
  const named = (name: Name): Name => (name && found.get(name)) ?? name;
  return {
    ...overview,
    business: {
      ...business,
      bookingPageSettings: settings && { ...settings, businessTimeZone: named(settings.businessTimeZone) },
    },
    staffMembers: staffMembers.map((member) => ({ ...member, timeZone: named(member.timeZone) })),
  };
}
