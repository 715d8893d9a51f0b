/**
 * `npm start [-- --firefox] [PAGE.html|TEXT.txt]` opens a browser with the extension on one of our
 * German demo articles, or on a page or plain text of the user's, served by this machine under a
 * news-like name. Without a display it does the main job once and leaves pictures.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { type BrowserKind, kindOf, launchBrowser, pageAddress } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { DEMO_HOSTS, demoHost, demoPages, FIRST_DEMO, userPage } from './demo-pages.ts';
import { tour } from './main-job.ts';
import { servePages } from './serve-pages.ts';

const { values, positionals } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const kind: BrowserKind =
    values.firefox || kindOf(process.env.BROWSER_PATH ?? '') === 'firefox' ? 'firefox' : 'chrome';
  const headless = values.headless || !hasDisplay();
  const own = positionals[0] === undefined ? null : userPage(positionals[0]);
  const pages = [...demoPages(), ...(own ? [own] : [])];

  console.log('Building the extension …');
  const extension = await buildExtension(kind, 'demo');
  const server = await servePages(pages);
  const hosts = kind === 'firefox' ? pages.map(({ host }) => host) : [DEMO_HOSTS];
  const browser = await launchBrowser({ kind, extension, headless, hosts, port: server.port });
  try {
    const { host, path } = own ?? { host: demoHost(FIRST_DEMO), path: '/artikel.html' };
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(pageAddress(kind, host, path, server.port));
    if (headless) {
      console.log('There is no display, so the main job runs once without one …');
      const report = await tour(page, `screenshots/start-${kind}`);
      console.log(`${report.lit} stretches lit. Card of a name: ${firstLine(report.nameCard)}`);
      console.log(`Card of a word: ${report.wordCard.split(/\n+/).slice(0, 4).join(' · ')}`);
      console.log(
        report.restored
          ? 'The saved word was there again after a reload.'
          : 'The saved word was NOT there again after a reload.',
      );
      console.log(`Pictures:\n${report.screenshots.map((one) => `  ${one}`).join('\n')}`);
      if (!report.restored) process.exitCode = 1;
      return;
    }
    console.log('Other articles to read:');
    for (const one of pages) console.log(`  ${pageAddress(kind, one.host, one.path, server.port)}`);
    console.log('Click on a name or a word. Ctrl-C ends it.');
    await untilClosed(browser);
  } finally {
    await browser.close().catch(() => {});
    await server.close();
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Resolves when the reader closes the browser or presses Ctrl-C. */
function untilClosed(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.on('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
