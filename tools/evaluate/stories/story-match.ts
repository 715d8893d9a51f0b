import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../../core/analyze.ts';
import { analyzeArticle } from '../../../core/analyze.ts';
import { digestText } from '../../../core/digest-text.ts';
import type { Digest } from '../../../core/stories/digest.ts';
import { relateArticles } from '../../../core/stories/find-related.ts';
import { groupArticles } from '../../../core/stories/group-articles.ts';
import { loadEngine } from '../../load-engine.ts';
import { readArticlePage } from '../../read-article-page.ts';
import { readPages } from '../names-on-pages.ts';
import { readReports } from './leave-one-out.ts';

/** Our own report on the story. */
const SIXTH = fileURLToPath(new URL('../../../tests/pages/classic.html', import.meta.url));

interface Text {
  name: string;
  text: string;
}

/**
 * Prints which of six reports on the bundled story are not found to belong to it, by its pack and by
 * each other's digests, and which of the real pages are, or are put together by mistake.
 *
 * @param listPairs lists the ten pairs of pages that are nearest to each other
 */
export async function evaluateStoryMatch(listPairs: boolean): Promise<void> {
  const engine = await loadEngine();
  const sixth = readArticlePage(readFileSync(SIXTH, 'utf8')).text;
  const reports = [...readReports(), sixth].map((text, at) => ({ name: `report ${at + 1}`, text }));
  const pages = await readPages();
  const isMatched = ({ text }: Text) => analyzeArticle(engine, text).story !== null;
  const missed = reports.filter((report) => !isMatched(report));
  const wrong = pages.filter(isMatched);
  console.log(
    `story match, by the pack: ${missed.length} of ${reports.length} reports missed, ` +
      `${wrong.length} of ${pages.length} other pages matched`,
    ...[...missed, ...wrong].map(({ name }) => name),
  );

  const own = reports.map((report) => digest(engine, report));
  const others = pages.map((page) => digest(engine, page));
  const groups = groupArticles([...own, ...others]).filter(({ length }) => length > 1);
  console.log('story match, by digests: groups of more than one:');
  for (const group of groups)
    console.log(`  ${group.map(({ article }) => article.title).join(', ')}`);
  const near = pairsOf([...own, ...others]);
  const together = near.filter(({ names }) => names.every((name) => name.startsWith('report')));
  const apart = near.filter((pair) => !together.includes(pair));
  console.log(
    `  nearness of two reports ${together.at(-1)!.nearness.toFixed(2)}–${together[0]!.nearness.toFixed(2)}, ` +
      `of any two others at most ${apart[0]!.nearness.toFixed(2)}`,
  );
  if (!listPairs) return;
  for (const { nearness, names } of apart.slice(0, 10)) {
    console.log(`  ${nearness.toFixed(2)} ${names.join(' – ')}`);
  }
}

const digest = (engine: Engine, { name, text }: Text): Digest =>
  digestText(engine, { title: name }, text);

/** All pairs, the nearest first. */
function pairsOf(digests: readonly Digest[]): { nearness: number; names: string[] }[] {
  const pairs = digests.flatMap((a, at) =>
    digests.slice(at + 1).map((b) => ({
      nearness: relateArticles(a, b),
      names: [a.article.title, b.article.title],
    })),
  );
  return pairs.sort((a, b) => b.nearness - a.nearness);
}
