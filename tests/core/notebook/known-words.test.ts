import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openNotebook } from '../../../core/notebook/database.ts';
import { listKnownWords, markWord } from '../../../core/notebook/known-words.ts';

const NOW = '2026-11-24T12:00:00.000Z';

it('A word that the reader knows is kept, once, until they take it back', async () => {
  const db = await openNotebook('known-words');
  await markWord(db, 'Zweifel', true, NOW);
  await markWord(db, 'Zweifel', true, NOW);
  await markWord(db, 'in Aussicht stellen', true, NOW);
  expect(await listKnownWords(db)).toEqual(['Zweifel', 'in Aussicht stellen']);
  await markWord(db, 'Zweifel', false, NOW);
  expect(await listKnownWords(db)).toEqual(['in Aussicht stellen']);
});

it('What is no word is refused', async () => {
  const db = await openNotebook('no-words');
  await expect(markWord(db, '', true, NOW)).rejects.toThrow(RangeError);
  await expect(markWord(db, 'x'.repeat(1000), true, NOW)).rejects.toThrow(RangeError);
});
