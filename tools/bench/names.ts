import { createRequire } from 'node:module';
import { compileGazetteer } from '../../core/entities/compile-gazetteer.ts';
import type { Entity } from '../../core/entities/entity.ts';
import { findKnownNames } from '../../core/entities/find-known-names.ts';
import { type Gazetteer, openGazetteer } from '../../core/entities/gazetteer.ts';
import { namePieces } from '../../core/entities/name-pieces.ts';
import { type NameTagger, openNameTagger, tagNames } from '../../core/entities/name-tagger.ts';
import { recognizeNames } from '../../core/entities/recognize.ts';
import { describeWords } from '../../core/language/gloss.ts';
import { tokenize } from '../../core/language/tokenize.ts';
import { packWords } from '../../core/language/word-table.ts';
import { readGazetteer, readTable, readTagger } from '../evaluate/names.ts';
import { readPages } from '../evaluate/names-on-pages.ts';
import { loadDictionary } from '../load-dictionary.ts';
import { loadEntities, loadNameLists } from '../load-entities.ts';

const WORDS = 10_000;
const ROUNDS = 31;
/** In milliseconds. */
const WARM_UP = 400;

/**
 * Times the search for known names in a text of 10,000 words with 10,000 and 100,000 names, beside
 * one plain pass over the text (the floor), a regular expression, and an Aho-Corasick package; then
 * the whole recognition with the real knowledge base, on texts of growing length.
 */
export async function bench(): Promise<void> {
  const text = await readText(WORDS);
  console.log(`${WORDS} words, ${text.length} code units; the median of ${ROUNDS} rounds`);
  for (const count of [10_000, 100_000]) await benchPatterns(text, await makeNames(count));
  await benchRecognition();
}

