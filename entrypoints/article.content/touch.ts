import type { CardOpener } from './card-opener.ts';

/** How long a selection must rest, since its handles are still being drawn (milliseconds). */
const REST = 350;

/**
 * Offers to save what is selected by touch. The browser's own handles make and change such a
 * selection, and the page hears nothing of them but that the selection has changed.
 */
export function listenToTouch(
  window: Window & typeof globalThis,
  opener: CardOpener,
  signal: AbortSignal,
): void {
  let isTouched = false;
  let rest: number | undefined;
  window.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      isTouched = pointerType === 'touch';
    },
    { capture: true, passive: true, signal },
  );
  window.document.addEventListener(
    'selectionchange',
    () => {
      window.clearTimeout(rest);
      if (isTouched) rest = window.setTimeout(() => void opener.offerSelection(true), REST);
    },
    { signal },
  );
}
