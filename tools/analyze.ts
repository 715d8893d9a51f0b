/**
 * `npm run --silent analyze -- [--lines] [--url URL] [--only a,b] FILE…` prints the analysis of
 * German texts or pages as JSON lines: the command-line face of `core/analyze.ts`.
 */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { analyzeArticle, analyzeStatements, type Engine } from '../core/analyze.ts';
import { withParts } from '../core/language/describe-compound.ts';
import { describeWords } from '../core/language/gloss.ts';
import { loadEngine } from './load-engine.ts';
import { type Input, readInput } from './read-input.ts';

const PARTS = ['article', 'entities', 'words', 'quotes', 'figures', 'story'] as const;
type Part = (typeof PARTS)[number];

const { values, positionals } = parseArgs({
  options: {
    lines: { type: 'boolean', default: false },
    url: { type: 'string' },
    only: { type: 'string' },
  },
  allowPositionals: true,
});

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (positionals.length === 0) throw new Error('Name at least one file, or - for standard input.');
  const parts = chosenParts(values.only);
  const engine = await loadEngine();
  for (const path of positionals) {
    for await (const input of values.lines ? linesOf(path) : [readInput(path, values.url)]) {
      const line = `${JSON.stringify(analysisOf(engine, input, parts))}\n`;
      // Waiting for the reader of the output keeps memory bounded however long the input is.
      if (!process.stdout.write(line)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    }
  }
}

function chosenParts(only: string | undefined): Set<Part> {
  const chosen = only === undefined ? [...PARTS] : only.split(',');
  const unknown = chosen.find((part) => !PARTS.includes(part as Part));
  if (unknown !== undefined) {
    throw new Error(`There is no part "${unknown}"; the parts are ${PARTS.join(', ')}.`);
  }
  return new Set(chosen as Part[]);
}

function analysisOf(engine: Engine, { input, article }: Input, parts: Set<Part>) {
  const { text } = article;
  const states = parts.has('quotes') || parts.has('figures');
  const needsNames = parts.has('entities') || parts.has('story') || parts.has('quotes');
  const { mentions, story } = needsNames
    ? analyzeArticle(engine, text)
    : { mentions: [], story: null };
  const statements = states && analyzeStatements(engine, text, mentions, publishedAt(article));
  return {
    input,
    ...(parts.has('article') && { article }),
    ...(parts.has('entities') && { entities: mentions.map(({ outer: _, ...mention }) => mention) }),
    ...(parts.has('words') && { words: wordsOf(engine, text) }),
    ...(parts.has('quotes') && statements && { quotes: statements.quotes }),
    ...(parts.has('figures') && statements && { figures: statements.figures }),
    ...(parts.has('story') && { story }),
  };
}

/** When a page says it was published; a plain text says nothing. */
function publishedAt({ publishedAt: date }: Input['article']): string | undefined {
  return typeof date === 'string' ? date : undefined;
}

/** The words in the printed form: parts of compounds and glosses as plain texts. */
function wordsOf({ dictionary }: Engine, text: string) {
  const words = withParts(dictionary, describeWords(dictionary, text));
  return words.map(({ rank: _, start, end, surface, compound, glosses, ...word }) => ({
    start,
    end,
    surface,
    ...word,
    ...(compound && { compound: compound.map(({ lemma }) => lemma) }),
    glosses: glosses.map((gloss) => gloss.text),
  }));
}

async function* linesOf(path: string): AsyncGenerator<Input> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => {});
  let number = 0;
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const iterator = lines[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await Promise.race([iterator.next(), failed]).catch((error) => {
      throw new Error(`${path} cannot be read: ${error.code}.`);
    });
    if (done) return;
    number++;
    if (value.trim() !== '') {
      yield {
        input: `${path === '-' ? '-' : basename(path)}:${number}`,
        article: { isArticle: null, text: value },
      };
    }
  }
}
