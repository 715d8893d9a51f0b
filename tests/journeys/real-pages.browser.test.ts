import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, waitForLight } from '../../tools/main-job.ts';
import type { ServedPage } from '../../tools/serve-pages.ts';
import { hasShared, sharedPath } from '../../tools/shared.ts';
import { textPage } from '../../tools/text-page.ts';
import { type ReadingBrowser, startReading } from './reading-browser.ts';

/** The kind of host that each of the five reports stands under. */
const REPORT_HOSTS = [
  'www.berliner-zeitung.de',
  'www.faz.net',
  'www.boersen-zeitung.de',
  'www.derwesten.de',
];
const BLOG_HOST = 'www.tagebuch.example';

/** The reports as pages, the private blog last: its host is not a listed outlet's. */
function reports(): ServedPage[] {
  const files = readdirSync(sharedPath('seeds')).sort();
  const hosts = [REPORT_HOSTS[0], REPORT_HOSTS[1], BLOG_HOST, REPORT_HOSTS[2], REPORT_HOSTS[3]];
  return files.map((name, at) => ({
    host: hosts[at]!,
    path: `/bericht-${at}.html`,
    html: textPage(readFileSync(sharedPath(`seeds/${name}`), 'utf8')),
  }));
}

/** Real news pages, each under the host that it names as its own. */
function newsPages(): ServedPage[] {
  return readdirSync(sharedPath('pages'))
    .filter((name) => name.endsWith('.html.gz'))
    .flatMap((name) => {
      const html = gunzipSync(readFileSync(sharedPath(`pages/${name}`))).toString('utf8');
      const own = html.match(/<link[^>]*rel="?canonical"?[^>]*href="?(https?:\/\/[^">\s]+)/i)?.[1];
      if (!own) return [];
      return [{ host: new URL(own).hostname, path: `/${name}`, html }];
    });
}

describe.skipIf(!hasShared()).each(['chrome', 'firefox'] as const)('The reports in %s', (kind) => {
  const pages = hasShared() ? reports() : [];
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading(kind, pages);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it.each(pages)('under $host: Musk is lit, known, and told of by the sources', async (page) => {
    const tab = await reading.open(page);
    const lit = await waitForLight(tab);
    const musk = lit.find(({ text }) => /Musk/.test(text))!;
    await tab.mouse.click(musk.x, musk.y);
    const card = await cardText(tab);
    expect(card).toContain('Elon Musk');
    expect(card).toContain('What the sources say');
    await reading.shoot(tab, `report-${page.host}`);
    await tab.close();
  });
});

describe.skipIf(!hasShared())('Real news pages in Chrome', () => {
  const pages = hasShared() && existsSync(sharedPath('pages')) ? newsPages() : [];
  let reading: ReadingBrowser;
  beforeAll(async () => {
    reading = await startReading('chrome', pages);
  });
  afterAll(async () => {
    await reading?.close();
  });

  it.each(pages)('$host $path is lit', async (page) => {
    const tab = await reading.open(page);
    expect((await waitForLight(tab)).length).toBeGreaterThan(0);
    await tab.close();
  });
});
