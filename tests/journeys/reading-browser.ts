import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { type BrowserKind, launchBrowser, pageAddress } from '../../tools/browsers.ts';
import { DEMO_HOSTS } from '../../tools/demo-pages.ts';
import { openExtensionPage } from '../../tools/extension-page.ts';
import { type PageServer, type ServedPage, servePages } from '../../tools/serve-pages.ts';

const PICTURES = 'screenshots/journeys';

export interface ReadingBrowser {
  kind: BrowserKind;
  browser: Browser;
  server: PageServer;
  /** Opens one of the served pages in a new tab. */
  open(page: Pick<ServedPage, 'host' | 'path'>): Promise<Page>;
  /** Opens a page of the extension for the tab that shows `page`. */
  openExtensionPage(
    name: 'popup' | 'sidepanel' | 'options' | 'notebook',
    page?: Page,
  ): Promise<Page>;
  /** Clicks the toolbar button for a page. Chrome only. */
  clickToolbarButton(page: Page): Promise<void>;
  /** The popup that the toolbar button has opened. Chrome only. */
  openedPopup(): Promise<Page>;
  /** Stops the background, as the browser does after 30 idle seconds. Chrome only. */
  killBackground(): Promise<void>;
  /** Leaves a picture under the git-ignored folder. */
  shoot(page: Page, name: string): Promise<void>;
  /** Requests to anywhere but the served pages and the extension's own files. */
  strayRequests: string[];
  close(): Promise<void>;
}

export interface ReadingOptions {
  language?: string;
  darkMode?: boolean;
  /** Real host names beside our own. */
  hosts?: string[];
  extension?: string;
  /** See `LaunchOptions`. */
  storageLimit?: number;
}

/** Starts a browser with the extension and serves the pages to it. */
export async function startReading(
  kind: BrowserKind,
  pages: ServedPage[],
  options: ReadingOptions = {},
): Promise<ReadingBrowser> {
  mkdirSync(PICTURES, { recursive: true });
  const server = await servePages(pages);
  const names = [...new Set(pages.map(({ host }) => host))];
  const hosts = kind === 'firefox' ? names : [DEMO_HOSTS, ...names];
  const browser = await launchBrowser({
    kind,
    extension: options.extension ?? inject('extensions')[kind],
    headless: true,
    hosts,
    port: server.port,
    language: options.language,
    darkMode: options.darkMode,
    storageLimit: options.storageLimit,
    isOffline: true,
  });
  const strayRequests: string[] = [];

  const newPage = async () => {
    const page = await browser.newPage();
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOwn = /^(chrome-extension|moz-extension|data|blob|about):$/.test(protocol);
      if (!isOwn && !names.includes(hostname)) strayRequests.push(request.url());
    });
    await page.setViewport({ width: 1280, height: 900 });
    return page;
  };

  return {
    kind,
    browser,
    server,
    strayRequests,
    openExtensionPage: async (name, about) => {
      const page = await newPage();
      await page.setViewport({ width: name === 'options' ? 700 : 380, height: 760 });
      await openExtensionPage(browser, page, name, about);
      return page;
    },
    open: async ({ host, path }) => {
      const page = await newPage();
      await page.goto(pageAddress(kind, host, path, server.port));
      return page;
    },
    clickToolbarButton: async (page) => {
      const [extension] = (await browser.extensions()).values();
      await extension!.triggerAction(page);
    },
    openedPopup: async () => {
      const target = await browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
      return (await target.asPage())!;
    },
    killBackground: async () => {
      const target = browser.targets().find((one) => one.type() === 'service_worker');
      const worker = await target?.worker();
      // A browser stops a background that has nothing to do just now.
      await worker?.evaluate(() => true);
      await worker?.close();
    },
    shoot: async (page, name) => {
      await page.screenshot({ path: `${PICTURES}/${name}-${kind}.png` });
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
