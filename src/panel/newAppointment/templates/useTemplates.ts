import { useEffect, useState } from 'preact/hooks';
import { storedTemplates } from '../../../browser/storage';
import type { Template } from '../../../core/template';

/** The templates of a business as they are stored, also when another page changes them; undefined until they are read. */
export function useTemplates(businessId: string) {
  const [templates, setTemplates] = useState<Template[]>();
  useEffect(() => {
    const stored = storedTemplates(businessId);
    const ended = new AbortController();
    const show = (read: Template[] | undefined) => !ended.signal.aborted && setTemplates(read ?? []);
    stored.get().then(show, () => show([]));
    stored.watch(show, ended.signal);
    return () => ended.abort();
  }, [businessId]);

  /** Changes what is stored, from what is stored: two panels do not undo each other. */
  const change = (changed: (before: Template[]) => Template[]): Promise<void> =>
    navigator.locks.request(`templates:${businessId.toLowerCase()}`, async () => {
      const stored = storedTemplates(businessId);
      const next = changed((await stored.get()) ?? []);
      await stored.set(next);
      setTemplates(next);
    });
  return { templates, change };
}
