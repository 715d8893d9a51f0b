import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_UUID } from './browsers.ts';

/** The part of the browser's API that is used in an extension page. */
interface ExtensionApi {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}

/** Where the extension's own pages are, without a slash at the end. */
export async function extensionOrigin(browser: Browser): Promise<string> {
  if ((await browser.version()).toLowerCase().startsWith('firefox')) {
    return `moz-extension://${FIREFOX_UUID}`;
  }
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return worker.url().replace(/\/background\.js$/, '');
}

/**
 * Opens a page of the extension in `page`, as it is for the tab that shows `about`.
 */
export async function openExtensionPage(
  browser: Browser,
  page: Page,
  name: 'popup' | 'sidepanel' | 'options' | 'notebook',
  about?: Page,
): Promise<void> {
  const address = `${await extensionOrigin(browser)}/${name}.html`;
  await goTo(page, address);
  if (!about) return;
  const tab = await page.evaluate(async (url) => {
    const scope = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
    return tabs.find((one) => one.url === url)?.id;
  }, about.url());
  await goTo(page, `${address}?tab=${tab}`);
}

async function goTo(page: Page, address: string): Promise<void> {
  // Firefox never reports these pages as loaded, though they are.
  if (address.startsWith('moz-')) await page.goto(address, { timeout: 1500 }).catch(() => {});
  else await page.goto(address);
  await page.waitForFunction(() => document.querySelector('#app > *') !== null);
}
