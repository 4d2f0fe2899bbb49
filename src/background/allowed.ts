import { FailureError } from '../core/failure';
import type { Feature } from '../core/features';
import { readConfiguration } from './configuration';

/** The handler, unless the organisation's policy switches the feature off: then nothing is asked of Microsoft. */
export const allowed =
  <Q, R>(feature: Feature, handler: (request: Q) => Promise<R>) =>
  async (request: Q): Promise<R> => {
    const { disabledFeatures } = await readConfiguration();
    if (disabledFeatures.includes(feature)) throw new FailureError({ kind: 'disabledByPolicy' });
    return handler(request);
  };
