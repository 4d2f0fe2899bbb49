import { FailureNotice } from './FailureNotice';

/** Stands where a tab's content would be, and says who switched it off. */
export const DisabledByPolicy = () => (
  <div class="content">
    <FailureNotice failure={{ kind: 'disabledByPolicy' }} />
  </div>
);
