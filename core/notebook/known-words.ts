import type { NotebookDatabase } from './database.ts';

/** A word that the reader says they know. */
export interface KnownWord {
  lemma: string;
  /** ISO 8601. */
  markedAt: string;
}

/** Longest lemma that is stored (UTF-16 code units); expressions are lemmas too. */
const LEMMA_LIMIT = 200;

/**
 * Notes that the reader knows a word, or takes that back.
 * @throws RangeError if the lemma is empty or too long
 */
export async function markWord(
  db: NotebookDatabase,
  lemma: string,
  isKnown: boolean,
  now: string,
): Promise<void> {
  if (typeof lemma !== 'string' || lemma === '' || lemma.length > LEMMA_LIMIT) {
    throw new RangeError('This is no word that can be stored.');
  }
  if (isKnown) await db.knownWords.put({ lemma, markedAt: now });
  else await db.knownWords.delete(lemma);
}

/** The lemmas that the reader knows. */
export const listKnownWords = async (db: NotebookDatabase): Promise<string[]> =>
  db.knownWords.toCollection().primaryKeys();
