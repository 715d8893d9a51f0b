import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NotebookDatabase, openNotebook } from '../../../core/notebook/database.ts';
import {
  changeHighlight,
  deleteHighlight,
  type Highlight,
  listHighlights,
  purgeDeleted,
  restoreHighlight,
  saveHighlight,
} from '../../../core/notebook/highlights.ts';
import { newId } from '../../../core/notebook/new-id.ts';

const ADDRESS = 'https://www.blatt.example/a.html';
const NOW = '2026-11-24T12:00:00.000Z';

const highlight = (change: Partial<Highlight> = {}): Highlight => ({
  id: newId(crypto),
  address: ADDRESS,
  title: 'Der Stadtrat streitet',
  quote: { exact: 'den Haushalt', prefix: 'hat ', suffix: ' beschlossen' },
  position: { start: 17, end: 29 },
  color: 'yellow',
  note: '',
  tags: [],
  createdAt: NOW,
  updatedAt: NOW,
  ...change,
});

let db: NotebookDatabase;
let count = 0;
beforeEach(async () => {
  db = await openNotebook(`test-${count++}`);
});

describe('A saved passage', () => {
  it('is there again, in the order of the article', async () => {
    const later = highlight({ position: { start: 90, end: 99 } });
    const first = highlight();
    await saveHighlight(db, later);
    await saveHighlight(db, first);
    await saveHighlight(db, highlight({ address: 'https://www.blatt.example/b.html' }));
    expect((await listHighlights(db, ADDRESS)).map(({ id }) => id)).toEqual([first.id, later.id]);
  });

  it('is stored once when the message came twice', async () => {
    const one = highlight();
    await saveHighlight(db, one);
    await saveHighlight(db, one);
    expect(await listHighlights(db, ADDRESS)).toHaveLength(1);
  });

  it('can be recolored and annotated', async () => {
    const one = highlight();
    await saveHighlight(db, one);
    await changeHighlight(
      db,
      ADDRESS,
      one.id,
      { color: 'blue', note: 'wichtig' },
      '2026-11-25T08:00:00.000Z',
    );
    expect(await listHighlights(db, ADDRESS)).toMatchObject([
      { color: 'blue', note: 'wichtig', createdAt: NOW, updatedAt: '2026-11-25T08:00:00.000Z' },
    ]);
  });

  it('can be deleted and brought back', async () => {
    const one = highlight();
    await saveHighlight(db, one);
    await deleteHighlight(db, ADDRESS, one.id, NOW);
    expect(await listHighlights(db, ADDRESS)).toEqual([]);
    await restoreHighlight(db, ADDRESS, one.id, NOW);
    expect(await listHighlights(db, ADDRESS)).toMatchObject([{ id: one.id }]);
  });

  it('is gone for good a day after it was deleted, not before', async () => {
    const one = highlight();
    await saveHighlight(db, one);
    await deleteHighlight(db, ADDRESS, one.id, NOW);
    await purgeDeleted(db, new Date('2026-11-25T11:59:00.000Z'));
    await restoreHighlight(db, ADDRESS, one.id, NOW);
    expect(await listHighlights(db, ADDRESS)).toHaveLength(1);
    await deleteHighlight(db, ADDRESS, one.id, NOW);
    await purgeDeleted(db, new Date('2026-11-25T12:01:00.000Z'));
    await restoreHighlight(db, ADDRESS, one.id, NOW);
    expect(await listHighlights(db, ADDRESS)).toEqual([]);
  });

  it('cannot be touched under another address', async () => {
    const one = highlight();
    await saveHighlight(db, one);
    await deleteHighlight(db, 'https://anderes.example/', one.id, NOW);
    await changeHighlight(db, 'https://anderes.example/', one.id, { note: 'x' }, NOW);
    expect(await listHighlights(db, ADDRESS)).toMatchObject([{ note: '' }]);
  });
});

describe('What is not a note is not stored', () => {
  it.each([
    ['a note of a million characters', { note: 'x'.repeat(1_000_000) }],
    ['an unknown color', { color: 'url(x)' as Highlight['color'] }],
    ['a broken place', { position: { start: Number.NaN, end: 3 } }],
    ['an address that is no text', { address: {} as string }],
  ])('%s', async (_, change) => {
    await expect(saveHighlight(db, highlight(change))).rejects.toThrow(RangeError);
  });

  it('and fields that are not ours are dropped', async () => {
    await saveHighlight(db, { ...highlight(), evil: '<script>' } as Highlight);
    expect((await listHighlights(db, ADDRESS))[0]).not.toHaveProperty('evil');
  });
});
