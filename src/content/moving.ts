import type { Position } from './extension';

const steps: { [key: string]: readonly [x: number, y: number] | undefined } = {
  ArrowLeft: [-9, 0],
  ArrowRight: [9, 0],
  ArrowUp: [0, -9],
  ArrowDown: [0, 9],
};

const within = (percent: number) => Math.max(0, Math.min(100, percent));

/**
 * Puts `chip` at its position and lets `handle` move it, by dragging and by arrow keys. A position is a share of the free
 * room, so that CSS keeps the chip inside any window. `position` is changed in place; `moved` is called after each move.
 */
export function makeMovable(chip: HTMLElement, handle: HTMLElement, position: Position, moved: () => void): void {
  // To ask for its size lays the whole page out: not before it moves. Without free room it is at one end or the other.
  const moveBy = (x: number, y: number) => {
    position.x = within(position.x + (x && (x * 100) / (innerWidth - chip.offsetWidth)));
    position.y = within(position.y + (y && (y * 100) / (innerHeight - chip.offsetHeight)));
    chip.style.cssText = `left:${position.x}%;top:${position.y}%;translate:-${position.x}% -${position.y}%;color-scheme:light dark`;
  };
  moveBy(0, 0);
  let last: PointerEvent | false;
  handle.onpointerdown = (event) => {
    handle.setPointerCapture(event.pointerId);
    last = event;
  };
  handle.onpointermove = (event) => {
    if (!last || !event.isTrusted) return;
    moveBy(event.clientX - last.clientX, event.clientY - last.clientY);
    last = event;
  };
  handle.onlostpointercapture = (event) => {
    last = false;
    if (event.isTrusted) moved();
  };
  handle.onkeydown = (event) => {
    const step = steps[event.key];
    if (!step || !event.isTrusted) return;
    event.preventDefault();
    moveBy(...step);
    moved();
  };
}
