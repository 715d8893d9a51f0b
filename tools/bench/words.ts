import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Dictionary, openDictionary } from '../../core/language/dictionary.ts';
import { describeWords } from '../../core/language/gloss.ts';
import { splitSentences } from '../../core/language/sentences.ts';
import { tokenize } from '../../core/language/tokenize.ts';
import { DICTIONARY_FILES, ensureDictionary } from '../build-dictionary.ts';
import { readPageTexts } from '../evaluate/words/coverage.ts';
import { readHeadwordGlosses } from './headword-glosses.ts';

/**
 * `npm run bench -- words` times the engine of words on the news pages beside the checkout: tokens,
 * the analysis of articles, the growth to a million words, loading, memory and lookup; beside them
 * one plain pass over the text and what a developer would otherwise pick (Intl.Segmenter, a regular
 * expression, a Map from JSON, nspell, ahocorasick). All in one run, since only ratios hold.
 */
export async function bench(): Promise<void> {
  const folder = await ensureDictionary();
  const words = readPageTexts().join('\n\n').split(' ');
  const [load, open] = benchLoading(folder);
  const dictionary = open();
  benchFirstArticle(dictionary, words);
  benchTokens(words);
  benchArticles(open, words);
  benchGrowth(dictionary, words);
  await benchLookup(dictionary, load);
}

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

function row(name: string, value: string): void {
  console.log(`${name.padEnd(60)} ${value}`);
}

/** The wall time of one call in milliseconds, and what it returned. */
function time<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Times a piece of work several times, after a few runs that let the compiler warm up. */
function repeat(runs: number, work: (run: number) => unknown): number[] {
  for (let run = 0; run < 3; run++) work(run);
  return Array.from({ length: runs }, (_, run) => time(() => work(run))[0]);
}

const summary = (values: number[]): string =>
  `median ${milliseconds(quantile(values, 0.5))}, p95 ${milliseconds(quantile(values, 0.95))}`;

/** The time of opening the tables in milliseconds, and what opens them anew, with nothing decoded. */
function benchLoading(folder: string): [number, () => Dictionary] {
  const buffers = DICTIONARY_FILES.map((name) => {
    const { buffer, byteOffset, byteLength } = readFileSync(folder + name);
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  }) as [ArrayBuffer, ArrayBuffer, ArrayBuffer];
  const bytes = buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0);
  const open = () => openDictionary(...buffers);
  const [load] = time(open);
  row('load: open the tables, first time', milliseconds(load));
  row('memory: the tables', `${(bytes / 1e6).toFixed(1)} MB (goal at most 40 MB)`);
  return [load, open];
}

function benchFirstArticle(dictionary: Dictionary, words: string[]): void {
  const text = words.slice(0, 1000).join(' ');
  const [first] = time(() => describeWords(dictionary, text));
  row('first article after load, 1,000 words, nothing warm', milliseconds(first));
}

/** Words of the long text that tokens and growth are measured on. */
const MILLION = 1_000_000;

function longText(words: string[], count: number): string {
  let text = '';
  for (let done = 0; done < count; done += words.length) {
    text += `${words.slice(0, count - done).join(' ')}\n`;
  }
  // One flat string: a rope would be flattened inside the first measured pass.
  return Buffer.from(text).toString();
}

function benchTokens(words: string[]): void {
  const text = longText(words, MILLION);
  const floor = quantile(
    repeat(7, () => plainPass(text)),
    0.5,
  );
  const ours = quantile(
    repeat(7, () => tokenize(text)),
    0.5,
  );
  const tokens = tokenize(text);
  const [sentences] = time(() => splitSentences(tokens));
  const [regex] = time(() => text.match(/[\p{L}\p{N}]+|\S/gu)!.length);
  const paragraph = words.slice(0, 8000).join(' ');
  const segmenter = new Intl.Segmenter('de', { granularity: 'word' });
  const [segmented] = time(() => [...segmenter.segment(paragraph)].length);
  const perUnit = floor / text.length;
  const times = (value: number, length = text.length) =>
    `${(value / length / perUnit).toFixed(1)} × one plain pass`;
  row('tokens: one plain charCodeAt pass, a million words', milliseconds(floor));
  row('tokens: ours', `${milliseconds(ours)}, ${times(ours)} (goal at most 5 ×)`);
  row('tokens: ours, tokens per second', `${(tokens.count / ours / 1000).toFixed(1)} million`);
  row('sentences: ours, from the tokens', milliseconds(sentences));
  row('tokens: \\p{L} regular expression', `${milliseconds(regex)}, ${times(regex)}`);
  row('tokens: Intl.Segmenter (8,000 words)', times(segmented, paragraph.length));
}

