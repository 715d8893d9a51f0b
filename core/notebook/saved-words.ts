import type { NotebookDatabase } from './database.ts';
import { newSchedule, type Schedule } from './schedule.ts';

/** A word or an expression that the reader saved to learn it. */
export interface SavedWord {
  /** A UUID made where the word is saved, so that a message sent twice stores it once. */
  id: string;
  /** The base form; an expression's too (`sich zu weit aus dem Fenster lehnen`). */
  lemma: string;
  /** English, best first; what the card showed. */
  glosses: string[];
  /** `noun`, `verb`, `idiom`, …: what kind of word it is. */
  kind: string;
  /** With an article for nouns: `die Häuser` → `n`. */
  gender?: string;
  /**
   * The sentence in which it was met, and where the word stands in it: UTF-16 code units into the
   * sentence, one pair for each part of a separable verb or an expression.
   */
  sentence: { text: string; spans: [number, number][] };
  /** The article's address (see `articleAddress`), title and publisher. */
  address: string;
  title: string;
  publisher?: string;
  /** When it is to be reviewed next, and how well it is known. */
  schedule: Schedule;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
  /** Set while a deletion can still be undone. */
  deletedAt?: string;
}

/** The article of a noun's gender (`m`, `f`, `n`); undefined for all else. */
export const articleOf = (gender: string | undefined): string | undefined =>
  gender === undefined ? undefined : ARTICLES[gender];

const ARTICLES: Readonly<Record<string, string>> = { m: 'der', f: 'die', n: 'das' };

/** What is known of a word when it is saved; its schedule begins then. */
export type NewWord = Omit<SavedWord, 'schedule' | 'updatedAt' | 'deletedAt'>;

/** Longest texts that are stored (UTF-16 code units), and most items of a list. */
const LIMITS = { lemma: 200, gloss: 300, glosses: 8, sentence: 2_000, spans: 20, title: 500 };

/**
 * Saves a word to learn. The same lemma from the same article is saved once: its sentence and
 * glosses are taken anew, its schedule stays.
 * @throws RangeError if a field is too long or not of its kind
 */
export async function saveWord(db: NotebookDatabase, given: NewWord): Promise<void> {
  const word = checkedWord(given);
  await db.transaction('rw', db.words, async () => {
    const stored = await db.words
      .where('lemma')
      .equals(word.lemma)
      .filter(({ address }) => address === word.address)
      .first();
    const schedule = stored?.schedule ?? newSchedule(word.createdAt);
    const { id, createdAt } = stored ?? word;
    await db.words.put({ ...word, id, createdAt, schedule, updatedAt: word.createdAt });
  });
}

/** The saved words that are not deleted, newest first. */
export async function listWords(db: NotebookDatabase): Promise<SavedWord[]> {
  const words = await db.words.filter(({ deletedAt }) => !deletedAt).toArray();
  return words.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** Marks a word as deleted, so that it can be brought back. */
export async function deleteWord(db: NotebookDatabase, id: string, now: string): Promise<void> {
  await db.words.update(id, { deletedAt: now, updatedAt: now });
}

/** Takes a deletion back. */
export async function restoreWord(db: NotebookDatabase, id: string, now: string): Promise<void> {
  await db.words.where({ id }).modify((word) => {
    delete word.deletedAt;
    word.updatedAt = now;
  });
}

/** Copies the known fields only: a message from a page's process may hold anything. */
function checkedWord(given: NewWord): NewWord {
  const { id, lemma, glosses, kind, gender, sentence, address, title, publisher, createdAt } =
    given;
  const isText = (value: unknown, limit: number): value is string =>
    typeof value === 'string' && value.length <= limit;
  const isSpan = (span: unknown): boolean =>
    Array.isArray(span) &&
    span.length === 2 &&
    span.every(Number.isInteger) &&
    span[0] >= 0 &&
    span[0] < span[1] &&
    span[1] <= sentence.text.length;
  const isValid =
    isText(id, 64) &&
    isText(lemma, LIMITS.lemma) &&
    lemma !== '' &&
    Array.isArray(glosses) &&
    glosses.length <= LIMITS.glosses &&
    glosses.every((gloss) => isText(gloss, LIMITS.gloss)) &&
    isText(kind, 40) &&
    isText(sentence?.text, LIMITS.sentence) &&
    Array.isArray(sentence.spans) &&
    sentence.spans.length <= LIMITS.spans &&
    sentence.spans.every(isSpan) &&
    isText(address, 4_000) &&
    isText(createdAt, 40);
  if (!isValid)
    throw new RangeError('This word or its sentence is too long to be stored, or is broken.');
  return {
    id,
    lemma,
    glosses: [...glosses],
    kind,
    ...(gender ? { gender: String(gender).slice(0, 20) } : {}),
    sentence: { text: sentence.text, spans: sentence.spans.map(([start, end]) => [start, end]) },
    address,
    title: String(title ?? '').slice(0, LIMITS.title),
    ...(publisher ? { publisher: String(publisher).slice(0, 200) } : {}),
    createdAt,
  };
}
