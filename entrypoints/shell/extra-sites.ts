import { browser } from 'wxt/browser';

const SCRIPT_ID = 'extra-sites';
const SCRIPT = '/content-scripts/article.js';
const STYLE = '/content-scripts/article.css';

const pattern = (host: string) => `*://${host}/*`;

/** The sites beyond the listed outlets on which the reader wants articles to be read always. */
export async function extraSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const listed = new Set(browser.runtime.getManifest().host_permissions);
  return origins
    .filter((origin) => !listed.has(origin))
    .map((origin) => origin.replace(/^.*:\/\//, '').replace(/\/\*$/, ''));
}

/**
 * Asks the reader for a site's permission and reads it from now on. Must run inside a click.
 * @returns whether the reader agreed
 */
export function addSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern(host)] });
}

/** Gives a site's permission back. */
export async function removeSite(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern(host)] });
}

/**
 * Registers the reading script for all added sites: after an update, which browsers let forget it,
 * and whenever a permission comes or goes, be it here or in the browser's own settings.
 */
export async function registerExtraSites(): Promise<void> {
  const sites = await extraSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  }
  if (sites.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches: sites.map(pattern),
      js: [SCRIPT],
      css: [STYLE],
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
}

/**
 * Reads the page of a tab once, for as long as it stays there: what a click on the toolbar allows.
 * @throws where the browser lets no extension in
 */
export async function readTab(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}
