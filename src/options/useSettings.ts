import { useEffect, useState } from 'preact/hooks';
import { readPolicy } from '../browser/policy';
import { readSettings, storedSettings } from '../browser/storage';
import { emptySettings, type Settings } from '../core/settings';
import { usePolicy } from './usePolicy';

/** Settings as they are stored, also when another page changes them, and what the organisation's policy sets. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings>();
  const policy = usePolicy<Partial<Settings>>(readPolicy, {});
  useEffect(() => {
    const watching = new AbortController();
    storedSettings.watch((changed) => setSettings(changed ?? emptySettings), watching.signal);
    readSettings().then(setSettings, () => setSettings(emptySettings));
    return () => watching.abort();
  }, []);
  return { settings, policy };
}
