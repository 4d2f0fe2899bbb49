import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { storedFormDraft } from '../../browser/storage';
import { type FormDraft, keepFormDraft, readFormDraft } from './formDraft';

/**
 * The form of a business as it was left: undefined until it is read, and kept with each change, since a popup is closed
 * without a word. A side panel and a popup may show the same form: what is typed in one shows in the other, so that neither
 * writes over it.
 */
export function useFormDraft(businessId: string) {
  const [draft, setDraft] = useState<FormDraft>();
  const latest = useRef<FormDraft>({ typed: {} });
  /** How many changes of this page are on their way into the storage: they are newer than what it tells. */
  const writing = useRef(0);

  useLayoutEffect(() => {
    const show = (read: FormDraft) => {
      latest.current = read;
      setDraft(read);
    };
    readFormDraft(businessId).then(show, () => show({ typed: {} }));
    const watching = new AbortController();
    const follow = async () => {
      const read = await readFormDraft(businessId);
      if (writing.current === 0 && !watching.signal.aborted) show(read);
    };
    storedFormDraft(businessId).watch(() => writing.current === 0 && void follow(), watching.signal);
    return () => watching.abort();
  }, [businessId]);

  const change = useCallback(
    async (changed: (before: FormDraft) => FormDraft) => {
      latest.current = changed(latest.current);
      setDraft(latest.current);
      // Without storage the form still works: it is only forgotten with the page.
      writing.current += 1;
      await keepFormDraft(businessId, latest.current).catch(() => undefined);
      writing.current -= 1;
    },
    [businessId],
  );
  return { draft, change };
}
