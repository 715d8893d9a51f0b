import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../core/entities/carry-over.ts';
import type { Mention } from '../../../core/entities/mentions.ts';

const BEFORE = 'Scholz traf Macron in Berlin. Danach flog Macron nach Paris.';

const mentions = (text: string): Mention[] =>
  [...text.matchAll(/Scholz|Macron|Berlin|Paris/g)].map(({ 0: surface, index }) => ({
    start: index,
    end: index + surface.length,
    surface,
    type: 'person',
    kind: 'name',
    id: surface.toLowerCase(),
    score: 1,
  }));

const surfaces = (text: string, carried: Mention[]) =>
  carried.map(({ start, end }) => text.slice(start, end));

describe('While an edited page is analyzed anew', () => {
  it.each([
    ['a sentence is added at the end', `${BEFORE} Das Treffen dauerte lange.`, 5],
    ['a sentence is added at the start', `Eilmeldung. ${BEFORE}`, 5],
    ['a word is changed in the middle', BEFORE.replace('Danach', 'Später am Abend'), 5],
    ['a name is replaced', BEFORE.replace('in Berlin', 'in Bonn'), 4],
    ['everything is another text', 'Heute scheint die Sonne.', 0],
  ])('%s: names stay lit where they stand', (_, after, count) => {
    const carried = carryOver(mentions(BEFORE), BEFORE, after);
    expect(carried).toHaveLength(count);
    expect(surfaces(after, carried)).toEqual(carried.map(({ surface }) => surface));
  });
});
