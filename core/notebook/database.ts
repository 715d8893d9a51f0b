import Dexie, { type Table } from 'dexie';
import type { Highlight } from './highlights.ts';
import type { KnownWord } from './known-words.ts';

/**
 * The reader's own things, on their own machine. It lives in the extension's origin, so a page can
 * neither read nor delete it.
 */
export class NotebookDatabase extends Dexie {
  declare highlights: Table<Highlight, string>;
  declare knownWords: Table<KnownWord, string>;

  constructor(name = 'randnotiz') {
    super(name);
    this.version(1).stores({ highlights: 'id, address, deletedAt', knownWords: 'lemma' });
  }
}
