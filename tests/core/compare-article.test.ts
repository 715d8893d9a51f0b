import { describe, expect, it } from 'vitest';
import { describeReading } from '../../core/article-reading.ts';
import {
  compareArticle,
  compareKept,
  layOutKept,
  layOutStory,
} from '../../core/compare-article.ts';
import { digestText } from '../../core/digest-text.ts';
import { loadEntities } from '../../tools/load-entities.ts';
import { bridgeReports } from '../journeys/bridge-reports.ts';
import { engine, plantReports, plantStory } from './stories/plant-story.ts';

const knowledge = Object.fromEntries((await loadEntities()).map((entity) => [entity.id, entity]));
const parts = { dictionary: engine.dictionary, knowledge };
const { north, moor } = plantReports;

describe('What the other sources say on an article', () => {
  it('is nothing where no pack and no kept article tells its story', () => {
    const reading = { text: '', digest: moor, match: null };
    expect(compareArticle(parts, [plantStory], reading, [])).toBeNull();
  });

  it('comes from kept articles alone where no pack does', () => {
    const reading = { text: '', digest: moor, match: null };
    const found = compareArticle(parts, [plantStory], reading, [north])!;
    expect(found.story).toBeUndefined();
    expect(found.columns.map(({ outlet }) => outlet)).toEqual(['Moorbote', 'Nordbote']);
  });

  it('comes from the pack, with names for all that it speaks of', () => {
    const match = { id: plantStory.id, score: 1 };
    const found = compareArticle(parts, [plantStory], { text: '', digest: moor, match }, [])!;
    expect(found.story?.title).toBe('A battery plant in Salzgitter');
    expect(found.labels).toMatchObject({ volkswagen: 'Volkswagen', salzgitter: 'Salzgitter' });
    expect(found.subjects[0]!.called[0]!.length).toBeGreaterThan(0);
  });

  it('says where the words of one of its own reports stand on the page', () => {
    const text = 'Hier will man, dass mindestens 2.500 neue Arbeitsplätze entstehen.';
    const match = { id: plantStory.id, score: 1, source: 'heath' };
    const { rows } = compareArticle(parts, [plantStory], { text, digest: moor, match }, [])!;
    const { place } = rows.find(({ id }) => id === 'p3')!.cells[0]!;
    expect(text.slice(place!.start, place!.end)).toBe(
      'mindestens 2.500 neue Arbeitsplätze entstehen',
    );
  });

  it('lays a story out where no article is being read', () => {
    const { columns } = layOutStory(parts, plantStory, null, [north]);
    expect(columns.map(({ isCurrent }) => isCurrent)).toEqual([undefined, undefined, undefined]);
    const group = layOutKept(parts, [moor, north])!;
    expect(group.columns.map(({ isCurrent }) => isCurrent)).toEqual([undefined, undefined]);
    expect(group.rows[0]!.cells.map(({ status }) => status)).toEqual(['stated', 'differs']);
    expect(layOutKept(parts, [])).toBeNull();
  });

  it('finds the two figures on which two reports on one event part', () => {
    const [deich, pfeiler] = Object.values(bridgeReports).map(({ html, host }) => {
      const text = [...html.matchAll(/<(?:h1|p)>(.*?)<\//g)].map((one) => one[1]).join('\n\n');
      return digestText(engine, { title: text.split('\n')[0]!, outlet: host }, text);
    });
    const { rows, columns } = compareKept(parts, pfeiler!, [deich!]);
    const parting = rows.filter(({ cells }) => cells[1]!.status === 'differs');
    expect(parting.map(({ cells }) => cells.map(({ value }) => value?.amount))).toEqual([
      [7e6, 4e6],
      [9, 6],
    ]);
    expect(rows.some(({ statement }) => columns[0]!.headline.includes(statement))).toBe(false);
  });
});

describe('What a page says of itself', () => {
  it('is used as far as it can be', () => {
    const address = 'https://www.deichkurier.example/1';
    expect(
      describeReading({ address, title: ' ', outlet: '', publishedAt: 'gestern', text: '' }),
    ).toEqual({ address, title: 'www.deichkurier.example' });
    expect(
      describeReading({ address, title: 'x'.repeat(900), publishedAt: '2026-11-17', text: '' }),
    ).toMatchObject({ title: 'x'.repeat(500), publishedAt: '2026-11-17' });
  });
});
