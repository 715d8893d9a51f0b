import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { launchBrowser, pageAddress } from '../browsers.ts';
import { buildExtension } from '../build-extension.ts';
import { ensureGazetteer } from '../build-gazetteer.ts';
import { demoPages } from '../demo-pages.ts';
import { openExtensionPage } from '../extension-page.ts';
import { loadEntities } from '../load-entities.ts';
import { servePages } from '../serve-pages.ts';
import { hasShared, sharedPath } from '../shared.ts';
import { bundleForPage } from './bundle-for-page.ts';
import type { BenchInput, BenchRow } from './measure-in-page.ts';
import { measurePageTasks } from './page-tasks.ts';

const HOST = 'bench.example';
/** Measured pages by their number of paragraphs: about 2,000 and 10,000 words. */
const ARTICLE = { path: '/article.html', words: 2_000, paragraphs: 34 };
const LONG_ARTICLE = { path: '/long.html', words: 10_000, paragraphs: 170 };

/**
 * Times in real Chromium what happens on the page's own thread, each beside the packages that one
 * would otherwise use, in the same run: overlays beside mark.js, finding the article beside
 * @mozilla/readability, known names beside ahocorasick. Ratios hold, single times do not.
 */
export async function bench(): Promise<void> {
  const extension = await buildExtension('chrome', 'demo');
  const server = await servePages(
    [ARTICLE, LONG_ARTICLE].map(({ path, paragraphs }) => ({
      host: HOST,
      path,
      html: longPage(paragraphs),
    })),
  );
  const browser = await launchBrowser({
    kind: 'chrome',
    extension,
    headless: true,
    hosts: [HOST],
    port: server.port,
  });
  try {
    const page = await browser.newPage();
    await page.goto(pageAddress('chrome', HOST, LONG_ARTICLE.path, server.port));
    await page.addScriptTag({ content: await bundleForPage('measure-in-page.ts') });
    const input: BenchInput = {
      pages: articlePages(),
      gazetteer: readFileSync(`${await ensureGazetteer()}names.bin`).toString('base64'),
      names: (await loadEntities()).flatMap(({ de, aliases = [] }) => [de, ...aliases]),
    };
    const rows = await page.evaluate(
      (data) => (globalThis as unknown as { measure(input: BenchInput): BenchRow[] }).measure(data),
      input,
    );
    printRows(rows);
    await page.close();
    await measureTasks(browser, server.port);
    await measureBackground(browser);
    printSizes(extension);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The longest task of our script on the page's own thread, also on a processor a fourth as fast. */
async function measureTasks(browser: Browser, port: number): Promise<void> {
  console.log('\nour longest task on the thread of a page that is opened (median, worst of 5)');
  for (const { path, words } of [ARTICLE, LONG_ARTICLE]) {
    for (const [throttle, goal] of [
      [1, 16],
      [4, 50],
    ] as const) {
      const longest: number[] = [];
      for (let round = 0; round < 5; round++) {
        const address = pageAddress('chrome', HOST, path, port);
        longest.push((await measurePageTasks(browser, address, throttle)).longest);
      }
      longest.sort((a, b) => a - b);
      const slower = throttle > 1 ? `, ${throttle} × throttled` : '';
      const name = `${words.toLocaleString('en')} words${slower}`.padEnd(34);
      const [, , median, , worst] = longest.map((value) => `${value.toFixed(1)} ms`);
      console.log(`  ${name} ${median}, ${worst} (goal at most ${goal} ms)`);
    }
  }
}

/** Times a look-up by the background: warm, and after the browser has stopped it. */
async function measureBackground(browser: Browser): Promise<void> {
  const worker = () => browser.waitForTarget((target) => target.type() === 'service_worker');
  const page = await browser.newPage();
  await openExtensionPage(browser, page, 'options');
  const ask = (type: string, data: object) =>
    page.evaluate(
      async (message) => {
        const { runtime } = (globalThis as unknown as { chrome: typeof extensionApi }).chrome;
        const start = performance.now();
        await runtime.sendMessage(message);
        return performance.now() - start;
      },
      { id: 1, timestamp: 1, type, data },
    );
  const median = async (work: () => Promise<number>) => {
    const times: number[] = [];
    for (let round = 0; round < 9; round++) times.push(await work());
    return times.sort((a, b) => a - b)[4]!;
  };
  const gloss = () => ask('describeWords', { text: 'Der Ausbau der Strecke beginnt.' });
  const names = () => ask('analyzeArticle', { text: 'Elon Musk traf Sam Altman in Berlin.' });
  const stopped = (work: () => Promise<number>) => async () => {
    await (await (await worker()).worker())?.close();
    return work();
  };
  console.log('\nthe background, message and answer (median of 9)');
  console.log(`  words of a sentence, warm           ${(await median(gloss)).toFixed(1)} ms`);
  console.log(
    `  the same after it was stopped       ${(await median(stopped(gloss))).toFixed(1)} ms`,
  );
  console.log(`  names of a sentence, warm           ${(await median(names)).toFixed(1)} ms`);
  console.log(
    `  the same after it was stopped       ${(await median(stopped(names))).toFixed(1)} ms`,
  );
}

/** The part of the extension page's API that is used there. */
declare const extensionApi: {
  runtime: { sendMessage(message: object): Promise<unknown> };
};

function printRows(rows: readonly BenchRow[]): void {
  for (const { what, times, notes } of rows) {
    console.log(`\n${what}`);
    const [, ours] = times.find(([name]) => name === 'ours')!;
    for (const [name, milliseconds] of times) {
      const ratio = name === 'ours' ? '' : `  ${(milliseconds / ours).toFixed(2)} × ours`;
      console.log(`  ${name.padEnd(34)} ${milliseconds.toFixed(2).padStart(9)} ms${ratio}`);
    }
    if (notes) console.log(`  ${notes}`);
  }
}

function printSizes(extension: string): void {
  const kilobytes = (name: string) =>
    (readFileSync(`${extension}/content-scripts/${name}`).length / 1000).toFixed(1);
  console.log(`\nLoaded on every article: ${kilobytes('article.js')} kB of script (limit 60)`);
  console.log(`Loaded with the first card: ${kilobytes('card.js')} kB`);
}

/** Real news pages where they lie beside the checkout, else our demo articles. */
function articlePages(): string[] {
  if (!hasShared()) return demoPages().map(({ html }) => html);
  return readdirSync(sharedPath('pages'))
    .filter((name) => name.endsWith('.html.gz'))
    .map((name) => gunzipSync(readFileSync(sharedPath(`pages/${name}`))).toString('utf8'));
}

/** Our demo articles' paragraphs, again and again, as one long article. */
function longPage(count: number): string {
  const paragraphs = demoPages().flatMap(
    ({ html }) => html.match(/<p[^>]*>[^<]{150,}<\/p>/g) ?? [],
  );
  const body = Array.from({ length: count }, (_, at) => paragraphs[at % paragraphs.length]);
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Lang</title></head>
<body><article><h1>Ein sehr langer Artikel</h1>${body.join('\n')}</article></body></html>`;
}
