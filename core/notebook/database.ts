import Dexie, { type Table } from 'dexie';
import type { Highlight } from './highlights.ts';

/**
 * The reader's own things, on their own machine. It lives in the extension's origin, so a page can
 * neither read nor delete it.
 */
export class NotebookDatabase extends Dexie {
  declare highlights: Table<Highlight, string>;

  constructor(name = 'randnotiz') {
    super(name);
    this.version(1).stores({ highlights: 'id, address, deletedAt' });
  }
}
