import { describe, expect, it } from 'vitest';
import type { ClaimCell, ClaimRow, SourceColumn } from '../../../core/stories/claim-rows.ts';
import { dateInWords } from '../../../core/stories/date-in-words.ts';
import { differingPassages } from '../../../core/stories/differing-passages.ts';
import { filterRows, standingOf } from '../../../core/stories/filter-rows.ts';
import { layOutTime } from '../../../core/stories/lay-out-time.ts';
import { scaleFigures } from '../../../core/stories/scale-figures.ts';
import type { ClaimValue } from '../../../core/stories/story.ts';
import { wordDifference } from '../../../core/stories/word-difference.ts';

const SILENT: ClaimCell = { status: 'silent' };
const STATED: ClaimCell = { status: 'stated' };
const euros = (
  amount: number,
  comparator: ClaimValue['comparator'] = '=',
  rest: Partial<ClaimValue> = {},
): ClaimValue => ({ amount, comparator, unit: 'EUR', ...rest });
const stated = (value: ClaimValue): ClaimCell => ({ status: 'stated', value });
const differs = (value?: ClaimValue, nuance?: string, degree?: ClaimCell['degree']): ClaimCell => ({
  status: 'differs',
  ...(value && { value }),
  ...(nuance && { nuance }),
  ...(degree && { degree }),
});

const column = (key: string, rest: Partial<SourceColumn> = {}): SourceColumn => ({
  key,
  outlet: key,
  short: key,
  isInferred: false,
  headline: key,
  ...rest,
});
const COLUMNS = [column('here', { isCurrent: true }), column('a'), column('b')];
const row = (id: string, cells: ClaimCell[], rest: Partial<ClaimRow> = {}): ClaimRow => ({
  id,
  statement: id,
  about: [],
  cells,
  ...rest,
});

describe('How sources differ, in few words', () => {
  it.each([
    {
      what: 'hedges of one amount',
      cells: [stated(euros(2500, 'at least')), differs(euros(2500, 'more than'))],
      words: '“at least” against “more than”',
    },
    {
      what: 'a hedge against none',
      cells: [stated(euros(2e9, 'up to')), differs(euros(2e9))],
      words: 'up to 2 billion euros against 2 billion euros',
    },
    {
      what: 'amounts',
      cells: [differs(euros(2e8, 'more than')), stated(euros(2.7e8)), stated(euros(2.7e8))],
      words: '270 million euros against more than 200 million euros',
    },
    {
      what: 'no other amount by a rounding',
      cells: [stated(euros(2.7e8, 'about')), stated(euros(2.7e8)), differs(euros(2e8))],
      words: '270 million euros against 200 million euros',
    },
  ])('tells $what', ({ cells, words }) => {
    expect(wordDifference({ cells })).toEqual({ words });
  });

  it('tells what matters most where there are no figures, and of which source', () => {
    const cells = [
      differs(undefined, 'Less sure.', 'minor'),
      STATED,
      differs(undefined, 'Names another day.', 'material'),
    ];
    expect(wordDifference({ cells })).toEqual({ words: 'Names another day.', column: 2 });
  });

  it('is silent where nobody differs', () => {
    expect(wordDifference({ cells: [stated(euros(1)), stated(euros(2)), SILENT] })).toBeNull();
  });
});

describe('Figures on one scale', () => {
  it('lie from zero on, equal ones together', () => {
    const scale = scaleFigures({
      cells: [stated(euros(200)), stated(euros(100)), differs(euros(100)), SILENT],
    })!;
    expect(scale.isLogarithmic).toBe(false);
    expect(scale.figures.map(({ columns }) => columns)).toEqual([[1, 2], [0]]);
    expect(scale.figures[1]!.from / scale.figures[0]!.from).toBeCloseTo(2);
    expect(scale.figures[1]!.to).toBeLessThan(1);
    expect(scale.most).toBe(230);
  });

  it('multiply with each step where they are too far apart to be told apart otherwise', () => {
    const scale = scaleFigures({ cells: [stated(euros(4e6)), differs(euros(9e8))] })!;
    expect(scale.isLogarithmic).toBe(true);
    expect(scale.least).toBe(1e6);
    expect(scale.most).toBe(1e10);
    expect(scale.figures[0]!.from).toBeGreaterThan(0.1);
  });

  it('keep both ends of a range', () => {
    const { figures } = scaleFigures({
      cells: [stated(euros(3, '=', { upper: 5 })), stated(euros(4))],
    })!;
    expect(figures[0]!.from).toBeLessThan(figures[1]!.from);
    expect(figures[0]!.to).toBeGreaterThan(figures[1]!.from);
  });

  it.each([
    { what: 'one figure alone', cells: [stated(euros(3)), STATED] },
    { what: 'other units', cells: [stated(euros(3)), differs(euros(3, '=', { unit: 'years' }))] },
  ])('are none for $what', ({ cells }) => {
    expect(scaleFigures({ cells })).toBeNull();
  });
});

