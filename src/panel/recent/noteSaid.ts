import { storedRecentMessages } from '../../browser/storage';

/** So many can be read again. */
const most = 20;
const longest = 200;

const oneLine = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
};

let writing = Promise.resolve();

/** Keeps a sentence for the list; said once more, it stands there once, with its latest time. */
function keep(words: string): void {
  const at = Date.now();
  writing = writing
    .then(async () => {
      const before = (await storedRecentMessages().get()) ?? [];
      await storedRecentMessages().set([{ at, words }, ...before.filter((one) => one.words !== words)].slice(0, most));
    })
    // What cannot be kept was said all the same.
    .catch(() => undefined);
}

/**
 * Keeps what stands in an element with `data-said`, and what that attribute adds, each time it changes: such words are replaced or
 * taken away later.
 */
export function noteSaid(root: HTMLElement): void {
  const last = new WeakMap<Element, string>();
  const note = (element: HTMLElement) => {
    const words = oneLine([element.innerText, element.dataset.said].filter((part) => part?.trim()).join(' · '));
    const isNew = last.get(element) !== words;
    last.set(element, words);
    if (isNew && element.innerText.trim()) keep(words);
  };
  new MutationObserver((mutations) => {
    const changed = new Set<HTMLElement>();
    for (const { target, addedNodes } of mutations) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>('[data-said]');
      if (around) changed.add(around);
      for (const added of addedNodes) {
        if (!(added instanceof HTMLElement)) continue;
        if (added.matches('[data-said]')) changed.add(added);
        for (const within of added.querySelectorAll<HTMLElement>('[data-said]')) changed.add(within);
      }
    }
    changed.forEach(note);
  }).observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-said'] });
}
