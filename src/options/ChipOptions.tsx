import { useEffect, useState } from 'preact/hooks';
import type * as z from 'zod/mini';
import { text } from '../browser/i18n';
import { readHideChip } from '../browser/policy';
import { ChipSettings, storedChip } from '../browser/storage';
import { usePolicy } from './usePolicy';

type Chip = z.infer<typeof ChipSettings>;

/** Whether the overlay shows itself on Bookings pages, and where it was hidden. */
export function ChipOptions() {
  const [stored, setChip] = useState<Chip>();
  const [failed, setFailed] = useState(false);
  const locked = usePolicy(readHideChip, false);
  useEffect(() => {
    const watching = new AbortController();
    const show = (stored: Chip | undefined) => setChip(stored ?? ChipSettings.parse({}));
    storedChip.watch(show, watching.signal);
    storedChip.get().then(show, () => show(undefined));
    return () => watching.abort();
  }, []);
  // Until it is read, the card stands as it will stand, and takes nothing.
  const chip = stored ?? ChipSettings.parse({});
  const change = (changed: Partial<Chip>) => {
    const next = { ...chip, ...changed };
    setChip(next);
    storedChip.set(next).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <section class="card" inert={!stored}>
      <h2>{text('optionsChip')}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={chip.shown && !locked}
          disabled={locked}
          aria-describedby="chip-help"
          onChange={(event) => change({ shown: event.currentTarget.checked })}
        />
        {text('optionsChipShown')}
      </label>
      <div id="chip-help" class="hint">
        {locked && <p class="strong">{text('optionsLocked')}</p>}
        <p>{text('optionsChipHelp')}</p>
      </div>
      {chip.hiddenHosts.length > 0 && (
        <>
          <h3 id="hidden-hosts">{text('optionsChipHidden')}</h3>
          <ul class="rows" aria-labelledby="hidden-hosts">
            {chip.hiddenHosts.map((host) => (
              <li key={host} class="actions">
                <code>{host}</code>
                <button
                  type="button"
                  onClick={() => change({ hiddenHosts: chip.hiddenHosts.filter((hidden) => hidden !== host) })}
                >
                  {text('optionsChipShowAgain')}
                  <span class="unseen"> {host}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="alert" class="problem">
        {failed && text('optionsNotSaved')}
      </p>
    </section>
  );
}
