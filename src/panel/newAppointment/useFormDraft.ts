import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { storedFormDraft } from '../../browser/storage';
import type { TakeLeft } from '../opening';
import { type FormDraft, formDraftIn, keepFormDraft, readFormDraft } from './formDraft';

/**
 * The form of a business as it was left: undefined until it is read, and kept with each change, since a popup is closed
 * without a word. A side panel and a popup may show the same form: what is typed in one shows in the other, so that neither
 * writes over it. What was read with the opening of the panel shows at once.
 */
export function useFormDraft(businessId: string, takeLeft: TakeLeft | undefined) {
  const [draft, setDraft] = useState(() => {
    const left = takeLeft?.();
    return left && formDraftIn(left.stored);
  });
  const latest = useRef(draft);
  /** How many changes of this page are on their way into the storage: they are newer than what it tells. */
  const writing = useRef(0);

  useLayoutEffect(() => {
    const watching = new AbortController();
    const show = (read: FormDraft) => {
      if (writing.current > 0 || watching.signal.aborted) return;
      // What is on show already is not drawn anew.
      if (JSON.stringify(read) === JSON.stringify(latest.current)) return;
      latest.current = read;
      setDraft(read);
    };
    const follow = () => readFormDraft(businessId).then(show);
    follow().catch(() => show(latest.current ?? { typed: {} }));
    storedFormDraft(businessId).watch(() => writing.current === 0 && void follow(), watching.signal);
    return () => watching.abort();
  }, [businessId]);

  const change = useCallback(
    async (changed: (before: FormDraft) => FormDraft) => {
      const now = changed(latest.current ?? { typed: {} });
      latest.current = now;
      setDraft(now);
      // Without storage the form still works: it is only forgotten with the page.
      writing.current += 1;
      await keepFormDraft(businessId, now).catch(() => undefined);
      writing.current -= 1;
    },
    [businessId],
  );
  return { draft, change };
}
