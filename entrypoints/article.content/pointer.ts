import { letterAtPoint, placeOfLetter } from '../../core/article/place-at-point.ts';
import { cardDoor } from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';
import type { CardOpener } from './card-opener.ts';

/** How long a pointer rests before its card opens, when the reader wants that (milliseconds). */
const REST = 400;

const CONTROL =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [contenteditable]';

/**
 * A click on a word or name opens its card. What the page itself does with a click goes first: on
 * links and controls a card opens only with the Alt key held.
 */
export function listenToPointer(
  window: Window & typeof globalThis,
  reader: ArticleReader,
  opener: CardOpener,
  signal: AbortSignal,
): void {
  const placeOf = ({ clientX, clientY }: MouseEvent) => {
    const letter = letterAtPoint(window.document, clientX, clientY);
    return letter && placeOfLetter(reader.map, letter);
  };

  window.addEventListener(
    'click',
    (event) => {
      if (!reader.article || event.button !== 0 || cardDoor()?.contains(event.target)) return;
      if (opener.hasSelection()) return;
      // Not the target, which in a shadow tree is only its host.
      const isControl = event.composedPath().some((at) => (at as Element).matches?.(CONTROL));
      if (isControl && !event.altKey) return;
      const place = placeOf(event);
      if (!place) {
        opener.close();
        return;
      }
      if (isControl) event.preventDefault();
      void opener.openAt(place, false).then((isOpen) => {
        if (!isOpen) opener.close();
      });
    },
    { capture: true, signal },
  );

  window.addEventListener(
    'pointerup',
    (event) => {
      if (!reader.article || cardDoor()?.contains(event.target)) return;
      // The selection is complete only after this event.
      window.setTimeout(() => void opener.offerSelection(), 0);
    },
    { signal },
  );

  let rest: number | undefined;
  window.addEventListener(
    'pointermove',
    (event) => {
      window.clearTimeout(rest);
      if (!reader.settings.hover || event.buttons !== 0 || cardDoor()?.contains(event.target))
        return;
      rest = window.setTimeout(() => {
        const place = placeOf(event);
        if (place && !opener.hasSelection()) void opener.openAt(place, false);
      }, REST);
    },
    { passive: true, signal },
  );
}
