import type { Word } from './word.ts';

/** Levels of the Common European Framework that a reader can say they have. */
export const LEVELS = ['A2', 'B1', 'B2', 'C1'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The frequency class from which on words are likely unknown at a level. The classes halve in
 * frequency, so class 10 begins at about the thousandth commonest word form, class 12 at the four
 * thousandth; the lists of the Goethe-Institut have about 1,300 words for A2 and 2,400 for B1.
 */
const FIRST_UNKNOWN_CLASS: Record<Level, number> = { A2: 10, B1: 11, B2: 12, C1: 14 };

const CONTENT = new Set(['noun', 'verb', 'adjective', 'adverb']);

/** Whether a reader at a level is likely not to know a word. */
export const isAboveLevel = (word: Pick<Word, 'pos' | 'rank'>, level: Level): boolean =>
  CONTENT.has(word.pos) && (word.rank ?? 0) >= FIRST_UNKNOWN_CLASS[level];
