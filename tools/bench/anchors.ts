import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { demoPages } from '../demo-pages.ts';
import { readArticlePage } from '../read-article-page.ts';
import { hasShared, sharedPath } from '../shared.ts';
import type { Edits } from './edit-text.ts';
import type { AnchorResult, AnchorTask } from './measure-anchors.ts';
import { onPlainPage } from './plain-page.ts';

/** Words of the one long page. */
const LONG = 10_000;

/**
 * Finds quotes again on pages that were edited since, beside the packages that one would otherwise
 * use, in the same run in real Chromium.
 *
 * @param withExamples whether to print what was not found or put elsewhere
 */
export async function benchAnchors(withExamples: boolean): Promise<void> {
  await onPlainPage('measure-anchors.ts', async (page) => {
    const texts = articleTexts();
    const perPage = Math.ceil(2000 / texts.length);
    for (const words of [0.01, 0.05, 0.1, 0.2]) {
      const edits = { words, paragraphs: 12, lookAlikes: 6 };
      const what = `${texts.length * perPage} quotes on ${texts.length} pages, ${100 * words} % of the words changed, paragraphs moved, inserted, deleted, look-alikes added`;
      await show(
        what,
        texts.map((text, at) => ({ text, edits, quotes: perPage, seed: at + 1 })),
      );
    }
    const long = texts.join('\n').split(' ').slice(0, LONG).join(' ');
    for (const words of [0.05, 0.15]) {
      const edits: Edits = { words, paragraphs: 0, lookAlikes: 0 };
      const what = `100 quotes in ${LONG.toLocaleString('en')} words, ${100 * words} % of them changed`;
      await show(what, [{ text: long, edits, quotes: 100, seed: 7 }]);
    }

    async function show(what: string, tasks: AnchorTask[]) {
      const results = await page.evaluate(
        (data) =>
          (
            globalThis as unknown as { measure(data: AnchorTask[]): Promise<AnchorResult[]> }
          ).measure(data),
        tasks,
      );
      print(what, results, withExamples);
    }
  });
}

function print(what: string, results: readonly AnchorResult[], withExamples: boolean): void {
  console.log(`\n${what}`);
  const ours = results[0]!.milliseconds;
  for (const { name, milliseconds, standing, found, right, wrong, examples } of results) {
    const share = ((100 * found) / standing).toFixed(2);
    console.log(
      `  ${name.padEnd(22)} wrong ${String(wrong).padStart(4)}   right or rightly none ${String(right).padStart(5)}   ` +
        `of ${standing} that stand found ${share.padStart(6)} %   ${milliseconds.toFixed(0).padStart(6)} ms  ${(milliseconds / ours).toFixed(1)} × ours`,
    );
    if (withExamples && name === 'ours')
      for (const example of examples) console.log(`  · ${example}`);
  }
}

/** The articles of real news pages where they lie beside the checkout, else our demo articles. */
export function articleTexts(): string[] {
  const pages = hasShared()
    ? readdirSync(sharedPath('pages'))
        .filter((name) => name.endsWith('.html.gz'))
        .map((name) => gunzipSync(readFileSync(sharedPath(`pages/${name}`))).toString('utf8'))
    : demoPages().map(({ html }) => html);
  return pages.map((html) => readArticlePage(html).text).filter((text) => text.length > 500);
}
