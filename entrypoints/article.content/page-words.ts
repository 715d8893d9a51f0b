import type { Stretch } from '../../core/article/highlight-painter.ts';
import type { TextMap } from '../../core/article/text-map.ts';
import { hardWords, isHard, type Level } from '../../core/language/hard-words.ts';
import { shiftWord, type Word } from '../../core/language/word.ts';
import { unpackWords, type WordTable, wordAt } from '../../core/language/word-table.ts';
import { sendMessage } from '../../core/messages.ts';
import type { WordGrade } from '../../core/notebook/learning-statistics.ts';

/** The words of one article, and what the reader knows of them. */
export class PageWords {
  /** Fetched once for the whole article; null before, and for a text that is too long. */
  table: WordTable | null = null;
  known: ReadonlySet<string> = new Set();
  /** How well the reader knows the words that they saved, by lemma. */
  grades: Readonly<Record<string, WordGrade>> = {};
  readonly #isName: (offset: number) => boolean;

  /** @param isName whether a name stands at an offset of the article's text */
  constructor(isName: (offset: number) => boolean) {
    this.#isName = isName;
  }

  /**
   * The word at an offset of a map, from what was fetched for the whole article or its paragraph.
   * @param isArticle whether the map is the article's own
   */
  async at({ text }: TextMap, offset: number, isArticle: boolean): Promise<Word | null> {
    if (this.table && isArticle) return wordAt(this.table, offset);
    const from = text.lastIndexOf('\n', offset) + 1;
    const to = text.indexOf('\n', offset);
    const paragraph = text.slice(from, to < 0 ? undefined : to);
    const word = wordAt(await sendMessage('describeWords', { text: paragraph }), offset - from);
    return word && shiftWord(word, from);
  }

  /** The words between two text offsets, in order; none before they have been fetched. */
  between(start: number, end: number): Word[] {
    return this.#all().filter((word) => word.start >= start && word.end <= end);
  }

  /** Where the words begin. */
  starts(): number[] {
    return this.table?.tokens.filter((_, at) => at % 3 === 0) ?? [];
  }

  /** Where the words stand that the reader saved; each part of a word that stands apart. */
  saved(): (Stretch & { grade: WordGrade })[] {
    return this.#all().flatMap(({ start, end, lemma, idiom }) => {
      const grade = this.grades[idiom ?? lemma] ?? this.grades[lemma];
      return grade ? [{ start, end, grade }] : [];
    });
  }

  /** The words harder than a level that the reader does not know; no names. */
  harderThan(level: Level): Word[] {
    return this.#unnamed().filter((word) => isHard(word, level) && !this.known.has(word.lemma));
  }

  /** The words most worth learning; what is a name is not one of them. */
  worthLearning(level: Level): Word[] {
    return hardWords(this.#unnamed(), level, this.known).map(({ word }) => word);
  }

  #unnamed = (): Word[] => this.#all().filter(({ start }) => !this.#isName(start));

  #all = (): Word[] => (this.table ? unpackWords(this.table) : []);
}
