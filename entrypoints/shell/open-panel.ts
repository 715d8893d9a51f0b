import { browser } from 'wxt/browser';

/** Firefox's name for the side panel, which Chrome's types do not have. */
const sidebarAction = () =>
  (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction;

/**
 * Opens the side panel beside a tab. Chrome allows it in answer to a click, also one that a page's
 * script passed on; Firefox only in the extension's own pages, so from a page's card the panel opens
 * in a tab of its own there.
 */
export async function openPanel(tabId: number, windowId: number): Promise<void> {
  try {
    if (import.meta.env.FIREFOX) await sidebarAction().open();
    else await browser.sidePanel.open({ windowId });
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`) });
  }
}
