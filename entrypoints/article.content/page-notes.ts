import { whereItStood, wordsNow } from '../../core/article/anchor.ts';
import type { Stretch } from '../../core/article/highlight-painter.ts';
import { sendMessage } from '../../core/messages.ts';
import type { Highlight } from '../../core/notebook/highlights.ts';
import type { PlacedNote } from '../../core/page-state.ts';

/** The reader's notes on one article, and where they stand in its text as it is now. */
export class PageNotes {
  #all: PlacedNote[] = [];
  #text = '';

  get all(): PlacedNote[] {
    return this.#all;
  }

  /**
   * Finds the places of notes in a text. Those that stand where they did are placed at once.
   *
   * @param onFound called when others have been found elsewhere
   */
  place(highlights: readonly Highlight[], text: string, onFound: () => void): void {
    this.#text = text;
    this.#all = highlights.map((highlight) => ({
      highlight,
      place: whereItStood(text, highlight),
    }));
    void this.#findMoved(onFound);
  }

  /** Finds the places of the same notes in another text. */
  placeAnew(text: string, onFound: () => void): void {
    this.place(
      this.#all.map(({ highlight }) => highlight),
      text,
      onFound,
    );
  }

  clear(): void {
    this.#all = [];
    this.#text = '';
  }

  /** The notes that stand at least partly in a stretch of the text, the shortest first. */
  over({ start, end }: Stretch): PlacedNote[] {
    const length = ({ place }: PlacedNote) => place!.end - place!.start;
    return this.#all
      .filter(({ place }) => place && place.start < end && start < place.end)
      .sort((a, b) => length(a) - length(b));
  }

  /** Has the notes looked for that no longer stand where they did. */
  async #findMoved(onFound: () => void): Promise<void> {
    const text = this.#text;
    const moved = this.#all.filter(({ place }) => place === null);
    if (moved.length === 0) return;
    const anchors = moved.map(({ highlight: { quote, position } }) => ({ quote, position }));
    const places = await sendMessage('findAnchors', { text, anchors });
    if (text !== this.#text) return;
    for (const [at, note] of moved.entries()) {
      note.place = places[at] ?? null;
      if (note.place) note.now = wordsNow(text, note.place, note.highlight);
    }
    onFound();
  }
}
