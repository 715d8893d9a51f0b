import type { MappedPlace } from '../../core/article/place-at-point.ts';
import { sendMessage } from '../../core/messages.ts';
import { type CardDoor, type CardSubject, cardDoor } from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';

/** Opens the card for a place in the article, loading the card's script when it is first needed. */
export class CardOpener {
  readonly #reader: ArticleReader;
  #request = 0;
  #loading: Promise<void> | undefined;

  constructor(reader: ArticleReader) {
    this.#reader = reader;
  }

  /** Opens the card of the name or word at a place. Answers whether there is one. */
  async openAt({ map, offset }: MappedPlace, takesFocus: boolean): Promise<boolean> {
    const request = ++this.#request;
    const reader = this.#reader;
    const isInArticle = map === reader.map;
    const mention = isInArticle ? reader.mentionAt(offset) : null;
    const word = mention ? null : await reader.wordAt(map, offset);
    const stretch = mention ?? word;
    if (!stretch) return false;
    const subject: CardSubject = {
      named: mention ? reader.nameOf(mention.id) : reader.nameSpelled(word!.surface),
      metonym: mention ? reader.metonymOf(mention) : undefined,
      word,
      stretch: { start: stretch.start, end: stretch.end },
      isPassage: false,
      canSave: isInArticle,
    };
    const door = await this.door();
    if (!door || request !== this.#request) return false;
    door.open({ page: reader, subject, map, takesFocus });
    return true;
  }

  /** Opens the editor for what is selected. */
  async openSelection(): Promise<void> {
    if (this.hasSelection()) (await this.door())?.openSelection(this.#reader);
  }

  /** Offers to save what is selected, by a small button beside it. */
  async offerSelection(isTouched = false): Promise<void> {
    if (this.hasSelection()) (await this.door())?.offer(this.#reader, isTouched);
  }

  /** Whether anything is selected; where it stands is known to the card's script. */
  hasSelection(): boolean {
    const selection = this.#reader.window.getSelection();
    if (!selection || String(selection) !== '') return selection !== null;
    // What leads from one shadow tree to another has no words in Firefox.
    const shadowRoots = [...this.#reader.map.shadows];
    return selection.getComposedRanges?.({ shadowRoots })[0]?.collapsed === false;
  }

  close(): void {
    this.#request++;
    cardDoor()?.close();
  }

  /** The card's door, opened by the background putting the card's script into this page. */
  async door(): Promise<CardDoor | undefined> {
    if (!cardDoor()) {
      // Whoever else asks meanwhile waits for the same script.
      this.#loading ??= sendMessage('loadCard');
      await this.#loading.finally(() => {
        this.#loading = undefined;
      });
    }
    return cardDoor();
  }
}
