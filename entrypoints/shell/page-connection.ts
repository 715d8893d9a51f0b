import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../../core/messages.ts';
import type { PageState } from '../../core/page-state.ts';
import { readTab } from './extra-sites.ts';

/** A tab and what its page says of itself; null when Randnotiz cannot read it. */
export interface ConnectedPage {
  tabId: number;
  windowId: number;
  page: PageState | null;
}

/** The tab that the reader looks at, or the one that the address of this page names. */
async function currentTab() {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return browser.tabs.get(named);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/**
 * Asks the current tab what is on its page.
 * @param reads whether to put the reading script into a page that has none (a toolbar click may)
 */
export async function connectPage(reads: boolean): Promise<ConnectedPage | null> {
  const tab = await currentTab();
  if (tab?.id === undefined) return null;
  const { id: tabId, windowId } = tab;
  const ask = () => sendMessage('getPage', undefined, tabId).catch(() => null);
  let page = await ask();
  if (!page && reads) {
    await readTab(tabId).catch(() => {});
    for (let tries = 0; tries < 20 && !page; tries++) {
      page = await ask();
      if (!page) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return { tabId, windowId, page };
}

/** Calls `onChange` when the page, the tab or its address has changed. */
export function watchPages(onChange: () => void): void {
  onMessage('pageChanged', onChange);
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status) onChange();
  });
}
