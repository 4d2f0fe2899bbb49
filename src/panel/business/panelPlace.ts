import { cloudNames } from '../../core/clouds';
import { describePasted } from '../../core/pastedLink';
import { type TabName, tabNames } from '../Tabs';
import { type BusinessAtHand, businessOf } from './businessAtHand';

/** What the panel shows, as far as its address says it. */
export interface PanelPlace {
  business: BusinessAtHand;
  tab?: TabName | undefined;
}

/** The place that a query names, `?smtp=ADDRESS` at least: it needs nobody's answer, so the address shows with the first frame. */
export function placeIn(search: string): PanelPlace {
  const query = new URLSearchParams(search);
  const [named, cloud] = [query.get('smtp'), cloudNames.find((name) => name === query.get('cloud'))];
  const tab = tabNames.find((name) => name === query.get('tab'));
  if (!named) return { business: { known: false }, tab };
  const business = businessOf(describePasted(named));
  const serviceId = query.get('service');
  return { business: { ...business, ...(serviceId ? { serviceId } : {}), ...(cloud ? { cloud } : {}) }, tab };
}

/** The query that leads to a place; empty where there is no business. */
export function searchOf({ business: { smtpAddress, serviceId, cloud }, tab }: PanelPlace): string {
  if (!smtpAddress) return '';
  const entries = Object.entries({ smtp: smtpAddress, service: serviceId, cloud, tab });
  return `?${new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
}

export const isSameBusiness = (a: BusinessAtHand, b: BusinessAtHand): boolean =>
  a.smtpAddress?.toLowerCase() === b.smtpAddress?.toLowerCase();
