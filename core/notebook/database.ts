import Dexie, { type Table, type Transaction } from 'dexie';
import type { Highlight } from './highlights.ts';
import type { KeptArticle, KeptDigest } from './kept-articles.ts';
import type { KnownWord } from './known-words.ts';
import type { ImportedPack } from './packs.ts';
import type { Review } from './review-words.ts';
import type { SavedWord } from './saved-words.ts';

/** The newest version of the stored notebook that this code can read. */
const VERSION = 2;

/** The notebook was stored by a newer Randnotiz, and is left untouched. */
export class NewerNotebookError extends Error {
  override name = 'NewerNotebookError';
}

/**
 * The reader's own things, on their own machine. It lives in the extension's origin, so a page can
 * neither read nor delete it.
 */
export class NotebookDatabase extends Dexie {
  declare highlights: Table<Highlight, string>;
  declare knownWords: Table<KnownWord, string>;
  declare words: Table<SavedWord, string>;
  declare reviews: Table<Review, string>;
  declare articles: Table<KeptArticle, string>;
  declare digests: Table<KeptDigest, string>;
  declare packs: Table<ImportedPack, string>;
  /** The folder for backups; it belongs to this machine and is in no backup. */
  declare backupFolder: Table<{ key: 'folder'; handle: FileSystemDirectoryHandle }, string>;

  constructor(name: string) {
    super(name, { autoOpen: false });
    this.version(1).stores({ highlights: 'id, address, deletedAt', knownWords: 'lemma' });
    this.version(VERSION)
      .stores({
        highlights: 'id, address, deletedAt, updatedAt',
        words: 'id, lemma, schedule.due, updatedAt',
        reviews: 'id, reviewedAt',
        articles: 'address, keptAt',
        digests: 'address',
        packs: 'id',
        backupFolder: 'key',
      })
      .upgrade(addTags);
  }
}

/** Highlights of version 1 had no tags. */
const addTags = (transaction: Transaction) =>
  transaction
    .table<Highlight>('highlights')
    .toCollection()
    .modify((highlight) => {
      highlight.tags = [];
    });

/**
 * Opens the notebook, and brings what an older version stored up to date.
 * @throws NewerNotebookError where a newer version has stored it: Dexie would open it as if it were
 *   this one, and add to it what it misses
 */
export async function openNotebook(name = 'randnotiz'): Promise<NotebookDatabase> {
  const stored = await indexedDB.databases();
  // The browser counts ten times Dexie's number.
  const version = stored.find((one) => one.name === name)?.version ?? 0;
  if (version > 10 * VERSION) {
    throw new NewerNotebookError('A newer version of Randnotiz has stored this notebook.');
  }
  const db = new NotebookDatabase(name);
  await db.open();
  return db;
}
