import { describeAnchor } from '../../core/article/anchor.ts';
import { liveRange, type Stretch } from '../../core/article/highlight-painter.ts';
import { selectedStretch } from '../../core/article/selected-stretch.ts';
import { sendMessage } from '../../core/messages.ts';
import { newId } from '../../core/notebook/new-id.ts';
import { namedEntities } from '../../core/page-state.ts';
import { type CardDoor, type CardSubject, cardDoor, type PageActions } from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';

/** Opens the card for a place in the article, loading the card's script when it is first needed. */
export class CardOpener {
  readonly #reader: ArticleReader;
  #request = 0;

  constructor(reader: ArticleReader) {
    this.#reader = reader;
  }

  /** Opens the card of the name or word at a text offset. Answers whether there is one. */
  async openAt(offset: number, takesFocus: boolean): Promise<boolean> {
    const request = ++this.#request;
    const reader = this.#reader;
    const mention = reader.mentionAt(offset);
    const word = mention ? null : await reader.wordAt(offset);
    const highlight = reader.noteAt(offset)?.highlight ?? null;
    const stretch = mention ?? word;
    if (!stretch) return false;
    const named = mention && this.#actions.nameOf(mention.id);
    const door = await this.#door();
    if (!door || request !== this.#request) return false;
    this.#open(
      door,
      { named, word, highlight, stretch: { start: stretch.start, end: stretch.end }, isPassage: false },
      takesFocus,
    );
    return true;
  }

  /** Opens the editor for what is selected. */
  async openSelection(): Promise<void> {
    const stretch = this.selection();
    const door = stretch && (await this.#door());
    if (!door) return;
    this.#open(door, { named: null, word: null, highlight: null, stretch, isPassage: true }, true);
  }

  /** Offers to save what is selected, by a small button beside it. */
  async offerSelection(): Promise<void> {
    const stretch = this.selection();
    const door = stretch && (await this.#door());
    if (!door) return;
    const { tone, settings } = this.#reader;
    door.offer({ measure: () => this.#measure(stretch), tone, settings }, () =>
      this.openSelectionAt(door, stretch),
    );
  }

  openSelectionAt(door: CardDoor, stretch: Stretch): void {
    this.#open(door, { named: null, word: null, highlight: null, stretch, isPassage: true }, true);
  }

  selection(): Stretch | null {
    return selectedStretch(this.#reader.window.getSelection(), this.#reader.map);
  }

  close(): void {
    this.#request++;
    cardDoor()?.close();
  }

  #open(door: CardDoor, subject: CardSubject, takesFocus: boolean): void {
    const { map, tone, settings } = this.#reader;
    door.open({
      subject,
      text: map.text,
      measure: () => this.#measure(subject.stretch),
      onSubject: (spans) =>
        this.#reader.paintActive(spans?.map(([start, end]) => ({ start, end })) ?? null),
      takesFocus,
      tone,
      settings,
      actions: this.#actions,
    });
  }

  #measure(stretch: Stretch): Range | null {
    return liveRange(this.#reader.window.document, this.#reader.map, stretch);
  }

  /** The card's door, opened by the background putting the card's script into this page. */
  async #door(): Promise<CardDoor | undefined> {
    if (!cardDoor()) await sendMessage('loadCard');
    return cardDoor();
  }

  readonly #actions: PageActions = {
    jump: (place) => {
      this.close();
      this.#reader.goTo(place);
    },
    save: async ({ start, end }, { color, note, about }) => {
      const { address, article, map, window } = this.#reader;
      const now = new Date().toISOString();
      const highlight = {
        id: newId(window.crypto),
        address,
        title: article?.title ?? '',
        publisher: article?.publisher,
        publishedAt: article?.publishedAt,
        ...describeAnchor(map.text, start, end),
        color,
        note,
        about,
        createdAt: now,
        updatedAt: now,
      };
      await sendMessage('saveHighlight', { highlight });
      window.getSelection()?.removeAllRanges();
      await this.#reader.loadNotes();
    },
    change: async ({ address, id }, change) => {
      await sendMessage('changeHighlight', { address, id, change });
      await this.#reader.loadNotes();
    },
    remove: async ({ address, id }) => {
      await sendMessage('deleteHighlight', { address, id });
      await this.#reader.loadNotes();
    },
    restore: async ({ address, id }) => {
      await sendMessage('restoreHighlight', { address, id });
      await this.#reader.loadNotes();
    },
    nameOf: (id) => namedEntities(this.#reader.mentions).find((name) => name.id === id) ?? null,
    openPanel: () => void sendMessage('openPanel'),
  };
}
