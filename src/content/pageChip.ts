import { recognisePage } from '../core/bookingsPage';
import { type ChipPlace, showChip } from './chip';
import { changeChipItem, onMessage, onPolicyHidesChip, readChipItem } from './extension';
import { onPageRequests } from './pageRequests';
import { onUrlChange } from './urlChanges';

/** Keeps the chip true to the page, through in-page navigation, until it is hidden or `life` aborts. */
// An expression: the bundler puts it where it is called, and the engine then reads it once and not twice.
export const startPageChip = async (life: AbortController): Promise<void> => {
  const { signal } = life;
  const site = location.hostname;
  let requested = '';
  let chip: HTMLElement | undefined;
  let shownPage = '';
  let requests: PerformanceObserver | undefined;

  const place: ChipPlace = {
    position: { x: 99, y: 98 },
    moved: () => changeChipItem(({ positions }) => ({ positions: { ...positions, [site]: place.position } })),
    hide(onlyHere) {
      life.abort();
      if (!onlyHere) void changeChipItem(({ hiddenHosts = [] }) => ({ hiddenHosts: [...hiddenHosts, site] }));
    },
  };
  const follow = () => {
    let [kind, smtpAddress]: [string, string, ...string[]] = recognisePage(location.href);
    // A page whose own URL names its business is not watched any further.
    if (!smtpAddress) {
      requests ??= onPageRequests((newest) => {
        requested = newest || requested;
        follow();
      });
    }
    if (kind === 'adminApp' && requested) [kind, smtpAddress] = ['requested', requested];
    if (shownPage === kind + smtpAddress) return;
    shownPage = kind + smtpAddress;
    chip?.remove();
    if (kind !== 'notBookings') chip = showChip(kind, smtpAddress, place);
  };

  onMessage.addListener((_message, _sender, answer) => answer([location.href, requested]));
  void onPolicyHidesChip(() => life.abort());
  const stored = readChipItem()
    .then(({ shown, hiddenHosts, positions }) => {
      if (shown === false || hiddenHosts?.includes(site)) return life.abort();
      if (!positions?.[site]) return;
      place.position = positions[site];
      shownPage = '';
    })
    .catch(() => {});
  // The address does not wait for what is stored; but most answers come in time for the chip to need no jump.
  await Promise.race([stored, new Promise((resolve) => setTimeout(resolve, 50))]);
  if (signal.aborted) return;
  onUrlChange(follow, signal);
  signal.onabort = () => {
    requests?.disconnect();
    chip?.remove();
  };
  follow();
  await stored;
  follow();
};
