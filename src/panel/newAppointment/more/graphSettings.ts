import { readPolicy } from '../../../browser/policy';
import { readSettings } from '../../../browser/storage';

/** What this Graph knows and what it does not. */
export interface GraphSettings {
  beta: boolean;
  isGovernment: boolean;
}

export const usualGraph: GraphSettings = { beta: false, isGovernment: false };

/** The organisation's policy counts before the person's own settings. */
export async function readGraphSettings(): Promise<GraphSettings> {
  const { graphVersion, cloud } = { ...(await readSettings()), ...(await readPolicy()) };
  return { beta: graphVersion === 'beta', isGovernment: cloud.startsWith('usGovernment') };
}
