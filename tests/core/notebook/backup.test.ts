import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NotebookDatabase, openNotebook } from '../../../core/notebook/database.ts';
import { ImportProblem } from '../../../core/notebook/import-problem.ts';
import { emptyContent } from '../../../core/notebook/notebook-content.ts';
import { readBackup } from '../../../core/notebook/read-backup.ts';
import { previewTakeIn, takeIn } from '../../../core/notebook/take-in.ts';
import { writeBackup } from '../../../core/notebook/write-backup.ts';
import { ADDRESS, NOW, sampleHighlight, sampleWord } from './notebook-samples.ts';

const CHECKS = { isDigest: (digest: object) => 'version' in digest, isStory: () => true };
const read = (text: string) => readBackup(text, CHECKS);
const write = async (db: NotebookDatabase) => (await writeBackup(db)).join('');

let db: NotebookDatabase;
let count = 0;
beforeEach(async () => {
  db = await openNotebook(`backup-${count++}`);
});

async function fill(notebook: NotebookDatabase) {
  await notebook.highlights.bulkPut([
    sampleHighlight({ note: 'the <b>budget</b>', tags: ['Politik'] }),
    sampleHighlight({
      id: 'second',
      updatedAt: NOW,
      about: { lemma: 'Haushalt', gloss: 'budget' },
    }),
  ]);
  const word = sampleWord();
  await notebook.words.put(word);
  await notebook.knownWords.put({ lemma: 'Rat', markedAt: NOW });
  await notebook.reviews.put({
    id: 'r1',
    word: word.id,
    rating: 3,
    reviewedAt: NOW,
    before: word.schedule,
  });
  await notebook.articles.put({
    address: ADDRESS,
    title: 'Der Stadtrat streitet',
    keptAt: NOW,
    signature: [['haushalt', 0.6]],
  });
  await notebook.digests.put({ address: ADDRESS, digest: { version: 1 }, text: 'Der Rat …' });
  await notebook.packs.put({ id: 'p', importedAt: NOW, story: { id: 'p' } });
}

describe('A backup', () => {
  it('taken into a fresh notebook gives the same bytes back', async () => {
    await fill(db);
    const backup = await write(db);
    const fresh = await openNotebook(`backup-${count++}`);
    await takeIn(fresh, await read(backup), 'merge');
    expect(await write(fresh)).toBe(backup);
  });

  it('of an empty notebook is one too', async () => {
    expect(await read(await write(db))).toEqual(emptyContent());
  });

  it('taken in twice doubles nothing', async () => {
    await fill(db);
    const backup = await write(db);
    await takeIn(db, await read(backup), 'merge');
    expect(await write(db)).toBe(backup);
  });

  it('merged keeps what was changed last', async () => {
    await db.highlights.put(
      sampleHighlight({ note: 'mine, newer', updatedAt: '2026-12-01T00:00:00.000Z' }),
    );
    const content = emptyContent();
    content.highlights = [sampleHighlight({ note: 'old' }), sampleHighlight({ id: 'other' })];
    expect((await previewTakeIn(db, content, 'merge')).highlights).toEqual({
      added: 1,
      changed: 0,
      same: 1,
      removed: 0,
    });
    await takeIn(db, content, 'merge');
    expect((await db.highlights.get(content.highlights[0]!.id))!.note).toBe('mine, newer');
    expect(await db.highlights.count()).toBe(2);
  });

  it('replaces everything where the reader says so, and tells before how much goes', async () => {
    await fill(db);
    const content = emptyContent();
    content.highlights = [sampleHighlight({ id: 'only' })];
    const preview = await previewTakeIn(db, content, 'replace');
    expect(preview.highlights).toEqual({ added: 1, changed: 0, same: 0, removed: 2 });
    expect(preview.words.removed).toBe(1);
    await takeIn(db, content, 'replace');
    expect(await db.highlights.toArray()).toEqual(content.highlights);
    expect(await db.words.count()).toBe(0);
  });

  it('is stopped without a trace', async () => {
    await fill(db);
    const before = await write(db);
    const content = emptyContent();
    content.highlights = Array.from({ length: 5_000 }, (_, at) =>
      sampleHighlight({ id: `n${at}` }),
    );
    const stop = new AbortController();
    const shares: number[] = [];
    const work = takeIn(db, content, 'replace', {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share);
        if (shares.length === 2) stop.abort();
      },
    });
    await expect(work).rejects.toThrow(/abort/i);
    expect(shares[0]).toBeGreaterThan(0);
    expect(await write(db)).toBe(before);
  });
});

