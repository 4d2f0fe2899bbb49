import type { LicenseDetails } from '../core/graphTypes';
import * as graph from '../microsoft/licences';
import { callAs, graphFor } from './graphAccess';
import { accessToken } from './tokens';

/** The person's licences; with `interactive` a window may ask for the consent that reading them needs. */
export async function readLicences({ interactive }: { interactive: boolean }): Promise<LicenseDetails[]> {
  await accessToken('licence', interactive ? 'interactive' : 'silent');
  return graph.readLicences({ ...(await graphFor('')), call: callAs('licence', '') });
}
