import type { FailureNoticeProps } from './FailureCard';
import { whenShown } from './whenShown';

/** A failure where it happened; what it takes to say it is loaded with the first one. */
export const FailureNotice = whenShown<FailureNoticeProps>(() =>
  import('./FailureCard').then((card) => card.FailureCard),
);
