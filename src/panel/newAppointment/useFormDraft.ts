import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type FormDraft, keepFormDraft, readFormDraft } from './formDraft';

/**
 * The form of a business as it was left: undefined until it is read, and kept with each change, since a popup is closed
 * without a word.
 */
export function useFormDraft(businessId: string) {
  const [draft, setDraft] = useState<FormDraft>();
  const latest = useRef<FormDraft>({ typed: {} });

  useLayoutEffect(() => {
    const show = (read: FormDraft) => {
      latest.current = read;
      setDraft(read);
    };
    readFormDraft(businessId).then(show, () => show({ typed: {} }));
  }, [businessId]);

  const change = useCallback(
    async (changed: (before: FormDraft) => FormDraft) => {
      latest.current = changed(latest.current);
      setDraft(latest.current);
      // Without storage the form still works: it is only forgotten with the page.
      await keepFormDraft(businessId, latest.current).catch(() => undefined);
    },
    [businessId],
  );
  return { draft, change };
}
