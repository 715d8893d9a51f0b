/** `npm run pictures` takes the README's pictures from the real extension into `docs/pictures`. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launchBrowser, pageAddress } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { DEMO_HOSTS, demoHost, demoPages, FIRST_DEMO } from './demo-pages.ts';
import { openExtensionPage } from './extension-page.ts';
import { openCard, pressInCard, waitForLight } from './main-job.ts';
import { servePages } from './serve-pages.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
const extension = await buildExtension('chrome', 'demo');
const server = await servePages(demoPages());
const browser = await launchBrowser({
  kind: 'chrome',
  extension,
  headless: true,
  hosts: [DEMO_HOSTS],
  port: server.port,
  isOffline: true,
});
try {
  const article = await openDemo(FIRST_DEMO);
  await openCard(article, 'Musks');
  await shoot(article, 'name', { width: 1120, height: 860 });
  await article.keyboard.press('Escape');
  await openCard(article, 'Baustelle');
  await shoot(article, 'word', { width: 1120, height: 860 });

  const dark = await openDemo('dark');
  await shoot(dark, 'dark', { width: 1120, height: 640 });

  await shootExtensionPage('popup', article);
  await shootExtensionPage('sidepanel', article);
  await shootStory(article);
  await shootReview(article);
} finally {
  await browser.close();
  await server.close();
}

async function openDemo(name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1120, height: 860 });
  await page.goto(pageAddress('chrome', demoHost(name), '/artikel.html', server.port));
  await waitForLight(page);
  return page;
}

async function shoot(page: Page, name: string, size: { width: number; height: number }) {
  await page.setViewport(size);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}

async function shootExtensionPage(name: 'popup' | 'sidepanel', about: Page): Promise<void> {
  const page = await browser.newPage();
  await openExtensionPage(browser, page, name, about);
  await page.waitForSelector(name === 'popup' ? '.dots' : '.matrix');
  await shoot(page, name, { width: 380, height: 860 });
}

/** The story at full width, with the words of one statement open. */
async function shootStory(about: Page): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 860 });
  await openExtensionPage(browser, page, 'sidepanel', about);
  await page.waitForSelector('.matrix');
  await page.$$eval('.story-filter button, .story-view > p button', (buttons) => {
    for (const button of buttons) if (/Differences|more/.test(button.textContent!)) button.click();
  });
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.matrix button')];
    const row = rows.find((one) => one.textContent?.includes('more than 200 million dollars'));
    row?.click();
    row?.scrollIntoView({ block: 'start' });
    scrollBy(0, -260);
    return row !== undefined;
  });
  await page.waitForSelector('.detail-row .word');
  await shoot(page, 'story', { width: 900, height: 860 });
}

/** A word that was saved from its card, asked in the notebook, with its answer shown. */
async function shootReview(article: Page): Promise<void> {
  await article.bringToFront();
  for (const word of ['Baustelle', 'zieht', 'Rechenzentren', 'Milliarden']) {
    await openCard(article, word);
    await pressInCard(article, /Save this word/);
    await article.keyboard.press('Escape');
  }
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 760 });
  await openExtensionPage(browser, page, 'notebook');
  await page.waitForSelector('[data-tab=review]');
  await page.click('[data-tab=review]');
  await page.waitForSelector('.review .front');
  await page.keyboard.press(' ');
  await page.waitForSelector('.ratings');
  await shoot(page, 'review', { width: 900, height: 760 });
}
