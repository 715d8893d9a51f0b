import { browser } from 'wxt/browser';
import { sendMessage } from '../../core/messages.ts';

/**
 * Tells the pages that notes or words have changed: the same article may stand open twice.
 * @param except the tab that made the change and knows it
 */
export async function tellTabs(except?: number): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined && id !== except) {
      sendMessage('refreshNotebook', undefined, id).catch(() => {});
    }
  }
}
