import { useEffect, useState } from 'preact/hooks';
import { onPolicyChange } from '../browser/policy';

/** What `read` gives of the organisation's policy, read again when that changes; `none` until it is there. */
export function usePolicy<T>(read: () => Promise<T>, none: T): T {
  const [policy, setPolicy] = useState(none);
  useEffect(() => {
    const watching = new AbortController();
    const show = () => void read().then((found) => watching.signal.aborted || setPolicy(found));
    onPolicyChange(show, watching.signal);
    show();
    return () => watching.abort();
  }, []);
  return policy;
}
