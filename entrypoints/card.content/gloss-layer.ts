import { liveRange } from '../../core/article/highlight-painter.ts';
import type { Word } from '../../core/language/word.ts';
import type { GlossDoor, ReadPage } from './card-door.ts';

/** A small English gloss over one word of the page. */
interface GlossLabel {
  text: string;
  /** The word's place on the screen. */
  range: Range;
}

/** Smallest size in which a gloss can still be read (CSS pixels). */
const SMALLEST = 9;
/** A gloss is this much smaller than its word, as ruby text is. */
const SCALE = 0.55;

/**
 * Paints glosses above words, ruby-like, in a layer of its own over the page: not one node of the
 * page is moved or changed. The labels stand in the page's coordinates, so scrolling moves them
 * along; after a change of the layout they are shown anew.
 */
export class GlossLayer implements GlossDoor {
  readonly #document: Document;
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  show({ window: { document, innerHeight }, map, tone }: ReadPage, words: readonly Word[]): void {
    const labels = words.flatMap((word): GlossLabel[] => {
      const text = word.glosses[0]?.text;
      // A word that stands apart is glossed once, above its first part.
      if (!text || (word.spans && word.start !== word.spans[0]![0])) return [];
      const range = liveRange(document, map, word);
      const box = range?.getBoundingClientRect();
      // A screen before and after, so that scrolling finds the next ones there.
      const isNear = box && box.bottom > -innerHeight && box.top < 2 * innerHeight;
      return range && isNear ? [{ text, range }] : [];
    });
    this.#lay(labels, tone);
  }

  #lay(labels: readonly GlossLabel[], tone: 'light' | 'dark'): void {
    if (labels.length === 0) {
      this.clear();
      return;
    }
    const root = this.#open();
    const view = this.#document.defaultView!;
    const { scrollX, scrollY } = view;
    const placed: HTMLElement[] = [];
    // Where on each line the last label ended, so that two never lie on each other.
    const lineEnds = new Map<number, number>();
    for (const { text, range } of labels) {
      const box = range.getClientRects()[0];
      const parent = range.startContainer.parentElement;
      if (!box || !parent || box.width === 0) continue;
      const line = Math.round(box.top + scrollY);
      const size = Math.max(
        SMALLEST,
        SCALE * Number.parseFloat(view.getComputedStyle(parent).fontSize),
      );
      const left = Math.max(box.left + scrollX, (lineEnds.get(line) ?? 0) + 4);
      const width = Math.max(box.width, Math.min(text.length * size * 0.55, box.width * 1.6));
      if (left > box.right + scrollX - 6) continue;
      lineEnds.set(line, left + width);
      placed.push(this.#label(text, { left, top: line - size * 0.72, width, size }, tone));
    }
    root.replaceChildren(...placed);
  }

  clear(): void {
    this.#host?.remove();
    this.#host = undefined;
    this.#root = undefined;
  }

  /** Whether a node is the layer itself. */
  owns(node: EventTarget | null): boolean {
    return this.#host !== undefined && node === this.#host;
  }

  #open(): ShadowRoot {
    if (this.#root && this.#host?.isConnected) return this.#root;
    this.#host = this.#document.createElement('randnotiz-glosses');
    // The words are said by the page already, and their glosses by the card.
    this.#host.setAttribute('aria-hidden', 'true');
    this.#host.style.cssText =
      'all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; z-index: 2147483646; pointer-events: none;';
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#document.documentElement.append(this.#host);
    return this.#root;
  }

  #label(
    text: string,
    { left, top, width, size }: { left: number; top: number; width: number; size: number },
    tone: 'light' | 'dark',
  ): HTMLElement {
    const label = this.#document.createElement('span');
    label.lang = 'en';
    label.textContent = text;
    const colors =
      tone === 'dark'
        ? 'color: #d6d2c8; background: rgb(20 22 25 / 0.75);'
        : 'color: #4b525a; background: rgb(255 253 248 / 0.8);';
    label.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; max-width: ${width}px; font: ${size}px/1.1 system-ui, sans-serif; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; border-radius: 2px; ${colors}`;
    return label;
  }
}
