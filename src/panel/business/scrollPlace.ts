import { storedPanelPlace } from '../../browser/storage';

const patience = 5_000;
let restoring = false;

/** Keeps the place, and how far it is scrolled, until the returned function is called. A popup is closed without a word. */
export function keepScroll(search: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => void storedPanelPlace.set({ search, scrollTop: Math.round(scrollY) }).catch(() => undefined);
  const later = () => {
    clearTimeout(timer);
    if (!restoring) timer = setTimeout(keep, 100);
  };
  later();
  addEventListener('scroll', later, { passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', later);
  };
}

/** Scrolls to where the same place was left, as soon as what is read has made the page tall enough; a person who scrolls is first. */
export async function restoreScroll(search: string): Promise<void> {
  const kept = await storedPanelPlace.get();
  if (!kept || kept.search !== search || kept.scrollTop === 0) return;
  const { scrollTop } = kept;
  restoring = true;
  const settled = new AbortController();
  const sizes = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight - innerHeight < scrollTop) return;
    scrollTo(0, scrollTop);
    settled.abort();
  });
  settled.signal.addEventListener('abort', () => {
    sizes.disconnect();
    restoring = false;
  });
  for (const act of ['wheel', 'pointerdown', 'keydown']) {
    addEventListener(act, () => settled.abort(), { signal: settled.signal, passive: true });
  }
  setTimeout(() => settled.abort(), patience);
  sizes.observe(document.body);
}
