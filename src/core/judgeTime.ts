import type { BookedTime } from './bookedTime';
import { brokenRules, type Chosen, type Judged } from './brokenRules';
import { staffOf } from './formDefaults';
import { type Judgement, judgeFor, staffMemberOf } from './judgement';
import type { BusinessOverview } from './messages';
import type { Temporal } from './temporal';

/** What is known when a time is judged, or when open times are looked for. */
export interface Known {
  overview: BusinessOverview | undefined;
  serviceId: string;
  /** IANA name. */
  businessTimeZone: string;
  bookedTimes: BookedTime[];
}

/** The schedule of a service; undefined while the service is not known. */
export function scheduleOf({ overview, serviceId, businessTimeZone, bookedTimes }: Known): Judged | undefined {
  const service = overview?.services.find(({ id }) => id === serviceId);
  if (!overview || !service) return undefined;
  const { business, staffMembers: everyone } = overview;
  return { business, service, staffMembers: staffOf(overview, service), everyone, businessTimeZone, bookedTimes };
}

/** The rules that a time breaks and what that means for the person with this user name. `now`: milliseconds since 1970. */
export function judgeTime(
  temporal: Temporal,
  known: Known & { username: string | undefined },
  chosen: Chosen,
  now: number,
): Judgement | undefined {
  const judged = scheduleOf(known);
  if (!judged) return undefined;
  const person = staffMemberOf(known.username, judged.everyone);
  return judgeFor(person, brokenRules(temporal, judged, chosen, now), chosen.staffMemberIds);
}