describe('A file that is no backup is refused with the reason and the place', () => {
  const problemOf = async (text: string) => {
    const error = await read(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ImportProblem);
    const { code, path } = error as ImportProblem;
    return path ? `${code} ${path}` : code;
  };
  const backupWith = async (change: (content: Record<string, unknown[]>) => void) => {
    await fill(db);
    const data = JSON.parse(await write(db));
    change(data);
    return JSON.stringify(data);
  };

  it.each([
    ['no JSON', '{"randnotiz":', 'not-json'],
    ['another tool’s', '{"rows":[]}', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['a word', '"randnotiz"', 'not-ours'],
    ['of a later version', '{"randnotiz":"backup","version":99}', 'newer-version'],
    [
      'with a table that is none',
      '{"randnotiz":"backup","version":2,"words":{}}',
      'broken-record words',
    ],
  ])('%s', async (_, text, problem) => {
    expect(await problemOf(text)).toBe(problem);
  });

  it.each<[string, (content: Record<string, Record<string, unknown>[]>) => void, string]>([
    [
      'an address that runs a script',
      ({ highlights }) => Object.assign(highlights![0]!, { address: 'javascript:alert(1)' }),
      'broken-record highlights[0].address',
    ],
    [
      'a color that is none',
      ({ highlights }) => Object.assign(highlights![1]!, { color: 'url(x)' }),
      'broken-record highlights[1].color',
    ],
    [
      'a field that is not ours',
      ({ words }) => Object.assign(words![0]!, { onclick: 'x' }),
      'broken-record words[0].onclick',
    ],
    [
      'a digest that is none',
      ({ digests }) => Object.assign(digests![0]!, { digest: {} }),
      'broken-record digests[0].digest',
    ],
    [
      'a time that is none',
      ({ reviews }) => Object.assign(reviews![0]!, { reviewedAt: 'yesterday' }),
      'broken-record reviews[0].reviewedAt',
    ],
  ])('with %s', async (_, change, problem) => {
    expect(await problemOf(await backupWith(change as never))).toBe(problem);
  });
});

it('Five thousand backups with broken bytes are either taken in whole or not at all', async () => {
  await fill(db);
  const backup = await write(db);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const mutations: ((text: string) => string)[] = [
    (text) => text.slice(0, random(text.length)),
    (text) => {
      const at = random(text.length);
      return text.slice(0, at) + String.fromCharCode(random(0x300)) + text.slice(at + 1);
    },
    (text) => {
      const at = random(text.length);
      return text.slice(0, at) + text.slice(at + random(40));
    },
    (text) => text.replace(/"[a-z]+":/gi, (name) => (random(30) === 0 ? '"__proto__":' : name)),
    (text) => text.replace(/\d+/g, (digits) => (random(20) === 0 ? '-1e999' : digits)),
    (text) => text.replace(/"[^"]{4,}"/g, (one) => (random(40) === 0 ? '["<img src=x>"]' : one)),
  ];
  let refused = 0;
  for (let round = 0; round < 5_000; round++) {
    const broken = mutations[round % mutations.length]!(backup);
    try {
      const content = await read(broken);
      expect(content.highlights.every(({ address }) => address.startsWith('http'))).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(ImportProblem);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(3_000);
  expect(({} as Record<string, unknown>).randnotiz).toBeUndefined();
  expect(await write(db)).toBe(backup);
});
