import { describePage } from './bookingsPage';
import { fold } from './quickEntry/fold';
import type { ListedBusiness } from './searchBusinesses';

/** A business as Graph lists it, and what a read of it adds. */
export interface Candidate extends ListedBusiness {
  publicUrl?: string | null | undefined;
  email?: string | null | undefined;
}

/** Why a business may be the one: its own link says so, its address begins so, or its name looks so. */
export type Fit = 'link' | 'address' | 'name';

const bestFirst: readonly Fit[] = ['link', 'address', 'name'];

const localPart = (text: string): string => text.replace(/@.*$/, '');

/** Letters and digits, folded; without the digits that Bookings adds to a name that is taken. */
const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/(?<=\p{L})\d+$/u, '');

/** A name as Bookings makes an address of it: letters that are not ASCII are left out ("Gespräch" is "Gesprch"). */
const asAddress = (name: string): string => bare(name.replace(/[^\x20-\x7e]/g, ''));

const isSame = (a: string | null | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** The name in a business's public link: an address, or a short name. */
function nameInLink(publicUrl: string | null | undefined): string | undefined {
  const page = describePage(publicUrl ?? '');
  if (page.kind === 'bookingPage') return page.smtpAddress;
  return page.kind === 'bookingPageWithoutAddress' ? page.name : undefined;
}

const isLike = (a: string, b: string): boolean => a.length > 3 && b.length > 3 && (a.includes(b) || b.includes(a));

function fitOf(name: string, { id, displayName, publicUrl, email }: Candidate): Fit | undefined {
  const linked = nameInLink(publicUrl);
  if (isSame(linked, name) || isSame(email, name)) return 'link';
  if (isSame(localPart(id), localPart(name))) return 'address';
  const sought = bare(localPart(name));
  const names = [
    bare(displayName ?? ''),
    asAddress(displayName ?? ''),
    bare(localPart(id)),
    bare(localPart(linked ?? '')),
  ];
  return names.some((one) => one !== '' && (one === sought || isLike(one, sought))) ? 'name' : undefined;
}

/**
 * The businesses that `name` may mean, the surest first. It is the short name of a link, or an address in one that Graph does
 * not know as an id (an alias). Where a business's own link names it, the others are left out.
 */
export function fittingBusinesses<C extends Candidate>(name: string, candidates: readonly C[]): (C & { fit: Fit })[] {
  const fitting = candidates
    .flatMap((candidate) => {
      const fit = fitOf(name, candidate);
      return fit ? [{ ...candidate, fit }] : [];
    })
    .sort((a, b) => bestFirst.indexOf(a.fit) - bestFirst.indexOf(b.fit));
  return fitting[0]?.fit === 'link' ? fitting.filter(({ fit }) => fit === 'link') : fitting;
}

const commonBeginning = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** The businesses to read for their links, at most `most`: those that fit already, then those whose names begin most alike. */
export function worthReading<B extends ListedBusiness>(name: string, businesses: readonly B[], most: number): B[] {
  const sought = bare(localPart(name));
  const likeness = (business: B): number => {
    const fit = fitOf(name, business);
    if (fit) return 1_000 - bestFirst.indexOf(fit);
    return Math.max(
      ...[business.id, business.displayName ?? ''].map((one) => commonBeginning(bare(localPart(one)), sought)),
    );
  };
  return businesses
    .map((business) => ({ business, likeness: likeness(business) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ business }) => business);
}
