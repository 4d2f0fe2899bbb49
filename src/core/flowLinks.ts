import type { BookingsFlow } from './flows';

/** The portal where flows are made; the connector is not offered in the clouds that have another one. */
const portal = 'https://make.powerautomate.com/environments';

const isSegment = (id: string): boolean => /^[\w-]+$/.test(id);

/** Where a flow is opened and edited; none for ids that are not the portal's (GUIDs, `Default-…`). */
export function flowLinks({
  id,
  environmentName,
}: Pick<BookingsFlow, 'id' | 'environmentName'>): { open: string; edit: string } | undefined {
  if (!isSegment(id) || !isSegment(environmentName)) return undefined;
  const flows = `${portal}/${environmentName}/flows`;
  return { open: `${flows}/${id}/details`, edit: `${flows}/shared/${id}?v3=true` };
}

/** Where a new flow is begun. A link that sets the trigger or the address beforehand is not known. */
export const newFlowLink = 'https://make.powerautomate.com/create';
