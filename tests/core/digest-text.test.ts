import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyzeArticle } from '../../core/analyze.ts';
import { digestText } from '../../core/digest-text.ts';
import { alignStory } from '../../core/stories/align-story.ts';
import { groupArticles } from '../../core/stories/group-articles.ts';
import { loadEngine } from '../../tools/load-engine.ts';
import { readArticlePage } from '../../tools/read-article-page.ts';

const engine = await loadEngine();
const folder = new URL('../pages/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const { title, text } = readArticlePage(readFileSync(new URL(name, folder), 'utf8'));
    return { name, text, digest: digestText(engine, { title: String(title) }, text) };
  });
const report = pages.find(({ name }) => name === 'classic.html')!;

test('reads figures and speakers from a text alone', () => {
  const text =
    'Der Konzern SAP streicht bis zu 400 Stellen. „Der Umbau schafft Platz für neue Aufgaben“, sagte Christian Klein.';
  const { statements } = digestText(engine, { title: 'SAP streicht Stellen' }, text);
  expect(statements[0]!.figures[0]).toMatchObject({ value: 400, qualifier: 'up to' });
  expect(statements[1]).toMatchObject({ attribution: 'quoted', speaker: 'christian-klein' });
});

test('finds the two pages on the bundled story, and puts these and no others together', () => {
  const onStory = ['classic.html', 'strict-csp.html'];
  const matched = pages.filter(({ text }) => analyzeArticle(engine, text).story !== null);
  expect(matched.map(({ name }) => name)).toEqual(onStory);
  const together = groupArticles(pages.map(({ digest }) => digest)).filter((g) => g.length > 1);
  const named = together.map((group) => group.map((d) => pages.find((p) => p.digest === d)!.name));
  expect(named).toEqual([onStory]);
});

test('lays a report of ours beside the bundled story without a false contradiction', () => {
  const { claims } = alignStory(engine.dictionary, engine.stories[0]!, report.digest);
  const statusOf = (id: string) => claims.find((claim) => claim.id === id)!.status;
  // 500 and 100 billion, 100,000 jobs, 24.3 billion, Altman's answer, the lawsuit, xAI
  for (const id of ['c01', 'c03', 'c04', 'c21', 'c32', 'c48', 'c52']) {
    expect([id, statusOf(id)]).toEqual([id, 'stated']);
  }
  // Microsoft's share, TikTok, Bannon
  for (const id of ['c25', 'c67', 'c69']) expect([id, statusOf(id)]).toEqual([id, 'silent']);
  expect(claims.filter(({ status }) => status === 'differs')).toEqual([]);
});
