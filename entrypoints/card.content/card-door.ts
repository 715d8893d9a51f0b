import type { DetectedArticle } from '../../core/article/detect.ts';
import type { Stretch } from '../../core/article/highlight-painter.ts';
import type { TextMap } from '../../core/article/text-map.ts';
import type { Word } from '../../core/language/word.ts';
import type { NamedEntity, PlacedNote } from '../../core/page-state.ts';
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
  /** The stretch of the article that is saved when the reader saves from this card. */
  stretch: Stretch;
  /** What the sources say on the passage, where it is one on which they part. */
  claim?: { columns: SourceColumn[]; rows: ClaimRow[] };
  /** Open the editor at once: the reader selected a passage to save it. */
  isPassage: boolean;
  /** Whether it stands in the article, so that it can be saved and found again. */
  canSave: boolean;
}

/** What the card's script needs of the page that the reading script has read. */
export interface ReadPage {
  readonly window: Window & typeof globalThis;
  /** The article's text; another one after the page has changed. */
  readonly map: TextMap;
  readonly article: DetectedArticle | null;
  /** The address under which its notes are kept. */
  readonly address: string;
  readonly notes: readonly PlacedNote[];
  readonly words: {
    /** The lemmas that the reader knows. */
    readonly known: ReadonlySet<string>;
    /** The words between two text offsets, in order. */
    between(start: number, end: number): Word[];
  };
  readonly tone: 'light' | 'dark';
  readonly settings: Settings;
  nameOf(id: string): NamedEntity | null;
  /** The notes that stand at least partly in a stretch of the article, the shortest first. */
  notesOver(stretch: Stretch): PlacedNote[];
  /** Paints what a card is about. */
  showActive(map: TextMap, stretches: readonly Stretch[]): void;
  goTo(stretch: Stretch): void;
  /** Fetches notes and known words again after they have changed. */
  loadNotebook(): Promise<void>;
}

export interface CardRequest {
  page: ReadPage;
  subject: CardSubject;
  /** The text in which the subject's offsets count: the article's, or a paragraph's beside it. */
  map: TextMap;
  takesFocus: boolean;
}

/** How the reading script, loaded on every article, calls the card's script, loaded on first use. */
export interface CardDoor {
  open(request: CardRequest): void;
  /** Opens the editor for what is selected in the article. */
  openSelection(page: ReadPage): void;
  /** A small button beside what is selected in the article, which does the same. */
  offer(page: ReadPage, isTouched: boolean): void;
  close(): void;
  /** Takes everything of ours off the page. */
  stop(): void;
  readonly isOpen: boolean;
  readonly margin: MarginDoor;
  readonly marks: MarksDoor;
  readonly glosses: GlossDoor;
  /** Whether an event's target, or a node, is an element of ours. */
  contains(target: EventTarget | null): boolean;
}

/** The marks in the margin where other sources part. */
export interface MarksDoor {
  /** Marks the passages in place of those before; null takes them away. */
  show(page: ReadPage, comparison: SourceComparison | null): void;
  /** Puts the marks where their passages are now. */
  place(): void;
  /** The passages that are marked, in the order of the text. */
  readonly passages: readonly DifferingPassage[];
  /** Opens what the sources say on one of these passages; answers whether it is one. */
  open(passage: object): boolean;
}

/** The small glosses above words. */
export interface GlossDoor {
  /** Shows the first gloss above each of these words that stands near the screen. */
  show(page: ReadPage, words: readonly Word[]): void;
  clear(): void;
}

/** The list of the notes on the page, at its edge. */
export interface MarginDoor {
  /** Shows the tab that opens the list, or brings both up to date. */
  show(page: ReadPage): void;
  /** Opens the list, also where no tab is shown, or closes it. */
  toggle(page: ReadPage): void;
  close(): void;
  hide(): void;
  readonly isOpen: boolean;
}

const scope = globalThis as { randnotizCard?: CardDoor };

/** Called by the card's script. Both scripts share the isolated world, which the page cannot see. */
export function setCardDoor(door: CardDoor | undefined): void {
  scope.randnotizCard = door;
}

/** The card, once its script has been loaded into this page. */
export const cardDoor = (): CardDoor | undefined => scope.randnotizCard;
