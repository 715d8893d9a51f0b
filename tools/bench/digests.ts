import type { Engine } from '../../core/analyze.ts';
import { digestText } from '../../core/digest-text.ts';
import { recognizeNames } from '../../core/entities/recognize.ts';
import { withParts } from '../../core/language/describe-compound.ts';
import { describeWords } from '../../core/language/gloss.ts';
import { tokenize } from '../../core/language/tokenize.ts';
import { alignStory } from '../../core/stories/align-story.ts';
import { compareDigests } from '../../core/stories/compare-digests.ts';
import type { Digest } from '../../core/stories/digest.ts';
import { findQuotes } from '../../core/stories/find-quotes.ts';
import { findRelated } from '../../core/stories/find-related.ts';
import { groupArticles } from '../../core/stories/group-articles.ts';
import { readFigures } from '../../core/stories/read-figures.ts';
import { readPages } from '../evaluate/names-on-pages.ts';
import { loadEngine } from '../load-engine.ts';

const WORDS = 2000;
const ROUNDS = 21;
/** How many related articles are laid beside one at most, as in the extension. */
const COMPARED = 8;

/** Times the digest of an article, its comparison with kept ones and with a story. */
export async function benchDigests(): Promise<void> {
  const engine = await loadEngine();
  const texts = (await readPages()).map(({ text }) => text);
  benchDigest(engine, texts);
  benchComparison(engine, texts);
}

function benchDigest(engine: Engine, texts: readonly string[]): void {
  const text = texts
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, WORDS)
    .join('');
  const { dictionary, gazetteer, tagger } = engine;
  const tokens = tokenize(text);
  const words = withParts(dictionary, describeWords(dictionary, text));
  const mentions = recognizeNames(gazetteer, text, tokens, tagger);
  const figures = readFigures(text, tokens, { dictionary });
  const quotes = findQuotes(text, tokens, mentions, dictionary);
  const article = { title: 'Ein Artikel' };
  console.log(`an article of ${WORDS} words, median of ${ROUNDS}:`);
  report('digest, all parts read already', () =>
    digestText(engine, article, text, { words, mentions, figures, quotes }),
  );
  report('digest, names read already', () => digestText(engine, article, text, { mentions }));
  report('digest, nothing read', () => digestText(engine, article, text));
  const digest = digestText(engine, article, text);
  console.log(`  ${(JSON.stringify(digest).length / 1000).toFixed(0)} kB of JSON`);
  report('laid beside the bundled story', () => alignStory(dictionary, engine.stories[0]!, digest));
}

/** Kept articles: the real pages again and again, under other names, a tenth of them on one story. */
function benchComparison(engine: Engine, texts: readonly string[]): void {
  const digests = texts.map((text, index) => digestText(engine, { title: `${index}` }, text));
  const current = digests[0]!;
  for (const count of [1000, 5000, 20_000]) {
    const kept = Array.from({ length: count }, (_, at) => keep(digests[at % digests.length]!, at));
    console.log(`${count} kept articles:`);
    report('find the related', () => findRelated(current, kept));
    report(`find the ${COMPARED} nearest and compare them`, () => {
      const related = findRelated(current, kept, COMPARED).map(({ digest }) => digest);
      return compareDigests(current, related);
    });
    if (count === 1000) report('group them all', () => groupArticles(kept), 3);
  }
}

/** Another article on the same: its features are its own but for those of every tenth. */
const keep = (digest: Digest, at: number): Digest => ({
  ...digest,
  article: { title: `${at}` },
  signature:
    at % 10 === 0
      ? digest.signature
      : digest.signature.map(([feature, weight]) => [`${feature}-${at % 97}`, weight]),
});

function report(what: string, work: () => unknown, rounds = ROUNDS): void {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)]!;
  console.log(`  ${what}: ${median.toFixed(1)} ms (worst ${times.at(-1)!.toFixed(1)})`);
}
