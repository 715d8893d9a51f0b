import { defineExtensionMessaging } from '@webext-core/messaging';
import type { LabeledAnalysis } from './analyze.ts';
import type { Anchor, Place } from './article/anchor.ts';
import type { ArticleReading } from './article-reading.ts';
import type { EntityBackground } from './describe-entity.ts';
import type { PartOfSpeech } from './language/part-of-speech.ts';
import type { CompoundPart, Gloss, Word } from './language/word.ts';
import type { WordTable } from './language/word-table.ts';
import type { Highlight, HighlightChange } from './notebook/highlights.ts';
import type { KeptMention, WholeArticle } from './notebook/kept-articles.ts';
import type { WordGrade } from './notebook/learning-statistics.ts';
import type { NewWord } from './notebook/saved-words.ts';
import type { PageState } from './page-state.ts';
import type { Settings } from './settings.ts';
import type { PackProblem } from './stories/read-pack.ts';
import type { SourceComparison } from './stories/source-comparison.ts';

/**
 * Every message between the browser's contexts, with its reply. Only plain JSON crosses; offsets are
 * UTF-16 code units into the article's text, times are ISO 8601.
 */
interface Messages {
  /** Page → background: which names stand where, and which known story this is. */
  analyzeArticle(data: { text: string }): LabeledAnalysis;
  /** Page → background: every word of a text with its lemma and glosses (parts: see `listParts`). */
  describeWords(data: { text: string }): WordTable;
  /** Page, popup, panel → background: who or what a name is, and what the sources say of it. */
  describeEntity(data: { id: string }): EntityBackground | null;
  /** Our own pages → background: a story with its claims, and what kept articles on it say. */
  describeStory(data: { id: string }): SourceComparison | null;
  /** Our own pages → background: kept articles laid beside each other. */
  compareKept(data: { addresses: string[] }): SourceComparison | null;
  /** Page, popup, panel → background: what other sources say on an article's story, if any do. */
  compareArticle(data: { reading: ArticleReading }): SourceComparison | null;
  /** Popup, panel → background: keep an article as a source, its text too if the reader wishes. */
  keepArticle(data: { reading: ArticleReading; keepsText: boolean }): void;
  /** Popup, panel → background. */
  isKept(data: { address: string }): boolean;
  /** Popup, panel → background: keep it no longer; `restoreArticle` takes it back. */
  forgetArticle(data: { address: string }): WholeArticle | null;
  /** Popup, panel → background. */
  restoreArticle(data: WholeArticle): void;
  /** Page, popup, panel → background: the kept articles that name somebody, newest first. */
  listArticlesNaming(data: { id: string }): KeptMention[];
  /** Our own pages → background: take a story pack in, or say what is wrong with it. */
  importPack(data: { text: string }): { id: string } | { problem: PackFault };
  /** Our own pages → background. */
  removePack(data: { id: string }): void;
  /** Our own pages → background: the stories that are known, bundled and imported. */
  listStories(): KnownStory[];
  /** Popup, panel → background: any German word or name that the reader typed. */
  lookUp(data: { query: string }): { words: Word[]; entities: EntityBackground[] };

  /** Page → background: all glosses of a lemma, of which the card shows the first. */
  listGlosses(data: { lemma: string; pos: PartOfSpeech }): readonly Gloss[];
  /** Page → background: the parts of a noun that has glosses of its own, when it is a compound. */
  listParts(data: { lemma: string }): readonly CompoundPart[];

  /** Page, popup, panel → background: the reader knows a word, or does not after all. */
  markWord(data: { lemma: string; isKnown: boolean }): void;
  /** Page → background: the lemmas that the reader knows. */
  listKnownWords(): string[];

  /** Page → background: where notes stand in a text that was edited since; null where not certain. */
  findAnchors(data: { text: string; anchors: Anchor[] }): (Place | null)[];

  /** Page → background: put the card's code into this page, on first use. */
  loadCard(): void;
  /** Page → background: let our colors show in the page's shadow trees too. */
  styleShadows(): void;
  /** Page → background: open the side panel beside this page. */
  openPanel(): void;

  /** Page, panel → background: store a highlight; the same id twice is one highlight. */
  saveHighlight(data: { highlight: Highlight }): void;
  /** Page, panel → background: the highlights on one article. */
  listHighlights(data: { address: string }): Highlight[];
  /** Page, panel → background. */
  changeHighlight(data: { address: string; id: string; change: HighlightChange }): void;
  /** Page, panel → background: delete; `restoreHighlight` takes it back. */
  deleteHighlight(data: { address: string; id: string }): void;
  /** Page, panel → background. */
  restoreHighlight(data: { address: string; id: string }): void;

  /** Page → background: save a word to learn; the same id twice is one word. */
  saveWord(data: { word: NewWord }): void;
  /** Page → background: how well the reader knows the words that they saved, by lemma. */
  listGrades(): Record<string, WordGrade>;

  /** Our own pages → background: words were reviewed, fewer are due. */
  wordsReviewed(): void;

  /** Our own pages → page: where words stand in the article, or null when they do not. */
  findText(data: { text: string }): { start: number; end: number } | null;
  /** Popup, panel → page: the article as it was read, or null when there is none. */
  getReading(): ArticleReading | null;
  /** Popup, panel, notebook → page: what is on this page, or in the frame that holds its article. */
  getPage(): PageState;
  /** Page without an article → background → its inner frames: what is in one that holds an article. */
  getFramedPage(): PageState;
  /** Popup, panel → page: scroll to a stretch and mark it for a moment. */
  goTo(data: { start: number; end: number }): void;
  /** Background → page: the reader chose "save with a note" for the selection. */
  noteSelection(): void;
  /** Background → page: settings have changed. */
  applySettings(data: { settings: Settings }): void;
  /** Background → page: notes on this article or known words have changed elsewhere. */
  refreshNotebook(): void;
  /** Background → page: kept articles or story packs have changed. */
  refreshStories(): void;
  /** Page → popup, panel: what is on the page has changed. */
  pageChanged(): void;
}

/** What is wrong with a story pack, and where. */
export type PackFault = Pick<PackProblem, 'code' | 'path' | 'detail'>;

/** A story of which a pack tells. */
export interface KnownStory {
  id: string;
  title: { en: string; de: string };
  sources: number;
  claims: number;
  /** ISO 8601, when the reader took it in; absent for the bundled ones. */
  importedAt?: string;
}

const messenger = defineExtensionMessaging<Messages>();

export const { onMessage } = messenger;

/**
 * Sends a message and waits for its reply. The browser may stop the background while it answers;
 * the same message then wakes it, so what was cut off is sent once more. Every message can be
 * received twice without harm.
 *
 * @throws what the receiver threw, or when there is no receiver
 */
export const sendMessage: typeof messenger.sendMessage = async (
  ...message: Parameters<typeof messenger.sendMessage>
) => {
  try {
    return await messenger.sendMessage(...message);
  } catch (error) {
    if (!CUT_OFF.test((error as Error).message)) throw error;
    return messenger.sendMessage(...message);
  }
};

/** What Chrome and Firefox say of a reply that never came. */
const CUT_OFF = /message port closed|message channel closed|receiving end does not exist/i;