async function benchPatterns(text: string, names: string[]): Promise<void> {
  console.log(`\n${names.length} names`);
  const floor = time(() => passOver(text));
  report('one charCodeAt pass (floor)', floor, floor);

  const entities = names.map((name, index) => entityOf(name, index));
  const built = measured(() => compileGazetteer(entities));
  const buffer = built.result;
  const opened = measured(() => openGazetteer(buffer));
  const gazetteer = opened.result;
  const tokens = tokenize(text);
  report(
    'tokens (shared with words)',
    time(() => tokenize(text)),
    floor,
  );
  report(
    'ours, from tokens',
    time(() => findOurs(gazetteer, text, tokens)),
    floor,
  );
  console.log(
    `  ours: ${findOurs(gazetteer, text, tokens)} matches, ${megabytes(buffer.byteLength)} MB, ` +
      `built in ${built.ms.toFixed(0)} ms, opened in ${opened.ms.toFixed(1)} ms`,
  );

  const pattern = measured(
    () =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${names.map(escapePattern).join('|')})s?(?![\\p{L}\\p{N}])`,
        'gu',
      ),
  );
  report(
    'one regular expression',
    time(() => countMatches(text, pattern.result)),
    floor,
  );
  console.log(`  regular expression: ${countMatches(text, pattern.result)} matches`);

  const AhoCorasick = createRequire(import.meta.url)('ahocorasick');
  const before = heapUsed();
  const automaton = measured(() => new AhoCorasick(names));
  const memory = heapUsed() - before;
  report(
    'ahocorasick',
    time(() => automaton.result.search(text)),
    floor,
  );
  console.log(`  ahocorasick: ${megabytes(memory)} MB, built in ${automaton.ms.toFixed(0)} ms`);
}

async function benchRecognition(): Promise<void> {
  const gazetteer = await readGazetteer();
  const tagger = await readTagger();
  console.log('\nrecognizeNames, the whole knowledge base, from tokens');
  for (const words of [2_000, 10_000, 40_000]) {
    const text = await readText(words);
    const tokens = tokenize(text);
    const floor = time(() => passOver(text));
    report(
      `${words} words`,
      time(() => recognizeNames(gazetteer, text, tokens)),
      floor,
    );
    report(
      `${words} words, with unknown names${words === WORDS ? ' (goal at most 80 ms)' : ''}`,
      time(() => recognizeNames(gazetteer, text, tokens, tagger)),
      floor,
    );
  }
  await benchTagger(gazetteer, tagger);
  await benchPage(gazetteer, tagger);
}

/** Words of a long article. */
const PAGE_WORDS = 2_000;

/** All that the background does for one page, names and words, with a dictionary that has read others. */
async function benchPage(gazetteer: Gazetteer, tagger: NameTagger): Promise<void> {
  const dictionary = await loadDictionary();
  const text = await readText(10 * PAGE_WORDS);
  const page = text.slice(0, (await readText(PAGE_WORDS)).length);
  describeWords(dictionary, text.slice(page.length));
  for (let run = 0; run < ROUNDS; run++) recognizeNames(gazetteer, text, tokenize(text), tagger);
  const { ms } = measured(() => {
    recognizeNames(gazetteer, page, tokenize(page), tagger);
    packWords(describeWords(dictionary, page));
  });
  console.log(
    `\n${PAGE_WORDS} words, names and all words, first time: ${ms.toFixed(1)} ms (goal at most 50 ms)`,
  );
}

/** The tagger alone, and how long it takes to be opened. */
async function benchTagger(gazetteer: Gazetteer, tagger: NameTagger): Promise<void> {
  const table = await readTable('tagger.bin');
  const opened = time(() => openNameTagger(table));
  console.log(`\ntagger: ${megabytes(table.byteLength)} MB, opened in ${opened.toFixed(1)} ms`);
  const all = tokenize(await readText(WORDS));
  for (const count of [1_000, 10_000]) {
    const text = all.text.slice(0, all.ends[count - 1]);
    const tokens = tokenize(text);
    const pieces = namePieces(tokens);
    const known = findKnownNames(gazetteer, pieces);
    const ms = time(() => tagNames(tagger, gazetteer, tokens, pieces, known));
    report(
      `${count} tokens tagged`,
      ms,
      time(() => passOver(text)),
    );
    console.log(`  ${((1000 * ms) / tokens.count).toFixed(2)} ms for 1,000 tokens`);
  }
}

/** As many words of the real pages as asked for; they repeat when there are not enough. */
async function readText(words: number): Promise<string> {
  const pages = (await readPages()).map((page) => page.text).join('\n\n');
  const matches = [...pages.matchAll(/\p{L}+/gu)];
  let text = '';
  let left = words;
  for (; left > matches.length; left -= matches.length) text += `${pages}\n\n`;
  return text + pages.slice(0, matches[left]?.index ?? pages.length);
}

/** Names of the knowledge base, then made-up full names that differ from each other. */
async function makeNames(count: number): Promise<string[]> {
  const names = new Set<string>();
  for (const { de, aliases = [] } of await loadEntities())
    for (const name of [de, ...aliases]) names.add(name);
  const { firstNames } = await loadNameLists();
  const endings = ['mann', 'berger', 'owski', 'stein', 'sen', 'ini', 'ard', 'ling', 'hoff', 'ez'];
  for (let step = 1; names.size < count; step++) {
    const given = firstNames[(step * 7) % firstNames.length]!;
    const stem =
      firstNames[(step * 13 + Math.floor(step / firstNames.length)) % firstNames.length]!;
    names.add(`${given} ${stem}${endings[step % endings.length]}`);
  }
  return [...names].slice(0, count);
}

const entityOf = (name: string, index: number): Entity => ({
  id: `entity-${index}`,
  type: 'organization',
  de: name,
  en: name,
  background: name,
  asOf: '2026-11',
  sources: ['bench'],
});

const findOurs = (gazetteer: Gazetteer, text: string, tokens = tokenize(text)): number =>
  findKnownNames(gazetteer, namePieces(tokens)).matches.length;

function passOver(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _match of text.matchAll(pattern)) count++;
  return count;
}

const escapePattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** The median of the milliseconds that a call takes once it is warm. */
function time(run: () => unknown): number {
  const end = performance.now() + WARM_UP;
  while (performance.now() < end) run();
  const times = Array.from({ length: ROUNDS }, () => measured(run).ms).sort((a, b) => a - b);
  return times[ROUNDS >> 1]!;
}

function measured<T>(run: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = run();
  return { result, ms: performance.now() - start };
}

const report = (what: string, ms: number, floor: number): void =>
  console.log(
    `  ${what.padEnd(30)} ${ms.toFixed(2).padStart(9)} ms  ${(ms / floor).toFixed(1).padStart(7)} × floor`,
  );
