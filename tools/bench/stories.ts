import { analyzeStatements } from '../../core/analyze.ts';
import { recognizeNames } from '../../core/entities/recognize.ts';
import { tokenize } from '../../core/language/tokenize.ts';
import { findQuotes } from '../../core/stories/find-quotes.ts';
import { readFigures } from '../../core/stories/read-figures.ts';
import { readPages } from '../evaluate/names-on-pages.ts';
import { loadEngine } from '../load-engine.ts';
import { benchDigests } from './digests.ts';

const WORDS = 2_000;
const ROUNDS = 31;
/** In milliseconds. */
const WARM_UP = 600;

/**
 * Times figures and quotes of an article of 2,000 words of real pages, warm, beside the tokenizer
 * that both stand on (the goal is 15 ms for both); then digests and their comparison.
 */
export async function bench(): Promise<void> {
  await benchReading();
  await benchDigests();
}

async function benchReading(): Promise<void> {
  const { dictionary, gazetteer, tagger } = await loadEngine();
  const text = await readText();
  const tokens = tokenize(text);
  const mentions = recognizeNames(gazetteer, text, tokens, tagger);
  console.log(`${WORDS} words, ${text.length} code units; the median of ${ROUNDS} rounds`);
  const cold = measured(() => analyzeStatements({ dictionary }, text, mentions, '2025-01-23'));
  report('figures and quotes, first time', cold);
  report(
    'tokens',
    time(() => tokenize(text)),
  );
  report(
    'figures',
    time(() => readFigures(text, tokens, { publishedAt: '2025-01-23', dictionary })),
  );
  report(
    'quotes',
    time(() => findQuotes(text, tokens, mentions, dictionary)),
  );
  report(
    'figures and quotes',
    time(() => analyzeStatements({ dictionary }, text, mentions, '2025-01-23')),
  );
}

/** The first words of the real pages. */
async function readText(): Promise<string> {
  const pages = (await readPages()).map((page) => page.text).join('\n\n');
  const matches = [...pages.matchAll(/\p{L}+/gu)];
  return pages.slice(0, matches[WORDS]!.index);
}

function time(run: () => unknown): number {
  const end = performance.now() + WARM_UP;
  while (performance.now() < end) run();
  const times = Array.from({ length: ROUNDS }, () => measured(run)).sort((a, b) => a - b);
  return times[ROUNDS >> 1]!;
}

function measured(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const report = (what: string, ms: number): void =>
  console.log(`  ${what.padEnd(34)} ${ms.toFixed(2).padStart(8)} ms`);
