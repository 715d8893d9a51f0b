import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { NewerNotebookError, openNotebook } from '../../../core/notebook/database.ts';
import { listHighlights } from '../../../core/notebook/highlights.ts';

const ADDRESS = 'https://www.blatt.example/a.html';
/** As version 1 stored it. */
const OLD_HIGHLIGHT = {
  id: '0b5c8f9e-1111-4a4a-8888-000000000001',
  address: ADDRESS,
  title: 'Der Stadtrat streitet',
  quote: { exact: 'den Haushalt', prefix: 'hat ', suffix: ' beschlossen' },
  position: { start: 17, end: 29 },
  color: 'yellow',
  note: 'the budget',
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-01-05T08:00:00.000Z',
};

describe('A notebook', () => {
  it('of version 1 keeps its notes and known words, and gets tags and room for words to learn', async () => {
    const old = new Dexie('from-1');
    old.version(1).stores({ highlights: 'id, address, deletedAt', knownWords: 'lemma' });
    await old.table('highlights').add(OLD_HIGHLIGHT);
    await old.table('knownWords').add({ lemma: 'Haushalt', markedAt: OLD_HIGHLIGHT.createdAt });
    old.close();

    const db = await openNotebook('from-1');
    expect(await listHighlights(db, ADDRESS)).toEqual([{ ...OLD_HIGHLIGHT, tags: [] }]);
    expect(await db.knownWords.count()).toBe(1);
    expect(await db.words.count()).toBe(0);
  });

  it('of a newer version is left untouched, and opening it says so', async () => {
    const newer = new Dexie('from-9');
    newer.version(9).stores({ highlights: 'id', secrets: 'id' });
    await newer.table('secrets').add({ id: 'x', kept: true });
    newer.close();

    await expect(openNotebook('from-9')).rejects.toThrow(NewerNotebookError);

    const again = new Dexie('from-9');
    again.version(9).stores({ highlights: 'id', secrets: 'id' });
    expect(await again.table('secrets').toArray()).toEqual([{ id: 'x', kept: true }]);
    expect(again.backendDB().version).toBe(90);
  });
});
