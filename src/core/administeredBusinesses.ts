import * as z from 'zod/mini';
import { type BookingsFlow, type FlowOnMailbox, flowsOn } from './flows';

/** A business that Graph lists, and whether the person administers it: `cannotTell` where they are not on its staff list. */
export const AdministeredBusiness = z.object({
  id: z.string(),
  displayName: z.optional(z.string()),
  isAdministrator: z.enum(['yes', 'no', 'cannotTell']),
  /** False: Graph lists it, and does not let the person open it. */
  canOpen: z.boolean(),
});
export type AdministeredBusiness = z.infer<typeof AdministeredBusiness>;

export interface BusinessFlows {
  business: AdministeredBusiness;
  sure: FlowOnMailbox[];
  on: number;
  off: number;
  suspended: number;
}

const count = (flows: FlowOnMailbox[], state: BookingsFlow['state']) =>
  flows.filter((flow) => flow.state === state).length;

/** The businesses that the person administers or may administer, those with most flows first; then those with most that fail. */
export function worstFirst(
  businesses: readonly AdministeredBusiness[],
  flows: readonly BookingsFlow[],
): BusinessFlows[] {
  const rows = businesses
    .filter(({ isAdministrator, canOpen }) => canOpen && isAdministrator !== 'no')
    .map((business) => {
      const sure = flowsOn(business.id, flows).filter(({ onThisMailbox }) => onThisMailbox === 'yes');
      return { business, sure, on: count(sure, 'on'), off: count(sure, 'off'), suspended: count(sure, 'suspended') };
    });
  const nameOf = ({ business }: BusinessFlows) => business.displayName || business.id;
  return rows.sort(
    (a, b) =>
      b.sure.length - a.sure.length || b.suspended - a.suspended || b.off - a.off || nameOf(a).localeCompare(nameOf(b)),
  );
}
