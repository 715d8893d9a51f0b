import { describe, expect, it } from 'vitest';
import { compareWithStory } from '../../../core/stories/compare-with-story.ts';
import type { Digest } from '../../../core/stories/digest.ts';
import { groupKept, type KeptSignature, keptOnStory } from '../../../core/stories/kept-on-story.ts';
import { matchDigest, mayReport } from '../../../core/stories/match-story.ts';
import { digestOf, engine, plantReports, plantStory } from './plant-story.ts';

const { north, moor, football } = plantReports;
const addressed = (digest: Digest, address: string): Digest => ({
  ...digest,
  article: { ...digest.article, address },
});
const DIGESTS = [
  addressed(football, 'https://a.example/football'),
  addressed(moor, 'https://b.example/moor'),
  addressed(north, 'https://c.example/north'),
];
const kept: KeptSignature[] = DIGESTS.map(({ article, signature }) => ({
  address: article.address!,
  title: article.title,
  publishedAt: article.publishedAt!,
  signature,
}));

/** Reads digests as the notebook does, and remembers which. */
function reader() {
  const asked: string[] = [];
  const read = async (addresses: readonly string[]) => {
    asked.push(...addresses);
    return addresses.map((one) => DIGESTS.find(({ article }) => article.address === one)!);
  };
  return { asked, read };
}

describe('Kept articles beside an article', () => {
  it('are those on the same story; only their digests are read', async () => {
    const { asked, read } = reader();
    const found = await keptOnStory(kept.slice(0, 2), { story: null, digest: north }, read);
    expect(found.map(({ article }) => article.address)).toEqual(['https://b.example/moor']);
    expect(asked).toEqual(['https://b.example/moor']);
  });

  it('are those on the story of a pack, also where no article is being read', async () => {
    const { read } = reader();
    const found = await keptOnStory(kept, { story: plantStory, digest: null }, read);
    expect(found.map(({ article }) => article.title)).toEqual([
      'Batteriezellen aus Salzgitter',
      'Volkswagen baut Zellfabrik in Salzgitter',
    ]);
  });

  it('are grouped by the story that they tell', () => {
    expect(groupKept(kept).map((group) => group.map(({ address }) => address))).toEqual([
      ['https://a.example/football'],
      ['https://b.example/moor', 'https://c.example/north'],
    ]);
  });
});

describe('A kept article and a pack', () => {
  it('match by what was kept of it alone', () => {
    expect(matchDigest([plantStory], north)?.id).toBe('cell-plant-2025-03');
    expect(matchDigest([plantStory], football)).toBeNull();
    expect(mayReport(plantStory, north.signature)).toBe(true);
    const elsewhere = {
      ...plantStory,
      signature: { ...plantStory.signature, required: [['bmw']] },
    };
    expect(mayReport(elsewhere, north.signature)).toBe(false);
  });
});

describe('A story with the reader’s own articles', () => {
  const { dictionary } = engine;
  const cellOf = (rows: ReturnType<typeof compareWithStory>['rows'], id: string, at: number) =>
    rows.find((row) => row.id === id)!.cells[at]!;

  it('has the article being read first and the kept ones last', () => {
    const { columns, rows } = compareWithStory(dictionary, plantStory, { digest: moor }, [north]);
    expect(columns.map(({ outlet }) => outlet)).toEqual([
      'Moorbote',
      'Hafenblatt',
      'Heidezeitung',
      'Nordbote',
    ]);
    expect(columns[0]!.isCurrent).toBe(true);
    expect(cellOf(rows, 'p3', 0).status).toBe('differs');
    expect(cellOf(rows, 'p3', 3).status).toBe('stated');
    expect(rows.every(({ cells }) => cells.length === 4)).toBe(true);
  });

  it('tells of what only the two articles have that it is not one’s alone', () => {
    const wage = 'Die Gewerkschaft IG Metall fordert einen Haustarif für die gesamte Belegschaft.';
    const water = 'Umweltschützer warnen vor dem hohen Wasserverbrauch der neuen Anlage im Sommer.';
    const current = digestOf('Zellfabrik', `${wage} ${water}`);
    const other = digestOf('Tarifstreit', wage);
    const { rows } = compareWithStory(dictionary, plantStory, { digest: current }, [other]);
    const said = rows.find(({ statement }) => statement.includes('Haustarif'))!;
    expect(said.isGerman).toBe(true);
    expect(said.cells.map(({ status }) => status)).toEqual([
      'stated',
      'silent',
      'silent',
      'stated',
    ]);
    expect(said.isSingle).toBeUndefined();
    const alone = rows.find(({ statement }) => statement.includes('Wasserverbrauch'))!;
    expect(alone.isSingle).toBe(true);
  });

  it('puts one of its own reports first when that is being read', () => {
    const page = { address: 'https://heide.example/1', title: 'Zellfabrik' };
    const digest = digestOf('Zellfabrik', 'Ein Satz über Salzgitter.', [], [], page);
    const { columns, rows } = compareWithStory(
      dictionary,
      plantStory,
      { digest, source: 'heath' },
      [],
    );
    expect(columns.map(({ key }) => key)).toEqual(['heath', 'harbor']);
    expect(columns[0]).toMatchObject({ isCurrent: true, address: page.address });
    expect(cellOf(rows, 'p4', 0).status).toBe('stated');
    expect(cellOf(rows, 'p1', 0).status).toBe('silent');
  });

  it('names the one whose words all quote as the one source', () => {
    const story = structuredClone(plantStory);
    Object.assign(story.claims[1]!, { type: 'quote', speaker: 'oliver-blume' });
    const { rows } = compareWithStory(dictionary, story, null, []);
    expect(rows.find(({ id }) => id === 'p2')!.origin).toBe('oliver-blume');
    expect(rows.find(({ id }) => id === 'p4')!.origin).toBeUndefined();
  });
});