/** What any reading of the text costs at least. */
function plainPass(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Runs of each article measure. */
const ARTICLE_RUNS = 20;

/**
 * Articles with a dictionary that was just opened, that has seen other texts (none of these words in
 * their order, but most of them somewhere: that is how a reader's second article comes), and that has
 * seen this very article. The compiler is warm in all three.
 */
function benchArticles(open: () => Dictionary, words: string[]): void {
  for (const [size, goal] of [
    [1000, ''],
    [10_000, ' (goal at most 60 ms)'],
  ] as const) {
    const timed = (before: (article: string, others: string) => string) =>
      summary(
        Array.from({ length: ARTICLE_RUNS + 3 }, (_, run) => {
          const start = (run * 3571) % Math.max(1, words.length - size);
          const article = words.slice(start, start + size).join(' ');
          const others = words.toSpliced(start, size).join(' ');
          const dictionary = open();
          describeWords(dictionary, before(article, others));
          return time(() => describeWords(dictionary, article))[0];
        }).slice(3),
      );
    const name = `all words of ${size.toLocaleString('en')}, `;
    row(
      `${name}nothing read before`,
      timed(() => ''),
    );
    row(`${name}other articles read before`, timed((_, others) => others) + goal);
    row(`${name}the same article again`, timed((article) => article) + goal);
  }
}

function benchGrowth(dictionary: Dictionary, words: string[]): void {
  for (const size of [10_000, 100_000, MILLION]) {
    const text = longText(words, size);
    const [taken] = time(() => describeWords(dictionary, text).length);
    const perThousand = (taken / size) * 1000;
    row(
      `growth: ${size.toLocaleString('en')} words`,
      `${milliseconds(taken)}, ${perThousand.toFixed(2)} ms per 1,000`,
    );
  }
}

/** Looked up in random order, so that neighbors in the table do not help. */
const LOOKUPS = 20_000;

/** The live heap in bytes, after a full collection. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

async function benchLookup(dictionary: Dictionary, load: number): Promise<void> {
  const glosses = readHeadwordGlosses(dictionary);
  const json = JSON.stringify([...glosses]);
  const before = heapUsed();
  const [mapLoad, map] = time(() => new Map<string, string[]>(JSON.parse(json)));
  const heap = (heapUsed() - before) / 1e6;
  const keys = [...glosses.keys()];
  const asked = Array.from({ length: LOOKUPS }, (_, i) => keys[(i * 7919) % keys.length]!);
  const each = (work: (key: string) => unknown) => {
    const single = asked.map((key) => time(() => work(key))[0] * 1000);
    return `median ${quantile(single, 0.5).toFixed(1)} µs, p99 ${quantile(single, 0.99).toFixed(1)} µs`;
  };
  row(
    'lookup: a headword with its glosses, ours',
    each((key) => dictionary.lookup(key)?.groups[0]?.glosses),
  );
  row(
    'peer: Map from JSON, load',
    `${milliseconds(mapLoad)}, ${(mapLoad / load).toFixed(0)} × ours (goal at least 100 ×)`,
  );
  row('peer: Map from JSON, memory of entries alone', `${heap.toFixed(0)} MB`);
  row(
    'peer: Map from JSON, lookup',
    each((key) => map.get(key)),
  );

  const require = createRequire(import.meta.url);
  const AhoCorasick = require('ahocorasick') as new (
    words: string[],
  ) => { search(text: string): unknown };
  const some = keys.slice(0, 20_000);
  const [acBuild] = time(() => new AhoCorasick(some));
  row('peer: ahocorasick, building 20,000 of our headwords', milliseconds(acBuild));
  const nspell = require('nspell') as (dictionary: { aff: Buffer; dic: Buffer }) => {
    correct(word: string): boolean;
  };
  const spelling = require.resolve('dictionary-de').replace(/index\.js$/, '');
  const german = {
    aff: readFileSync(`${spelling}index.aff`),
    dic: readFileSync(`${spelling}index.dic`),
  };
  const [nspellLoad] = time(() => nspell(german));
  row('peer: nspell with dictionary-de, load (knows spelling only)', milliseconds(nspellLoad));
}
