import { liveRange } from '../../core/article/highlight-painter.ts';
import type { TextMap } from '../../core/article/text-map.ts';
import type { CardSubject } from './card-door.ts';

/** Parts of a word may stand this share of the window apart and still both be kept free. */
const FARTHEST = 0.25;

/**
 * What a card must not cover: all parts of a word, unless they stand too far apart for that.
 * @returns null when the page no longer holds it
 */
export function measureSubject(
  { document, innerHeight }: Window,
  map: TextMap,
  { word, stretch }: Pick<CardSubject, 'word' | 'stretch'>,
): Range | null {
  const parts = word?.spans ?? [];
  if (parts.length > 1) {
    const whole = liveRange(document, map, { start: parts[0]![0], end: parts.at(-1)![1] });
    if (whole && whole.getBoundingClientRect().height < FARTHEST * innerHeight) return whole;
  }
  return liveRange(document, map, stretch);
}
