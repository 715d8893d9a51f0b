import type { Word } from '../../core/language/word.ts';
import type { Highlight, HighlightChange } from '../../core/notebook/highlights.ts';
import type { NewWord } from '../../core/notebook/saved-words.ts';
import type { NamedEntity } from '../../core/page-state.ts';
import type { Settings } from '../../core/settings.ts';
import type { ClaimRow, SourceColumn } from '../../core/stories/claim-rows.ts';
import type { DifferingPassage } from '../../core/stories/differing-passages.ts';
import type { SourceComparison } from '../../core/stories/source-comparison.ts';

/** What a card is about: any of a name, a word and a passage that the reader saved or selected. */
export interface CardSubject {
  named: NamedEntity | null;
  /** What the name stands for at this place beside what it names. */
  metonym?: { id: string; label: string };
  /** The word under the pointer with its place in the article, when the subject is not a name. */
  word: Word | null;
  highlight: Highlight | null;
  /** The stretch of the article that is saved when the reader saves from this card. */
  stretch: { start: number; end: number };
  /** What the sources say on the passage, where it is one on which they part. */
  claim?: { columns: SourceColumn[]; rows: ClaimRow[] };
  /** Open the editor at once: the reader selected a passage to save it. */
  isPassage: boolean;
  /** Whether it stands in the article, so that it can be saved and found again. */
  canSave: boolean;
}

/** What a card can ask of the page that it stands on. */
export interface PageActions {
  jump(place: { start: number; end: number }): void;
  save(
    stretch: { start: number; end: number },
    choice: Pick<Highlight, 'color' | 'note' | 'tags' | 'about'>,
  ): Promise<void>;
  /** Saves a word to learn. */
  saveWord(
    word: Pick<NewWord, 'lemma' | 'glosses' | 'kind' | 'gender' | 'sentence'>,
  ): Promise<void>;
  change(highlight: Highlight, change: HighlightChange): Promise<void>;
  remove(highlight: Highlight): Promise<void>;
  restore(highlight: Highlight): Promise<void>;
  nameOf(id: string): NamedEntity | null;
  /** Whether the reader knows a word, and telling so. */
  isKnown(lemma: string): boolean;
  markKnown(lemma: string, isKnown: boolean): Promise<void>;
  openPanel(): void;
}

export interface CardRequest {
  subject: CardSubject;
  /** The article's text, for the sentence around a word. */
  text: string;
  /** The words of a stretch of it, in order. */
  wordsBetween(start: number, end: number): Word[];
  /** Measures where the subject stands now (client rectangles), or null when it has gone. */
  measure(): Range | null;
  /** Paints what the card is about; called with null when the card closes. */
  onSubject(spans: [number, number][] | null): void;
  takesFocus: boolean;
  tone: 'light' | 'dark';
  settings: Settings;
  actions: PageActions;
}

/** The page under the marks in its margin. */
export interface MarkedGround {
  tone: 'light' | 'dark';
  settings: Settings;
  /** Where a stretch of the article stands now, or null when it has gone. */
  measure(stretch: { start: number; end: number }): Range | null;
  onOpen(passage: DifferingPassage, claim: NonNullable<CardSubject['claim']>): void;
}

/** How the reading script, loaded on every article, calls the card's script, loaded on first use. */
export interface CardDoor {
  open(request: CardRequest): void;
  /** A small button beside a selection; `onSave` runs when it is pressed. */
  offer(request: Pick<CardRequest, 'measure' | 'tone' | 'settings'>, onSave: () => void): void;
  /** Marks in the margin where sources part, in place of those before; null takes them away. */
  mark(comparison: SourceComparison | null, ground: MarkedGround): void;
  /** Puts the marks where their passages are now. */
  placeMarks(): void;
  /** The passages that are marked, in the order of the text. */
  readonly passages: readonly DifferingPassage[];
  /** Opens what the sources say on one of these passages; answers whether it is one. */
  openPassage(passage: object): boolean;
  close(): void;
  /** Takes everything of ours off the page. */
  stop(): void;
  readonly isOpen: boolean;
  /** Whether an event's path goes through the card or a mark. */
  contains(target: EventTarget | null): boolean;
}

const scope = globalThis as { randnotizCard?: CardDoor };

/** Called by the card's script. Both scripts share the isolated world, which the page cannot see. */
export function setCardDoor(door: CardDoor | undefined): void {
  scope.randnotizCard = door;
}

/** The card, once its script has been loaded into this page. */
export const cardDoor = (): CardDoor | undefined => scope.randnotizCard;
