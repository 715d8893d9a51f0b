import { liveRange } from '../../core/article/highlight-painter.ts';
import { sendMessage } from '../../core/messages.ts';
import { type DifferingPassage, differingPassages } from '../../core/stories/differing-passages.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';
import { cardDoor } from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';
import type { CardOpener } from './card-opener.ts';

/** Marks in the margin the passages on which other sources say something else than the article. */
export class DifferenceMarks {
  readonly #reader: ArticleReader;
  readonly #opener: CardOpener;
  #comparison: SourceComparison | null = null;
  /** In the order of the text, for the keyboard's way from one to the next. */
  passages: DifferingPassage[] = [];

  constructor(reader: ArticleReader, opener: CardOpener) {
    this.#reader = reader;
    this.#opener = opener;
  }

  /** Asks what the other sources say, if the reader wants that marked here. */
  async load(): Promise<void> {
    const { settings } = this.#reader;
    const isWanted = settings.marksDifferences && !this.#reader.isSilent();
    const reading = isWanted ? this.#reader.reading() : null;
    const comparison =
      reading && (await sendMessage('compareArticle', { reading }).catch(() => null));
    if (reading && reading.text !== this.#reader.map.text) return;
    this.#comparison = comparison;
    this.passages = comparison ? differingPassages(comparison) : [];
    await this.show();
  }

  /** Puts the marks beside the text as it is laid out now; the card's script draws them. */
  async show(): Promise<void> {
    const door = this.passages.length > 0 ? await this.#opener.door() : cardDoor();
    const { window } = this.#reader;
    door?.mark(
      this.passages.map((passage) => ({
        sources: passage.sources,
        measure: () => liveRange(window.document, this.#reader.map, passage),
        onOpen: () => void this.open(passage),
      })),
      this.#reader,
    );
  }

  /** Opens the card of what the sources say on a passage. */
  async open(passage: DifferingPassage): Promise<void> {
    if (!this.#comparison) return;
    const { columns, rows } = this.#comparison;
    const parting = rows.filter(({ id }) => passage.rows.includes(id));
    await this.#opener.openClaim(passage, { columns, rows: parting });
  }
}
