import { liveQuery, type Table } from 'dexie';
import type { NotebookDatabase } from './database.ts';
import type { Highlight } from './highlights.ts';
import type { KeptArticle } from './kept-articles.ts';
import type { SavedWord } from './saved-words.ts';

/** How long a save may be under way (milliseconds). */
const MARGIN = 60_000;

/** What the notebook holds now, without what was deleted; highlights and words newest first. */
export interface NotebookView {
  highlights: Highlight[];
  words: SavedWord[];
  articles: KeptArticle[];
}

/**
 * Reads the notebook and follows it: calls `onView` at once and after every change, from whichever
 * window it comes. After the first reading only what was changed is read.
 *
 * @returns what ends it
 */
export async function followNotebook(
  db: NotebookDatabase,
  onView: (view: NotebookView) => void,
): Promise<() => void> {
  // What was made just before may be stored only now, with the time when it was made.
  const since = new Date(Date.now() - MARGIN).toISOString();
  const highlights = new Map((await db.highlights.toArray()).map((one) => [one.id, one]));
  const words = new Map((await db.words.toArray()).map((one) => [one.id, one]));
  let articles = await db.articles.orderBy('keptAt').reverse().toArray();
  const show = () => onView({ highlights: present(highlights), words: present(words), articles });
  show();
  const follow = <Record extends { id: string }>(
    table: Table<Record, string>,
    known: Map<string, Record>,
  ) =>
    liveQuery(() => table.where('updatedAt').aboveOrEqual(since).toArray()).subscribe((changed) => {
      if (changed.length === 0) return;
      for (const record of changed) known.set(record.id, record);
      show();
    });
  const subscriptions = [
    follow(db.highlights, highlights),
    follow(db.words, words),
    liveQuery(() => db.articles.orderBy('keptAt').reverse().toArray()).subscribe((kept) => {
      articles = kept;
      show();
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

function present<Record extends { createdAt: string; deletedAt?: string }>(
  records: ReadonlyMap<string, Record>,
): Record[] {
  return [...records.values()]
    .filter(({ deletedAt }) => !deletedAt)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
}
