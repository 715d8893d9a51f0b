import { HighlightPainter, liveRange, type Stretch } from '../../core/article/highlight-painter.ts';
import type { TextMap } from '../../core/article/text-map.ts';
import type { Mention } from '../../core/entities/mentions.ts';
import { HIGHLIGHT_COLORS } from '../../core/notebook/highlights.ts';
import type { WordGrade } from '../../core/notebook/learning-statistics.ts';
import { NOTE_LAYERS, stackNotes } from '../../core/notebook/stack-notes.ts';
import type { PlacedNote } from '../../core/page-state.ts';

const NAME_TYPES = ['person', 'organization', 'place', 'product'] as const;
/** How long a place that the reader jumped to stays marked (milliseconds). */
const JUMP_MARK = 1600;

/** Three strengths of underline: the better a word is known, the fainter. */
const STRENGTHS: Readonly<Record<string, readonly WordGrade[]>> = {
  strong: ['fresh', 'learning'],
  medium: ['young'],
  faint: ['mature'],
};

/** A mapped text on its ground. */
export interface Ground {
  map: TextMap;
  tone: 'light' | 'dark';
}

/** Shows on the page what was found in it. Notes lie lowest, then names, then what a card is about. */
export class PagePainter {
  readonly #window: Window & typeof globalThis;
  readonly #highlights: HighlightPainter;

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
    this.#highlights = new HighlightPainter(window);
  }

  /** Lights names and marks notes, in place of what was shown before. */
  show({ map, tone }: Ground, lit: readonly Mention[], notes: readonly PlacedNote[]): void {
    const other = tone === 'light' ? 'dark' : 'light';
    for (const type of NAME_TYPES) {
      const ofType = lit.filter(
        (mention) => mention.type === type || (type === 'product' && mention.type === 'event'),
      );
      this.#highlights.paint(`${tone}-${type}`, map, ofType, 1);
      this.#highlights.paint(`${other}-${type}`, map, []);
    }
    const placed = notes.flatMap(({ highlight: { color, createdAt }, place }) =>
      place ? [{ ...place, color, createdAt }] : [],
    );
    const layers = stackNotes(placed);
    for (const color of HIGHLIGHT_COLORS) {
      for (let layer = 0; layer < NOTE_LAYERS; layer++) {
        const name = `note-${color}${layer || ''}`;
        const here = placed.filter((note, at) => note.color === color && layers[at] === layer);
        this.#highlights.paint(`${tone}-${name}`, map, here, layer - NOTE_LAYERS);
        this.#highlights.paint(`${other}-${name}`, map, []);
      }
    }
  }

  /** Underlines the words that the reader saved, by how well they are known. */
  showSavedWords({ map, tone }: Ground, words: readonly (Stretch & { grade: WordGrade })[]): void {
    const other = tone === 'light' ? 'dark' : 'light';
    for (const [strength, grades] of Object.entries(STRENGTHS)) {
      const stretches = words.filter(({ grade }) => grades.includes(grade));
      this.#highlights.paint(`${tone}-word-${strength}`, map, stretches, 0);
      this.#highlights.paint(`${other}-word-${strength}`, map, []);
    }
  }

  /** Marks what a card is about; no stretch takes the mark away. */
  showActive({ map, tone }: Ground, stretches: readonly Stretch[]): void {
    this.#highlights.paint(`${tone}-active`, map, stretches, 2);
  }

  /** Scrolls to a stretch and marks it for a moment. */
  goTo(ground: Ground, stretch: Stretch): void {
    const range = liveRange(this.#window.document, ground.map, stretch);
    if (!range) return;
    const isCalm = this.#window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = isCalm ? 'instant' : 'smooth';
    if (this.#window === this.#window.top) {
      const top = range.getBoundingClientRect().top - this.#window.innerHeight / 3;
      this.#window.scrollBy({ top, behavior });
    } else {
      // A frame may be as high as its content, so that the page around it must scroll.
      range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior });
    }
    this.showActive(ground, [stretch]);
    this.#window.setTimeout(() => this.showActive(ground, []), JUMP_MARK);
  }

  /** Whether the page has wiped what we painted. */
  isWiped(): boolean {
    return this.#highlights.isWiped();
  }

  clear(): void {
    this.#highlights.clear();
  }
}
