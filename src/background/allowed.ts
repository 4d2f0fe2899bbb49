import { readDisabledFeatures } from '../browser/policy';
import { FailureError } from '../core/failure';
import type { Feature } from '../core/features';

/** The handler, unless the organisation's policy switches the feature off: then nothing is asked of Microsoft. */
export const allowed =
  <Q, R>(feature: Feature, handler: (request: Q) => Promise<R>) =>
  async (request: Q): Promise<R> => {
    if ((await readDisabledFeatures()).includes(feature)) throw new FailureError({ kind: 'disabledByPolicy' });
    return handler(request);
  };
