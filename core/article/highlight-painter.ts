import { positionAt, splitByNode, type TextMap } from './text-map.ts';

/** A stretch of article text to paint (UTF-16 code units into the text map). */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Paints stretches of an article by the CSS Custom Highlight API: not one node of the page is added
 * or changed. Static ranges are used because the browser need not keep them up to date: with 5,000
 * live ranges every node that the page inserts costs 159 µs each, with static ones nothing. The
 * price is that they go stale when the page edits its text; then paint again from a new map.
 */
export class HighlightPainter {
  readonly #window: Window & typeof globalThis;
  readonly #painted = new Map<string, Highlight>();

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
  }

  /**
   * Paints `stretches` under the highlight name `randnotiz-NAME`, in place of what it showed before.
   * An empty list clears the name. Stretches that the page no longer holds are passed over.
   */
  paint(name: string, map: TextMap, stretches: readonly Stretch[], priority = 0): void {
    const key = `randnotiz-${name}`;
    const registry = this.#window.CSS.highlights;
    const ranges: AbstractRange[] = [];
    for (const stretch of stretches) {
      ranges.push(...staticRanges(this.#window, map, stretch));
    }
    if (ranges.length === 0) {
      this.#painted.delete(key);
      registry.delete(key);
      return;
    }
    const highlight = new this.#window.Highlight(...ranges.splice(0, 1));
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    this.#painted.set(key, highlight);
    registry.set(key, highlight);
  }

  /** Whether the page has wiped what we painted: the registry is shared with it. */
  isWiped(): boolean {
    for (const [key, highlight] of this.#painted) {
      if (this.#window.CSS.highlights.get(key) !== highlight) return true;
    }
    return false;
  }

  /** Takes everything that we painted off the page again. */
  clear(): void {
    for (const key of this.#painted.keys()) this.#window.CSS.highlights.delete(key);
    this.#painted.clear();
  }
}

/** One range, or one a text node where shadow trees are about: a range cannot lead from one to another. */
function staticRanges(
  window: Window & typeof globalThis,
  map: TextMap,
  stretch: Stretch,
): StaticRange[] {
  const parts = map.shadows.length === 0 ? [stretch] : splitByNode(map, stretch);
  return parts.flatMap(({ start, end }) => {
    const from = positionAt(map, start, 'start');
    const to = positionAt(map, end, 'end');
    if (!from || !to) return [];
    if (from.offset > from.node.length || to.offset > to.node.length) return [];
    return new window.StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  });
}

/**
 * A live range over a stretch, for measuring where it stands on the screen.
 * @returns null when the page no longer holds the stretch
 */
export function liveRange(document: Document, map: TextMap, stretch: Stretch): Range | null {
  const from = positionAt(map, stretch.start, 'start');
  const to = positionAt(map, stretch.end, 'end');
  if (!from?.node.isConnected || !to?.node.isConnected) return null;
  if (from.offset > from.node.length || to.offset > to.node.length) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  // Of what leads from one shadow tree to another, the beginning is measured.
  if (from.node.getRootNode() === to.node.getRootNode()) range.setEnd(to.node, to.offset);
  else range.setEnd(from.node, from.node.length);
  return range;
}
