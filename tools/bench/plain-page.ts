import type { Page } from 'puppeteer-core';
import { launchBrowser, pageAddress } from '../browsers.ts';
import { servePages } from '../serve-pages.ts';
import { bundleForPage } from './bundle-for-page.ts';

const HOST = 'bench.example';

/** Opens an empty page in real Chromium with a measuring module of this folder in it, and works there. */
export async function onPlainPage(module: string, work: (page: Page) => Promise<void>) {
  const html = '<!doctype html><html lang="de"><meta charset="utf-8"><title>Bench</title>';
  const server = await servePages([{ host: HOST, path: '/', html }]);
  const browser = await launchBrowser({
    kind: 'chrome',
    headless: true,
    hosts: [HOST],
    port: server.port,
  });
  try {
    const page = await browser.newPage();
    await page.goto(pageAddress('chrome', HOST, '/', server.port));
    await page.addScriptTag({ content: await bundleForPage(module) });
    await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}
