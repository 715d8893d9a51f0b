import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../../core/messages.ts';
import { openNotebook } from '../../core/notebook/database.ts';
import {
  changeHighlight,
  deleteHighlight,
  listHighlights,
  purgeDeleted,
  restoreHighlight,
  saveHighlight,
} from '../../core/notebook/highlights.ts';
import { listKnownWords, markWord } from '../../core/notebook/known-words.ts';
import { once } from './once.ts';
import { checkAddress, checkSender } from './senders.ts';

/** Answers the messages about the reader's notes. A reply is sent only once the store has them. */
export function keepNotebook(): void {
  const notebook = once(() => openNotebook());

  onMessage('listHighlights', async ({ data: { address }, sender }) => {
    checkAddress(sender, address);
    return listHighlights(await notebook(), address);
  });
  onMessage('saveHighlight', async ({ data: { highlight }, sender }) => {
    checkAddress(sender, highlight.address);
    await saveHighlight(await notebook(), highlight);
    await tellOtherTabs(sender.tab?.id);
  });
  onMessage('changeHighlight', async ({ data: { address, id, change }, sender }) => {
    checkAddress(sender, address);
    await changeHighlight(await notebook(), address, id, change, new Date().toISOString());
    await tellOtherTabs(sender.tab?.id);
  });
  onMessage('deleteHighlight', async ({ data: { address, id }, sender }) => {
    checkAddress(sender, address);
    await deleteHighlight(await notebook(), address, id, new Date().toISOString());
    await tellOtherTabs(sender.tab?.id);
  });
  onMessage('restoreHighlight', async ({ data: { address, id }, sender }) => {
    checkAddress(sender, address);
    await restoreHighlight(await notebook(), address, id, new Date().toISOString());
    await tellOtherTabs(sender.tab?.id);
  });

  onMessage('markWord', async ({ data: { lemma, isKnown }, sender }) => {
    checkSender(sender, 'any');
    await markWord(await notebook(), lemma, isKnown, new Date().toISOString());
    await tellOtherTabs(sender.tab?.id);
  });
  onMessage('listKnownWords', async ({ sender }) => {
    checkSender(sender, 'any');
    return listKnownWords(await notebook());
  });

  browser.runtime.onStartup.addListener(
    async () => void purgeDeleted(await notebook(), new Date()),
  );
}

/** The same article may stand open twice, and the panel changes notes too. */
async function tellOtherTabs(senderTab: number | undefined): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined && id !== senderTab) {
      sendMessage('refreshNotebook', undefined, id).catch(() => {});
    }
  }
}