describe('What is shown of a story', () => {
  const rows = [
    row('all', [STATED, STATED, differs()], { type: 'figure', about: ['bremen'] }),
    row('mine', [STATED, SILENT, SILENT], { type: 'event', speaker: 'insa-folkerts' }),
    row('theirs', [SILENT, STATED, STATED], { type: 'quote' }),
  ];
  const shown = (filter: Parameters<typeof filterRows>[2]) =>
    filterRows(COLUMNS, rows, filter).map(({ id }) => id);

  it.each([
    { filter: {}, ids: ['all', 'mine', 'theirs'] },
    { filter: { only: 'differing' }, ids: ['all'] },
    { filter: { only: 'here' }, ids: ['mine'] },
    { filter: { only: 'missing' }, ids: ['theirs'] },
    { filter: { subject: 'insa-folkerts' }, ids: ['mine'] },
    { filter: { subject: 'bremen' }, ids: ['all'] },
    { filter: { type: 'quote' }, ids: ['theirs'] },
    { filter: { type: 'quote', only: 'here' }, ids: [] },
  ] as const)('is $ids for $filter', ({ filter, ids }) => {
    expect(shown(filter)).toEqual(ids);
  });

  it('is neither missing nor only here where no article is being read', () => {
    const columns = [column('a'), column('b'), column('c')];
    expect(standingOf(columns, rows[1]!)).toBeNull();
  });
});

describe('The passages that get a mark', () => {
  const at = (start: number): ClaimCell => ({ status: 'stated', place: { start, end: start + 5 } });
  it('are those of the article on which it and another source part, each once', () => {
    const rows = [
      row('r1', [at(40), differs(), differs()]),
      row('r2', [{ ...at(10), status: 'differs' }, STATED, SILENT]),
      row('r3', [at(40), SILENT, differs()]),
      row('same', [at(60), STATED, STATED]),
      row('silent', [SILENT, STATED, differs()]),
      row('alone', [{ ...at(80), status: 'differs' }, SILENT, SILENT]),
    ];
    expect(differingPassages({ columns: COLUMNS, rows })).toEqual([
      { start: 10, end: 15, rows: ['r2'], sources: 1 },
      { start: 40, end: 45, rows: ['r1', 'r3'], sources: 2 },
    ]);
  });
});

describe('The line of time', () => {
  it('has what is dated in order, one day’s together, and when each source appeared', () => {
    const day = (from: string, to = from) => ({ from, to });
    const moments = layOutTime(
      [
        column('a', { publishedAt: '2026-11-18T07:30:00+01:00' }),
        column('b', { published: day('2026-11-17', '2026-11-19') }),
        column('c'),
      ],
      [
        row('late', [STATED], { when: day('2026-11-18') }),
        row('early', [STATED], { when: day('2026-11-16') }),
        row('undated', [STATED]),
      ],
    );
    expect(moments).toEqual([
      { when: day('2026-11-16'), rows: ['early'], sources: [] },
      { when: day('2026-11-17', '2026-11-19'), rows: [], sources: ['b'] },
      { when: day('2026-11-18'), rows: ['late'], sources: ['a'] },
    ]);
  });

  it.each([
    ['The plant was announced on Tuesday, 4 March 2025.', '2025-03-04'],
    ['Work begins in March 2025.', null],
    ['It ran from 3 March 2025 to 5 March 2025.', null],
    ['Nobody knows when.', null],
  ])('reads the day of "%s"', (statement, day) => {
    expect(dateInWords(statement)?.from ?? null).toBe(day);
  });
});
