import { describe, expect, test } from 'vitest';
import { compareDigests } from '../../../core/stories/compare-digests.ts';
import type { Figure } from '../../../core/stories/figure.ts';
import { findRelated } from '../../../core/stories/find-related.ts';
import { groupArticles } from '../../../core/stories/group-articles.ts';
import { digestOf, plantReports } from './plant-story.ts';

const { north, moor, football } = plantReports;

describe('compareDigests', () => {
  const { columns, rows } = compareDigests(north, [moor]);
  const rowOf = (words: RegExp) => rows.find(({ statement }) => words.test(statement))!;

  test('has a column for the article that is read and one for each other', () => {
    expect(columns.map(({ outlet, isCurrent }) => [outlet, isCurrent])).toEqual([
      ['Nordbote', true],
      ['Moorbote', undefined],
    ]);
  });

  test('sets the same figure beside itself where it is hedged otherwise', () => {
    const [own, other] = rowOf(/2\.500/).cells;
    expect(own).toMatchObject({
      status: 'stated',
      value: { amount: 2500, comparator: 'at least' },
    });
    expect(other).toMatchObject({ status: 'differs', degree: 'minor' });
    expect(other!.nuance).toBe('More than 2,500, against at least 2,500.');
    expect(other!.place!.end).toBeGreaterThan(other!.place!.start);
  });

  test('names the one voice behind two reports', () => {
    const row = rowOf(/Herz/);
    expect(row.cells.map(({ status }) => status)).toEqual(['stated', 'stated']);
    expect(row.origin).toBe('oliver-blume');
  });

  test('names the agency behind two reports of the same words', () => {
    const words = 'In der Nacht brannte in Emden eine Lagerhalle von Volkswagen vollständig aus.';
    const credited = digestOf('Brand in Emden', `${words} Das meldet die dpa.`);
    const alike = digestOf('Feuer in Emden', `Wie dpa berichtet, war niemand dort.\n\n${words}`);
    const uncredited = digestOf('Feuer in Emden', words);
    const originWith = (other: typeof alike) =>
      compareDigests(credited, [other]).rows.find(({ statement }) =>
        /Nacht|Lagerhalle/.test(statement),
      )!.origin;
    expect(originWith(alike)).toBe('dpa');
    expect(originWith(uncredited)).toBeUndefined();
  });

  test.each([
    ['another plant', 'In das Werk in Emden steckt Volkswagen 700 Millionen Euro.', 'silent'],
    [
      'the same plant',
      'In das Werk in Salzgitter steckt Volkswagen 700 Millionen Euro.',
      'differs',
    ],
  ])('sets a sum for %s beside one for Salzgitter', (_what, sentence, status) => {
    const sum = (value: number): Omit<Figure, 'start' | 'end'> => {
      return { kind: 'currency', value, unit: 'EUR', qualifier: '=' };
    };
    const own = 'Volkswagen steckt 400 Millionen Euro in das Werk in Salzgitter.';
    const { rows } = compareDigests(digestOf('Geld', own, [['400 Millionen Euro', sum(4e8)]]), [
      digestOf('Geld', sentence, [['700 Millionen Euro', sum(7e8)]]),
    ]);
    expect(rows[0]!.cells.map((cell) => cell.status)).toEqual(['stated', status]);
  });

  test.each([
    ['what another denies', 'Volkswagen schließt das Werk in Emden nicht.', ['stated', 'differs']],
    ['what another says too', 'Das Werk in Emden schließt Volkswagen.', ['stated', 'stated']],
    [
      'two numbers of nothing in common',
      'Volkswagen schließt das Werk in Emden.',
      ['stated', 'stated'],
    ],
  ])('tells %s', (_what, sentence, statuses) => {
    const own = digestOf('Emden', 'Volkswagen schließt das Werk in Emden.', [
      ['Werk', { kind: 'number', value: 2, qualifier: '=' }],
    ]);
    const other = digestOf('Emden', sentence, [
      ['Werk', { kind: 'number', value: 3, qualifier: '=' }],
    ]);
    const { rows } = compareDigests(own, [other]);
    expect(rows[0]!.cells.map(({ status }) => status)).toEqual(statuses);
  });

  test('marks what only the article has, and is silent on what only another has', () => {
    const row = rowOf(/Wasserverbrauch/);
    expect(row.isSingle).toBe(true);
    expect(row.cells[1]).toEqual({ status: 'silent' });
    expect(rows.some(({ statement }) => /Haustarif/.test(statement))).toBe(false);
  });

  test('shows what several have and the article has not', () => {
    const third = { ...moor, article: { ...moor.article, outlet: 'Elbanzeiger' } };
    const without = { ...north, statements: north.statements.slice(0, 2) };
    const row = compareDigests(without, [moor, third]).rows.find(({ statement }) =>
      /Haustarif|IG Metall/.test(statement),
    )!;
    expect(row.cells.map(({ status }) => status)).toEqual(['silent', 'stated', 'stated']);
  });
});

describe('compareDigests with several figures in a sentence', () => {
  const sum = (value: number, qualifier: '=' | 'up to'): Omit<Figure, 'start' | 'end'> => ({
    kind: 'currency',
    value,
    unit: 'EUR',
    qualifier,
  });
  const both = digestOf(
    'Ein Werk in Emden',
    'In das Werk in Emden steckt Volkswagen zunächst 300 Millionen Euro, später bis zu 900 Millionen Euro.',
    [
      ['300 Millionen Euro', sum(3e8, '=')],
      ['bis zu 900 Millionen Euro', sum(9e8, 'up to')],
    ],
  );
  const one = digestOf(
    'Geld für Emden',
    'Volkswagen steckt später insgesamt 900 Millionen Euro in das Werk in Emden.',
    [['900 Millionen Euro', sum(9e8, '=')]],
  );

  test('sets each figure beside its own kind and never one sum against another', () => {
    const rows = compareDigests(both, [one]).rows.filter(({ type }) => type === 'figure');
    const told = rows.map(({ cells }) => cells.map(({ status, value }) => [status, value?.amount]));
    expect(told).toEqual([
      [
        ['stated', 9e8],
        ['differs', 9e8],
      ],
      [
        ['stated', 3e8],
        ['silent', undefined],
      ],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });
});

describe('findRelated', () => {
  test('finds the report on the same story and not the one that shares a name', () => {
    expect(findRelated(north, [football, moor]).map(({ digest }) => digest)).toEqual([moor]);
  });

  test('finds nothing that appeared long after', () => {
    const late = { ...moor, article: { ...moor.article, publishedAt: '2025-09-30' } };
    expect(findRelated(north, [late])).toEqual([]);
  });
});

describe('groupArticles', () => {
  test('groups reports on one story, whatever their order', () => {
    expect(groupArticles([north, football, moor])).toEqual([[north, moor], [football]]);
    expect(groupArticles([moor, north, football])).toEqual([[moor, north], [football]]);
  });
});
