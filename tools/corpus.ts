/**
 * `npm run --silent corpus -- digest ARTICLE…` prints the draft of a story pack made from articles
 * (`.txt`, `.html`, `.html.gz`); `npm run corpus -- check [PACK…]` says in one line what is wrong
 * with each pack, all bundled ones if none is named.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestText } from '../core/digest-text.ts';
import type { DigestedArticle } from '../core/stories/digest.ts';
import { checkPacks } from './corpus/check-packs.ts';
import { draftPack } from './corpus/draft-pack.ts';
import { loadEngine } from './load-engine.ts';
import { loadEntities } from './load-entities.ts';
import { type Input, readInput } from './read-input.ts';

const STORIES = fileURLToPath(new URL('../corpus/stories/', import.meta.url));

const [command, ...paths] = process.argv.slice(2);
try {
  if (command === 'digest' && paths.length > 0) await printDraft(paths);
  else if (command === 'check') await check(paths);
  else throw new Error('Say what to do: npm run corpus -- digest ARTICLE… | check [PACK…]');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function printDraft(articles: readonly string[]): Promise<void> {
  const engine = await loadEngine();
  const digests = articles.map((path) => {
    const input = readInput(path);
    if (input.article.text.trim() === '') throw new Error(`${path} holds no article.`);
    return digestText(engine, describeArticle(input), input.article.text);
  });
  console.log(JSON.stringify(draftPack(digests), null, 2));
}

/** What a page says of its article; of a plain text, its first line. */
function describeArticle({ article }: Input): DigestedArticle {
  const { title, publisher, publishedAt, url, text } = article;
  return {
    title: String(title ?? text.trim().split('\n', 1)[0]),
    ...(typeof publisher === 'string' && publisher !== '' && { outlet: publisher }),
    ...(typeof publishedAt === 'string' && { publishedAt }),
    ...(typeof url === 'string' && url !== '' && { address: url }),
  };
}

async function check(named: readonly string[]): Promise<void> {
  const packs = named.length > 0 ? named : readdirSync(STORIES).map((name) => STORIES + name);
  const problems = checkPacks(packs, new Set((await loadEntities()).map(({ id }) => id)));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${packs.length} ${packs.length === 1 ? 'pack is' : 'packs are'} sound.`);
}
