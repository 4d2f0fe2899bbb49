import type { Failure } from '../core/failure';
import type { Resource } from '../core/scopes';
import { useModule } from './useModule';

/**
 * The administrator's link, where consent is missing; also after a window that was closed, since "Need admin approval" leaves
 * nothing else to do there.
 */
export function ConsentHelp({ failure, resource }: { failure: Failure; resource?: Resource | undefined }) {
  const mayNeedConsent = failure.kind === 'consentRequired' || failure.kind === 'signInCancelled';
  const { module } = useModule(() => import('./AdminConsent'), mayNeedConsent);
  return mayNeedConsent && module ? <module.AdminConsent resource={resource} /> : null;
}
