import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openNotebook } from '../../../core/notebook/database.ts';
import { followNotebook, type NotebookView } from '../../../core/notebook/follow-notebook.ts';
import { sampleHighlight, sampleWord } from './notebook-samples.ts';

it('An open notebook shows what is saved, changed and deleted elsewhere', async () => {
  const db = await openNotebook('followed');
  const now = new Date();
  const seconds = (ago: number) => new Date(now.getTime() - 1000 * ago).toISOString();
  await db.highlights.put(sampleHighlight({ id: 'a', updatedAt: seconds(9000) }));
  let view: NotebookView | undefined;
  const stop = await followNotebook(db, (shown) => {
    view = shown;
  });
  expect(view!.highlights.map(({ id }) => id)).toEqual(['a']);
  // Made a moment before the notebook was opened, and stored only after.
  await db.words.put(sampleWord({ id: 'w', createdAt: seconds(2), updatedAt: seconds(2) }));
  await expect.poll(() => view!.words.length).toBe(1);
  await db.highlights.update('a', { note: 'changed', updatedAt: now.toISOString() });
  await expect.poll(() => view!.highlights[0]!.note).toBe('changed');
  await db.highlights.update('a', { deletedAt: now.toISOString(), updatedAt: now.toISOString() });
  await expect.poll(() => view!.highlights.length).toBe(0);
  stop();
});
