import { RAREST_CLASS } from './frequency-class.ts';
import type { Word } from './word.ts';

/** The levels of the Common European Framework that the reader can choose. */
export const LEVELS = ['A2', 'B1', 'B2', 'C1'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The frequency class from which on a word is new to a reader of a level. Class c holds the words
 * around rank 0.1 · 2^(c + 5): a reader of B1 knows some 3,000 words, one of C1 some 10,000.
 */
const FIRST_HARD_CLASS: Record<Level, number> = { A2: 9, B1: 10, B2: 11, C1: 12 };

/** A word worth learning: where it first stands, and how often the article has it. */
export interface HardWord {
  word: Word;
  count: number;
}

const LEARNED = new Set(['noun', 'verb', 'adjective', 'adverb']);

/** Whether a word is likely new to a reader of this level, and has a gloss that helps. */
export function isHard(word: Word, level: Level): boolean {
  if (!LEARNED.has(word.pos) || word.glosses.length === 0) return false;
  return (word.rank ?? RAREST_CLASS) >= FIRST_HARD_CLASS[level];
}

/** A word of this class above the first hard one is about as useful as it is rare. */
const BEST_DISTANCE = 1.5;

/**
 * The words of an article that are most worth learning, best first: hard ones that the article
 * repeats, and rather those just above the reader's level than the rarest. Compounds that the
 * dictionary does not have as a whole are left out, since their parts explain them.
 *
 * @param words all words of the article, as describeWords gives them
 * @param known lemmas that the reader has marked as known
 * @param limit most words
 */
export function hardWords(
  words: readonly Word[],
  level: Level,
  known: ReadonlySet<string> = new Set(),
  limit = 20,
): HardWord[] {
  const byLemma = new Map<string, HardWord>();
  // Both parts of a separable verb are words with its lemma: together they are one.
  const counted = new Set<string>();
  for (const word of words) {
    if (!isHard(word, level) || word.rank === RAREST_CLASS || known.has(word.lemma)) continue;
    const key = `${word.pos} ${word.lemma}`;
    const place = `${key} ${word.spans?.[0]?.[0] ?? word.start}`;
    if (counted.has(place)) continue;
    counted.add(place);
    const hard = byLemma.get(key);
    if (hard) hard.count++;
    else byLemma.set(key, { word, count: 1 });
  }
  const worth = ({ word, count }: HardWord): number =>
    2 * Math.log2(count) - Math.abs(word.rank! - FIRST_HARD_CLASS[level] - BEST_DISTANCE) / 2;
  return [...byLemma.values()].sort((a, b) => worth(b) - worth(a)).slice(0, limit);
}
