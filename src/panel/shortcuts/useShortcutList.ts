import { useEffect, useState } from 'preact/hooks';
import { storedQuestionMarkKey } from '../../browser/storage';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');

/** Whether the list of shortcuts is open. `?` opens it, but in no field, and not where the person switched the key off in the options. */
export function useShortcutList(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = async ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key !== '?' || ctrlKey || metaKey || altKey || isTyping(target)) return;
      if ((await storedQuestionMarkKey.get().catch(() => undefined)) !== false) setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return [open, setOpen];
}
