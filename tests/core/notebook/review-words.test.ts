import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NotebookDatabase, openNotebook } from '../../../core/notebook/database.ts';
import { gradeOf, learningStatistics } from '../../../core/notebook/learning-statistics.ts';
import { newId } from '../../../core/notebook/new-id.ts';
import { reviewQueue, reviewWord, undoReview } from '../../../core/notebook/review-words.ts';
import {
  deleteWord,
  listWords,
  type NewWord,
  restoreWord,
  saveWord,
} from '../../../core/notebook/saved-words.ts';
import { previewDue, type WordRating } from '../../../core/notebook/schedule.ts';

const ADDRESS = 'https://www.blatt.example/a.html';
const MONDAY = '2026-11-23T09:00:00.000Z';
const later = (days: number) =>
  new Date(new Date(MONDAY).getTime() + days * 86_400_000).toISOString();

const word = (lemma: string, change: Partial<NewWord> = {}): NewWord => ({
  id: newId(crypto),
  lemma,
  glosses: ['budget'],
  kind: 'noun',
  gender: 'm',
  sentence: { text: 'Der Rat hat den Haushalt beschlossen.', spans: [[16, 24]] },
  address: ADDRESS,
  title: 'Der Stadtrat streitet',
  createdAt: MONDAY,
  ...change,
});

let db: NotebookDatabase;
let count = 0;
beforeEach(async () => {
  db = await openNotebook(`review-${count++}`);
});

const answer = (id: string, rating: WordRating, now = MONDAY) =>
  reviewWord(db, { id: newId(crypto), word: id, rating }, now);

describe('A saved word', () => {
  it('keeps both parts of a separable verb', async () => {
    const text = 'Das Amt kündigte am Montag neue Regeln an.';
    await saveWord(
      db,
      word('ankündigen', {
        sentence: {
          text,
          spans: [
            [8, 16],
            [39, 41],
          ],
        },
      }),
    );
    const [saved] = await listWords(db);
    expect(saved!.sentence.spans.map(([start, end]) => text.slice(start, end))).toEqual([
      'kündigte',
      'an',
    ]);
  });

  it('is saved once per article, and its schedule stays when it is saved again', async () => {
    await saveWord(db, word('Haushalt'));
    const [first] = await listWords(db);
    await answer(first!.id, 3);
    await saveWord(db, word('Haushalt', { glosses: ['household'], createdAt: later(1) }));
    expect(await listWords(db)).toMatchObject([
      { id: first!.id, glosses: ['household'], schedule: { reviews: 1 } },
    ]);
  });

  it('is deleted, and brought back', async () => {
    const saved = word('Haushalt');
    await saveWord(db, saved);
    await deleteWord(db, saved.id, later(1));
    expect(await listWords(db)).toEqual([]);
    expect((await reviewQueue(db, new Date(later(1)))).words).toEqual([]);
    await restoreWord(db, saved.id, later(1));
    expect(await listWords(db)).toHaveLength(1);
  });

  it('is refused when its sentence has no such place', async () => {
    const broken = word('Haushalt', { sentence: { text: 'Kurz.', spans: [[2, 90]] } });
    await expect(saveWord(db, broken)).rejects.toThrow(RangeError);
  });
});

describe('Reviewing', () => {
  it('asks a new word at once, and again when it falls due', async () => {
    const saved = word('Haushalt');
    await saveWord(db, saved);
    expect((await reviewQueue(db, new Date(MONDAY))).words).toHaveLength(1);
    const after = await answer(saved.id, 4);
    const { due } = after!.schedule;
    expect(due > later(1)).toBe(true);
    expect((await reviewQueue(db, new Date(later(1)))).words).toEqual([]);
    expect((await reviewQueue(db, new Date(due))).words).toHaveLength(1);
  });

  it('asks a forgotten word sooner than a known one', async () => {
    const saved = word('Haushalt');
    await saveWord(db, saved);
    const due = previewDue((await listWords(db))[0]!.schedule, MONDAY);
    expect([due[1], due[2], due[3], due[4]]).toEqual([due[1], due[2], due[3], due[4]].sort());
    expect(due[1] < due[4]).toBe(true);
  });

  it('counts an answer that arrives twice once', async () => {
    const saved = word('Haushalt');
    await saveWord(db, saved);
    const given = { id: newId(crypto), word: saved.id, rating: 3 as const };
    await reviewWord(db, given, MONDAY);
    const again = await reviewWord(db, given, MONDAY);
    expect(again!.schedule.reviews).toBe(1);
    expect(await db.reviews.count()).toBe(1);
  });

  it('takes the last answer back', async () => {
    const saved = word('Haushalt');
    await saveWord(db, saved);
    const [before] = await listWords(db);
    await answer(saved.id, 1);
    expect(await undoReview(db)).toEqual(before);
    expect((await reviewQueue(db, new Date(MONDAY))).doneToday).toBe(0);
    expect(await undoReview(db)).toBeUndefined();
  });

  it('asks no more new words a day than the reader wants, and says how many wait', async () => {
    for (let at = 0; at < 5; at++) {
      await saveWord(
        db,
        word(`Wort${at}`, { createdAt: MONDAY.replace('00:00.0', `00:0${at}.0`) }),
      );
    }
    const limits = { fresh: 2, reviews: 100 };
    const queue = await reviewQueue(db, new Date(MONDAY.replace('09:00', '09:01')), limits);
    expect(queue.words.map(({ lemma }) => lemma)).toEqual(['Wort0', 'Wort1']);
    expect(queue.held).toBe(3);
    for (const { id } of queue.words) await answer(id, 4);
    const soon = new Date(MONDAY.replace('09:00', '09:30'));
    expect((await reviewQueue(db, soon, limits)).words).toEqual([]);
    expect((await reviewQueue(db, new Date(later(1)), limits)).words).toHaveLength(2);
  });
});

describe('The picture of learning', () => {
  it('shows what is known, what was retained and what falls due', async () => {
    const [known, forgotten] = [word('Haushalt'), word('Rat')];
    await saveWord(db, known);
    await saveWord(db, forgotten);
    for (const day of [0, 20, 80]) await answer(known.id, 4, later(day));
    await answer(forgotten.id, 3, later(0));
    await answer(forgotten.id, 1, later(80));
    const words = await listWords(db);
    const now = new Date(later(80));
    const picture = learningStatistics(words, await db.reviews.toArray(), now);
    expect(picture.counts).toMatchObject({ mature: 1, learning: 1 });
    expect(gradeOf(words.find(({ lemma }) => lemma === 'Rat')!)).toBe('learning');
    expect(picture.weeks.at(-1)).toMatchObject({ answers: 2, retention: 0.5 });
    expect(picture.weeks[0]!.retention).toBeNull();
    expect(picture.forecast).toHaveLength(14);
    expect(picture.forecast[0]!.due).toBe(1);
    expect(picture.articles).toEqual([
      { address: ADDRESS, title: 'Der Stadtrat streitet', words: 2, mature: 1 },
    ]);
  });
});
