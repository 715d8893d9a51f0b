import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { detectArticle } from '../../core/article/detect.ts';
import { buildTextMap } from '../../core/article/text-map.ts';
import { sharedPath } from '../shared.ts';

/** What the annotators of the pages took for the article. */
interface Expected {
  title: string;
  body: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] };
}

interface Page {
  file: string;
  html: string;
  title: string;
  /** Summary, subheads and paragraphs in reading order. */
  tokens: string[];
  /** Whether at least 90 % of the expected tokens stand in the page's text at all. */
  holdsBody: boolean;
}

interface Extract {
  title: string;
  text: string;
  milliseconds: number;
}

interface Score {
  page: Page;
  f1: number;
  precision: number;
  title: string;
  titleRight: boolean;
  milliseconds: number;
}

const REPEATS = 5;

const tokenize = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function count(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Number of tokens that two texts have in common, each as often as it stands in both. */
function commonTokens(a: readonly string[], b: readonly string[]): number {
  const others = count(b);
  let common = 0;
  for (const [token, times] of count(a)) common += Math.min(times, others.get(token) ?? 0);
  return common;
}

function tokenF1(found: readonly string[], expected: readonly string[]) {
  const common = commonTokens(found, expected);
  const precision = found.length === 0 ? 0 : common / found.length;
  const recall = expected.length === 0 ? 0 : common / expected.length;
  return { precision, f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The text of a page without scripts, styles and templates. */
function rawTokens(html: string): string[] {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll('script, style, template')) element.remove();
  return tokenize(document.documentElement.textContent ?? '');
}

/**
 * Reads the pages. An outlet's pages were annotated at several versions of its layout (V1, V1_1,
 * V2 …); page and annotation belong together where the page holds most of the annotated words.
 */
function readPages(): Page[] {
  const folder = sharedPath('pages/');
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith('.html.gz'))
    .map((file) => {
      const html = gunzipSync(readFileSync(folder + file)).toString('utf8');
      const outlet = file.replace(/_\d{4}_\d{2}_\d{2}\.html\.gz$/, '');
      const siblings = files.filter((name) => name.startsWith(`${outlet}_2`));
      const versions = Object.values(
        JSON.parse(readFileSync(`${folder}${outlet}.json`, 'utf8')) as Record<string, Expected>,
      ).map((expected) => ({
        title: expected.title,
        tokens: tokenize(
          [
            ...expected.body.summary,
            ...expected.body.sections.flatMap((part) => [...part.headline, ...part.paragraphs]),
          ].join('\n'),
        ),
      }));
      const raw = rawTokens(html);
      const recalls = versions.map(({ tokens }) => commonTokens(tokens, raw) / tokens.length);
      const best = Math.max(...recalls);
      // A page without its body is like none of them: then both come in the order of their dates.
      const index = best >= 0.6 ? recalls.indexOf(best) : siblings.indexOf(file);
      return { file, html, ...versions[index]!, holdsBody: best >= 0.9 };
    });
}

type Found = { title: string; text: string };
type Extractor = (document: Document) => Found | Promise<Found>;

const ADDRESS = 'https://www.example.de/nachrichten/artikel-1.html';

const EXTRACTORS: Record<string, Extractor> = {
  ours: (document) => {
    const detection = detectArticle(document);
    if (!detection.isArticle) return { title: '', text: '' };
    const { title, blocks, excluded } = detection.article;
    return { title, text: buildTextMap(blocks, excluded).text };
  },
  readability: (document) => {
    const article = new Readability(document).parse();
    return { title: article?.title ?? '', text: article?.textContent ?? '' };
  },
  defuddle: async (document) => {
    const { title, content } = await Defuddle(document, ADDRESS);
    return { title, text: content };
  },
};

/**
 * Runs one extractor on fresh copies of a page, since the peers change what they are handed.
 * Nothing where it throws: neither peer was written for every tree that this DOM makes of a page.
 */
async function extract(name: string, page: Page): Promise<Extract | null> {
  const times: number[] = [];
  let found: Found = { title: '', text: '' };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const { document } = parseHTML(page.html) as unknown as { document: Document };
    const start = performance.now();
    try {
      found = await EXTRACTORS[name]!(document);
    } catch {
      return null;
    }
    times.push(performance.now() - start);
  }
  if (name === 'defuddle') {
    const { document } = parseHTML(`<html><body>${found.text}</body></html>`);
    found.text = document.body.textContent ?? '';
  }
  return { ...found, milliseconds: quantile(times, 0.5) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function score(page: Page, { title, text, milliseconds }: Extract): Score {
  const { f1, precision } = tokenF1(tokenize(text), page.tokens);
  const titles = tokenF1(tokenize(title), tokenize(page.title));
  return { page, f1, precision, title, titleRight: titles.f1 >= 0.8, milliseconds };
}

/**
 * Measures article detection beside Readability and Defuddle: token F1 against the annotated body
 * (summary, subheads, paragraphs), titles (right from a token F1 of 0.8 on), surplus (share of the
 * text that is not in the annotation), and time for detection and text map, in one DOM
 * implementation. A page at which an extractor throws counts as failed and in no other column.
 *
 * @param options parts of file names, to measure only those pages
 */
export async function evaluate(options: string[]): Promise<void> {
  const pages = readPages().filter(({ file }) => options.every((part) => file.includes(part)));
  const held = pages.filter(({ holdsBody }) => holdsBody);
  const names = Object.keys(EXTRACTORS);
  const scores: Record<string, Score[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const page of held.slice(0, 10)) {
    for (const name of names) await silently(() => extract(name, page));
  }
  // Page by page, so that a machine that slows down slows all of them down.
  for (const page of pages) {
    for (const name of names) {
      const found = await silently(() => extract(name, page));
      if (found) scores[name]!.push(score(page, found));
    }
  }

  const ofHeld = (name: string) => scores[name]!.filter(({ page }) => page.holdsBody);
  const time = (name: string, share: number) =>
    quantile(
      ofHeld(name).map(({ milliseconds }) => milliseconds),
      share,
    );
  console.log(`${pages.length} pages, ${held.length} of them hold the body\n`);
  console.log('             mean F1  min F1  < .9   titles  surplus  median ms   p95 ms  failed');
  for (const name of names) {
    const all = ofHeld(name);
    const f1s = all.map(({ f1 }) => f1);
    console.log(
      name.padEnd(12),
      mean(f1s).toFixed(4).padStart(7),
      Math.min(...f1s)
        .toFixed(3)
        .padStart(7),
      String(f1s.filter((f1) => f1 < 0.9).length).padStart(5),
      `${all.filter(({ titleRight }) => titleRight).length}/${all.length}`.padStart(8),
      mean(all.map(({ precision }) => 1 - precision))
        .toFixed(3)
        .padStart(8),
      time(name, 0.5).toFixed(2).padStart(10),
      time(name, 0.95).toFixed(2).padStart(8),
      String(held.length - all.length).padStart(7),
    );
  }
  for (const peer of ['readability', 'defuddle']) {
    const ratios = [0.5, 0.95].map((share) => (time('ours', share) / time(peer, share)).toFixed(3));
    console.log(`\ntime, ours / ${peer}: median ${ratios[0]}, p95 ${ratios[1]}`);
  }

  console.log('\nThe ten worst of ours:');
  const byF1 = ofHeld('ours').sort((a, b) => a.f1 - b.f1);
  for (const { page, f1, precision } of byF1.slice(0, 10)) {
    console.log(`  F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  ${page.file}`);
  }
  console.log('\nTitles of ours that differ:');
  for (const { page, title } of byF1.filter(({ titleRight }) => !titleRight)) {
    console.log(`  ${page.file}\n    found    ${title}\n    expected ${page.title}`);
  }
  console.log('\nThe body is not in the page:');
  for (const { page, title } of scores.ours!.filter((each) => !each.page.holdsBody)) {
    console.log(`  ${page.file}: ${title === '' ? 'refused' : 'read'}`);
  }
}

/** Defuddle tells the console what it misses in this DOM. */
async function silently<T>(run: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console;
  console.error = console.warn = console.log = () => {};
  try {
    return await run();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
