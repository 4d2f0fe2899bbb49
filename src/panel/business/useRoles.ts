import { useEffect, useState } from 'preact/hooks';
import { send } from '../../browser/messaging';
import type { BusinessRole } from '../../core/messages';

/** What one request takes. */
const atOnce = 20;

/** The person's roles in the first businesses, by id; one request, and nothing where Microsoft does not answer it. */
export function useRoles(businessIds: readonly string[] | undefined): ReadonlyMap<string, BusinessRole> {
  const [roles, setRoles] = useState<ReadonlyMap<string, BusinessRole>>(new Map());
  const isKnown = businessIds !== undefined && businessIds.length > 0;
  useEffect(() => {
    if (!isKnown) return;
    send('readRoles', { businessIds: businessIds.slice(0, atOnce) }).then(
      (reply) => setRoles(new Map(reply.map((role) => [role.id, role]))),
      () => undefined,
    );
  }, [isKnown]);
  return roles;
}
