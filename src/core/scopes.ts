import { type CloudName, clouds } from './clouds';

const names = {
  graph: 'BookingsAppointment.ReadWrite.All',
  /** The person's own licences, and nobody else's. */
  licence: 'User.Read',
  flows: 'Flows.Read.All',
} as const;

/** What we hold tokens for, each asked for when it is first needed. */
export type Resource = keyof typeof names;

/** The permission's name as people read it in Entra. */
export const permissionName = (resource: Resource): string => names[resource];

/**
 * The permission as the sign-in host of `cloud` knows it. Without a resource it is the global cloud's Graph; L4 and L5 share
 * one sign-in host, so there it has to say which Graph: https://learn.microsoft.com/graph/deployments
 */
export function scopeOf(resource: Resource, cloud: CloudName, spelledOut = cloud !== 'global'): string {
  // The audience ends in a slash, and so does the scope's first part.
  if (resource === 'flows') return `https://service.flow.microsoft.com//${names.flows}`;
  return spelledOut ? `${clouds[cloud].graph}/${names[resource]}` : names[resource];
}
