import type { NotebookDatabase } from './database.ts';
import type { SavedWord } from './saved-words.ts';
import { RATINGS, reviewed, type Schedule, type WordRating } from './schedule.ts';

/** One answer of the reader, with what it takes to undo it. */
export interface Review {
  /** A UUID made where the answer is given, so that it counts once. */
  id: string;
  /** The id of the saved word. */
  word: string;
  rating: WordRating;
  /** ISO 8601. */
  reviewedAt: string;
  /** The word's schedule before the answer. */
  before: Schedule;
}

/** How many words are asked a day. */
export interface DailyLimits {
  /** Words that were never reviewed before. */
  fresh: number;
  /** All others that are due. */
  reviews: number;
}

export const DEFAULT_LIMITS: DailyLimits = { fresh: 15, reviews: 200 };

/** What is to be reviewed now. */
export interface ReviewQueue {
  /** Due words, the longest due first; then fresh ones, oldest first. */
  words: SavedWord[];
  /** Answers given since midnight. */
  doneToday: number;
  /** Due words that the daily limit leaves for tomorrow. */
  held: number;
}

/** The words to review now. @param now with the reader's own time zone, whose midnight begins a day */
export async function reviewQueue(
  db: NotebookDatabase,
  now: Date,
  limits: DailyLimits = DEFAULT_LIMITS,
): Promise<ReviewQueue> {
  const due = await db.words
    .where('schedule.due')
    .belowOrEqual(now.toISOString())
    .filter(({ deletedAt }) => !deletedAt)
    .toArray();
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  const today = await db.reviews.where('reviewedAt').aboveOrEqual(midnight.toISOString()).toArray();
  const freshToday = today.filter(({ before }) => before.state === 'new').length;
  const isFresh = ({ schedule }: SavedWord) => schedule.state === 'new';
  // Words in the midst of being learned are asked again today in any case.
  const isUnderway = ({ schedule }: SavedWord) =>
    schedule.state === 'learning' || schedule.state === 'relearning';
  const underway = due.filter(isUnderway);
  const old = due
    .filter((word) => !isFresh(word) && !isUnderway(word))
    .slice(0, Math.max(0, limits.reviews - (today.length - freshToday)));
  const fresh = due
    .filter(isFresh)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .slice(0, Math.max(0, limits.fresh - freshToday));
  const words = [...underway, ...old, ...fresh];
  return { words, doneToday: today.length, held: due.length - words.length };
}

/**
 * Notes an answer and plans the next review. The same answer twice counts once.
 * @returns the word with its new schedule; undefined if it is gone
 */
export async function reviewWord(
  db: NotebookDatabase,
  answer: Pick<Review, 'id' | 'word' | 'rating'>,
  now: string,
): Promise<SavedWord | undefined> {
  const { id, word: wordId, rating } = answer;
  if (!RATINGS.includes(rating)) throw new RangeError('A rating is 1, 2, 3 or 4.');
  return db.transaction('rw', db.words, db.reviews, async () => {
    const word = await db.words.get(wordId);
    if (!word || (await db.reviews.get(id))) return word;
    const { schedule: before } = word;
    const after = { ...word, schedule: reviewed(before, rating, now), updatedAt: now };
    await db.reviews.add({ id, word: wordId, rating, reviewedAt: now, before });
    await db.words.put(after);
    return after;
  });
}

/** Takes the last answer back. @returns the word as it was before; undefined if there is none */
export async function undoReview(db: NotebookDatabase): Promise<SavedWord | undefined> {
  return db.transaction('rw', db.words, db.reviews, async () => {
    const last = await db.reviews.orderBy('reviewedAt').last();
    const word = last && (await db.words.get(last.word));
    if (!last || !word) return undefined;
    const before = { ...word, schedule: last.before };
    await db.reviews.delete(last.id);
    await db.words.put(before);
    return before;
  });
}
