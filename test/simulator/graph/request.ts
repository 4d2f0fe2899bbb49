import type { EntraUser } from '../entra/state';
import type { Call } from '../http';
import type { World } from '../world';

/** A request to Graph whose token was checked. */
export interface GraphRequest {
  world: World;
  call: Call;
  version: 'v1.0' | 'beta';
  /** The government schema holds. */
  gov: boolean;
  user: EntraUser;
  scopes: string[];
}

export const root = ({ call, version }: GraphRequest): string => `https://${call.host}/${version}`;

export const seesUnknownEnumMembers = ({ call }: GraphRequest): boolean =>
  call.headers.prefer?.includes('include-unknown-enum-members') === true;
