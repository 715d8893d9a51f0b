import { browser } from 'wxt/browser';
import { sendMessage } from '../../core/messages.ts';

/**
 * Tells the pages that notes or words have changed: the same article may stand open twice.
 * @param except the tab that made the change and knows it
 */
export const tellTabs = (except?: number): Promise<void> => tell('refreshNotebook', except);

/** Tells the pages that kept articles or story packs have changed. */
export const tellTabsOfStories = (): Promise<void> => tell('refreshStories');

async function tell(message: 'refreshNotebook' | 'refreshStories', except?: number): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined && id !== except) sendMessage(message, undefined, id).catch(() => {});
  }
}
