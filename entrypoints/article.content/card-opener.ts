import { describeAnchor } from '../../core/article/anchor.ts';
import { liveRange, type Stretch } from '../../core/article/highlight-painter.ts';
import type { MappedPlace } from '../../core/article/place-at-point.ts';
import { selectedStretch } from '../../core/article/selected-stretch.ts';
import type { TextMap } from '../../core/article/text-map.ts';
import { sendMessage } from '../../core/messages.ts';
import { newId } from '../../core/notebook/new-id.ts';
import {
  type CardDoor,
  type CardSubject,
  cardDoor,
  type PageActions,
} from '../card.content/card-door.ts';
import type { ArticleReader } from './article-reader.ts';

/** Parts of a word may stand this share of the window apart and still both be kept free. */
const FARTHEST = 0.25;

/** Opens the card for a place in the article, loading the card's script when it is first needed. */
export class CardOpener {
  readonly #reader: ArticleReader;
  #request = 0;

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
      named: mention ? this.#actions.nameOf(mention.id) : reader.nameSpelled(word!.surface),
      metonym: mention ? reader.metonymOf(mention) : undefined,
      word,
      highlight: isInArticle ? (reader.noteAt(offset)?.highlight ?? null) : null,
      stretch: { start: stretch.start, end: stretch.end },
      isPassage: false,
      canSave: isInArticle,
    };
    const door = await this.door();
    if (!door || request !== this.#request) return false;
    this.#open(door, subject, takesFocus, map);
    return true;
  }

  /** Opens the card of what the sources say on a passage. */
  async openClaim(stretch: Stretch, claim: CardSubject['claim']): Promise<void> {
    const door = await this.door();
    if (!door) return;
    const subject = { named: null, word: null, highlight: null, isPassage: false, canSave: true };
    this.#open(door, { ...subject, stretch, claim }, true, this.#reader.map);
  }

  /** Opens the editor for what is selected. */
  async openSelection(): Promise<void> {
    const stretch = this.selection();
    const door = stretch && (await this.door());
    if (!door) return;
    this.#openPassage(door, stretch);
  }

  /** Offers to save what is selected, by a small button beside it. */
  async offerSelection(): Promise<void> {
    const stretch = this.selection();
    const door = stretch && (await this.door());
    if (!door) return;
    const { tone, settings } = this.#reader;
    const { map } = this.#reader;
    door.offer({ measure: () => this.#measure(map, { word: null, stretch }), tone, settings }, () =>
      this.#openPassage(door, stretch),
    );
  }

  #openPassage(door: CardDoor, stretch: Stretch): void {
    const subject = { named: null, word: null, highlight: null, isPassage: true, canSave: true };
    this.#open(door, { ...subject, stretch }, true, this.#reader.map);
  }

  selection(): Stretch | null {
    return selectedStretch(this.#reader.window.getSelection(), this.#reader.map);
  }

  close(): void {
    this.#request++;
    cardDoor()?.close();
  }

  #open(door: CardDoor, subject: CardSubject, takesFocus: boolean, map: TextMap): void {
    const { tone, settings } = this.#reader;
    // Our own map is made anew when the page changes; a paragraph's map stays as it was.
    const isInArticle = map === this.#reader.map;
    door.open({
      subject,
      text: map.text,
      wordsBetween: (start, end) => (isInArticle ? this.#reader.wordsBetween(start, end) : []),
      measure: () => this.#measure(isInArticle ? this.#reader.map : map, subject),
      onSubject: (spans) =>
        this.#reader.painter.showActive(
          { map, tone },
          (spans ?? []).map(([start, end]) => ({ start, end })),
        ),
      takesFocus,
      tone,
      settings,
      actions: this.#actions,
    });
  }

  /** What the card must not cover: all parts of a word, unless they stand too far apart for that. */
  #measure(map: TextMap, { word, stretch }: Pick<CardSubject, 'word' | 'stretch'>): Range | null {
    const { document, innerHeight } = this.#reader.window;
    const parts = word?.spans ?? [];
    if (parts.length > 1) {
      const whole = liveRange(document, map, { start: parts[0]![0], end: parts.at(-1)![1] });
      if (whole && whole.getBoundingClientRect().height < FARTHEST * innerHeight) return whole;
    }
    return liveRange(document, map, stretch);
  }

  /** The card's door, opened by the background putting the card's script into this page. */
  async door(): Promise<CardDoor | undefined> {
    if (!cardDoor()) await sendMessage('loadCard');
    return cardDoor();
  }

  readonly #actions: PageActions = {
    jump: (place) => {
      this.close();
      this.#reader.goTo(place);
    },
    save: async ({ start, end }, choice) => {
      const { address, article, map, window } = this.#reader;
      const now = new Date().toISOString();
      const highlight = {
        id: newId(window.crypto),
        address,
        title: article?.title ?? '',
        publisher: article?.publisher,
        publishedAt: article?.publishedAt,
        ...describeAnchor(map.text, start, end),
        ...choice,
        createdAt: now,
        updatedAt: now,
      };
      await sendMessage('saveHighlight', { highlight });
      window.getSelection()?.removeAllRanges();
      await this.#reader.loadNotebook();
    },
    saveWord: async (word) => {
      const { address, article, window } = this.#reader;
      await sendMessage('saveWord', {
        word: {
          ...word,
          id: newId(window.crypto),
          address,
          title: article?.title ?? '',
          publisher: article?.publisher,
          createdAt: new Date().toISOString(),
        },
      });
    },
    change: async ({ address, id }, change) => {
      await sendMessage('changeHighlight', { address, id, change });
      await this.#reader.loadNotebook();
    },
    remove: async ({ address, id }) => {
      await sendMessage('deleteHighlight', { address, id });
      await this.#reader.loadNotebook();
    },
    restore: async ({ address, id }) => {
      await sendMessage('restoreHighlight', { address, id });
      await this.#reader.loadNotebook();
    },
    nameOf: (id) => this.#reader.names().find((name) => name.id === id) ?? null,
    markKnown: async (lemma, isKnown) => {
      await sendMessage('markWord', { lemma, isKnown });
      await this.#reader.loadNotebook();
    },
    isKnown: (lemma) => this.#reader.knownWords.has(lemma),
    openPanel: () => void sendMessage('openPanel'),
  };
}
