import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NotebookDatabase, openNotebook } from '../../../core/notebook/database.ts';
import {
  articlesNaming,
  followArticles,
  forgetArticle,
  type KeptArticle,
  keepArticle,
  readArticle,
} from '../../../core/notebook/kept-articles.ts';
import { addPack, followPacks, removePack } from '../../../core/notebook/packs.ts';

let db: NotebookDatabase;
let round = 0;
beforeEach(async () => {
  db = await openNotebook(`kept-${round++}`);
});
afterEach(async () => {
  await db.delete();
});

const article = (name: string, keptAt: string, ...named: string[]): KeptArticle => ({
  address: `https://www.deichkurier.example/${name}`,
  title: name,
  keptAt,
  signature: named.map((id) => [`@${id}`, 0.5]),
});

describe('Kept articles', () => {
  it('can be had back as they were after they were forgotten', async () => {
    const kept = article('one', '2026-11-18T08:00:00Z', 'emden');
    await keepArticle(db, kept, { digest: { version: 1 }, text: 'Ein Text.' });
    const forgotten = await forgetArticle(db, kept.address);
    expect(await readArticle(db, kept.address)).toBeNull();
    await keepArticle(db, forgotten!.article, forgotten!.digest);
    expect(await readArticle(db, kept.address)).toEqual({
      article: kept,
      digest: { address: kept.address, digest: { version: 1 }, text: 'Ein Text.' },
    });
  });

  it('are none to forget where none was kept', async () => {
    expect(await forgetArticle(db, 'https://www.deichkurier.example/other')).toBeNull();
  });

  it('are listed for whom they name, newest first', async () => {
    const digest = {};
    await keepArticle(db, article('old', '2026-11-16T08:00:00Z', 'emden', 'bremen'), { digest });
    await keepArticle(db, article('other', '2026-11-17T08:00:00Z', 'bremen'), { digest });
    await keepArticle(db, article('new', '2026-11-18T08:00:00Z', 'emden'), { digest });
    const titles = async (limit: number) =>
      (await articlesNaming(db, 'emden', limit)).map(({ title }) => title);
    expect(await titles(5)).toEqual(['new', 'old']);
    expect(await titles(1)).toEqual(['new']);
  });
});

describe('What follows the notebook', () => {
  const digest = {};
  const kept = article('one', '2026-11-18T08:00:00Z', 'emden');
  const pack = { id: 'harbor', importedAt: '2026-11-18T08:00:00Z', story: {} };

  it.each([
    {
      what: 'articles',
      follow: followArticles,
      steps: [
        () => keepArticle(db, kept, { digest }),
        () => keepArticle(db, { ...kept, title: 'edited' }, { digest }),
        () => forgetArticle(db, kept.address),
      ],
    },
    {
      what: 'packs',
      follow: followPacks,
      steps: [() => addPack(db, pack), () => addPack(db, pack), () => removePack(db, pack.id)],
    },
  ])('hears of $what that come, change and go', async ({ follow, steps }) => {
    let hear = () => {};
    const next = () =>
      new Promise<void>((resolve) => {
        hear = resolve;
      });
    const first = next();
    const stop = follow(db, () => hear());
    await first;
    for (const step of steps) {
      const heard = next();
      await step();
      await heard;
    }
    stop();
  });
});
