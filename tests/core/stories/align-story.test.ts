import { describe, expect, test } from 'vitest';
import { alignStory } from '../../../core/stories/align-story.ts';
import { summarizeReading } from '../../../core/stories/summarize-story.ts';
import { digestOf, engine, plantReports, plantStory } from './plant-story.ts';

const align = (digest: typeof plantReports.north) =>
  alignStory(engine.dictionary, plantStory, digest);
const claimsOf = (digest: typeof plantReports.north) =>
  Object.fromEntries(align(digest).claims.map((claim) => [claim.id, claim]));

describe('alignStory', () => {
  test('finds what a new article states, and where', () => {
    const { p1, p2, p3 } = claimsOf(plantReports.north);
    expect([p1, p2, p3].map((claim) => claim!.status)).toEqual(['stated', 'stated', 'stated']);
    expect(p2!.anchor).toMatch(/zwei Milliarden/);
    expect(p2!.place!.end).toBeGreaterThan(p2!.place!.start);
  });

  test('says how a figure differs', () => {
    const { p2, p3 } = claimsOf(plantReports.moor);
    expect(p2).toMatchObject({
      status: 'differs',
      degree: 'material',
      nuance: '2 billion euros, against up to 2 billion euros.',
    });
    expect(p3).toMatchObject({ status: 'differs', degree: 'minor' });
    expect(p3!.nuance).toBe('More than 2,500 jobs, against at least 2,500 jobs.');
  });

  test('is silent on what the article does not tell, whatever else it tells of the same entity', () => {
    expect(claimsOf(plantReports.north).p4).toEqual({ id: 'p4', status: 'silent' });
    for (const { status } of align(plantReports.football).claims) expect(status).toBe('silent');
  });

  test.each([
    ['on something else', 'Volkswagen hat im vergangenen Jahr zwölf Milliarden Euro verdient.'],
    [
      'for another plant',
      'Der Konzern Volkswagen steckt zwölf Milliarden Euro in das Werk in Wolfsburg.',
    ],
  ])('takes a sum %s for no contradiction', (_what, sentence) => {
    const digest = digestOf('Volkswagen', sentence, [
      [
        'zwölf Milliarden Euro',
        { kind: 'currency', value: 12e9, unit: 'EUR', qualifier: '=', measures: 'Werk' },
      ],
    ]);
    expect(claimsOf(digest).p2!.status).toBe('silent');
  });

  test('takes another sum for the same plant as a difference', () => {
    const digest = digestOf(
      'Volkswagen',
      'In das Werk in Salzgitter steckt Volkswagen drei Milliarden Euro.',
      [
        [
          'drei Milliarden Euro',
          { kind: 'currency', value: 3e9, unit: 'EUR', qualifier: '=', measures: 'Werk' },
        ],
      ],
    );
    expect(claimsOf(digest).p2).toMatchObject({ status: 'differs', degree: 'material' });
  });

  test('lists what is new here', () => {
    const fresh = align(plantReports.north).fresh.map(({ anchor }) => anchor);
    expect(fresh.some((anchor) => /Wasserverbrauch/.test(anchor))).toBe(true);
    expect(fresh.some((anchor) => /Arbeitsplätze/.test(anchor))).toBe(false);
  });
});

describe('summarizeReading', () => {
  const digest = plantReports.moor;
  const { columns, rows } = summarizeReading(plantStory, digest, align(digest));

  test('puts the article that is read before the sources of the story', () => {
    expect(columns.map(({ outlet, isCurrent }) => [outlet, isCurrent ?? false])).toEqual([
      ['Moorbote', true],
      ['Hafenblatt', false],
      ['Heidezeitung', false],
    ]);
    const money = rows.find(({ id }) => id === 'p2')!;
    expect(money.cells.map(({ status }) => status)).toEqual(['differs', 'stated', 'stated']);
    expect(money.cells[0]!.value).toMatchObject({ amount: 2e9, comparator: '=' });
    expect(money.topic).toBe('The plant');
  });

  test('ends with what only the article says, in its German words', () => {
    const last = rows.at(-1)!;
    expect(last).toMatchObject({ isGerman: true, isSingle: true });
    expect(last.statement).toMatch(/Haustarif/);
    expect(rows.find(({ id }) => id === 'p4')!.isSingle).toBe(true);
  });
});
