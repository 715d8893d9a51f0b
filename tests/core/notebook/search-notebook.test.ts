import { expect, it } from 'vitest';
import { type NotebookItem, NotebookSearch } from '../../../core/notebook/search-notebook.ts';
import { sampleHighlight, sampleWord } from './notebook-samples.ts';

const BASES: Record<string, string[]> = { Häuser: ['Haus'], ging: ['gehen'], gehen: ['gehen'] };
const search = () => new NotebookSearch((word) => BASES[word] ?? []);

const passage = (id: string, exact: string, change = {}): NotebookItem => ({
  kind: 'highlight',
  id,
  highlight: sampleHighlight({ id, quote: { exact, prefix: '', suffix: '' }, ...change }),
});
const ids = (items: readonly NotebookItem[]) => items.map(({ id }) => id).sort();

it('Any form of a word finds every other form', () => {
  const all = search();
  all.add([passage('a', 'die alten Häuser am Markt'), passage('b', 'er ging nach Hause')]);
  expect(ids(all.find('Haus'))).toEqual(['a', 'b']);
  expect(ids(all.find('häuser'))).toEqual(['a']);
  expect(ids(all.find('gehen'))).toEqual(['b']);
});

it('Notes, tags, titles, glosses and sentences are found too', () => {
  const all = search();
  all.add([
    passage('a', 'den Haushalt', { note: 'compare with last year', tags: ['politics'] }),
    { kind: 'word', id: 'w', word: sampleWord({ id: 'w', glosses: ['budget'], title: 'Etat' }) },
  ]);
  expect(ids(all.find('compare year'))).toEqual(['a']);
  expect(ids(all.find('politics'))).toEqual(['a']);
  expect(ids(all.find('budget'))).toEqual(['w']);
  expect(ids(all.find('beschlossen'))).toEqual(['w']);
  expect(ids(all.find('stadtrat'))).toEqual(['a']);
});

it('All words must stand in it, the last one may be unfinished', () => {
  const all = search();
  all.add([passage('a', 'Neue Schulden für das Land'), passage('b', 'Neue Schulen für alle')]);
  expect(ids(all.find('neue schul'))).toEqual(['a', 'b']);
  expect(ids(all.find('schul neue'))).toEqual([]);
  expect(ids(all.find('neue schulen'))).toEqual(['b']);
});

it('What was changed or deleted is found as it is now', () => {
  const all = search();
  all.add([passage('a', 'erste Fassung'), passage('b', 'bleibt')]);
  all.add([passage('a', 'zweite Fassung')]);
  expect(ids(all.find('erste'))).toEqual([]);
  expect(ids(all.find('zweite'))).toEqual(['a']);
  all.remove('a');
  expect(ids(all.find('Fassung'))).toEqual([]);
  expect(all.size).toBe(1);
});

it('An empty query lists everything', () => {
  const all = search();
  all.add([passage('a', 'eins'), passage('b', 'zwei')]);
  expect(ids(all.find('  '))).toEqual(['a', 'b']);
});
