import type { CloudName } from './clouds';

/** Hosts of Bookings and of Graph outside the global cloud. Sources: those of `bookingsPage` and `clouds`. */
const otherClouds: ReadonlyMap<string, CloudName> = new Map([
  ['outlook.office365.us', 'usGovernmentL4'],
  ['outlook-dod.office365.us', 'usGovernmentL5'],
  ['webmail.apps.mil', 'usGovernmentL5'],
  ['partner.outlook.cn', 'china'],
  ['graph.microsoft.us', 'usGovernmentL4'],
  ['dod-graph.microsoft.us', 'usGovernmentL5'],
  ['microsoftgraph.chinacloudapi.cn', 'china'],
]);

/** The cloud that a host of Microsoft belongs to, from host and path of a link: it follows from the host alone. */
export function cloudOfLink(hostAndPath: string): CloudName {
  // Asked for every link that is looked at, and nearly all are in the global cloud.
  const host = /^[^/]+\.(us|mil|cn)(?=\/|$)/i.exec(hostAndPath)?.[0] ?? '';
  return otherClouds.get(host.toLowerCase()) ?? 'global';
}
