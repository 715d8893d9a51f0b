import { browser } from 'wxt/browser';
import { onMessage } from '../../core/messages.ts';
import type { NotebookDatabase } from '../../core/notebook/database.ts';
import {
  changeHighlight,
  deleteHighlight,
  listHighlights,
  purgeDeleted,
  restoreHighlight,
  saveHighlight,
} from '../../core/notebook/highlights.ts';
import { listKnownWords, markWord } from '../../core/notebook/known-words.ts';
import { gradeOf } from '../../core/notebook/learning-statistics.ts';
import { listWords, saveWord } from '../../core/notebook/saved-words.ts';
import { tellTabs } from '../shell/tell-tabs.ts';
import { checkAddress, checkSender } from './senders.ts';
import { showDueCount } from './show-due-count.ts';

/** Answers the messages about the reader's notes. A reply is sent only once the store has them. */
export function keepNotebook(notebook: () => Promise<NotebookDatabase>): void {
  onMessage('listHighlights', async ({ data: { address }, sender }) => {
    checkAddress(sender, address);
    return listHighlights(await notebook(), address);
  });
  onMessage('saveHighlight', async ({ data: { highlight }, sender }) => {
    checkAddress(sender, highlight.address);
    await saveHighlight(await notebook(), highlight);
    await tellTabs(sender.tab?.id);
  });
  onMessage('changeHighlight', async ({ data: { address, id, change }, sender }) => {
    checkAddress(sender, address);
    await changeHighlight(await notebook(), address, id, change, new Date().toISOString());
    await tellTabs(sender.tab?.id);
  });
  onMessage('deleteHighlight', async ({ data: { address, id }, sender }) => {
    checkAddress(sender, address);
    await deleteHighlight(await notebook(), address, id, new Date().toISOString());
    await tellTabs(sender.tab?.id);
  });
  onMessage('restoreHighlight', async ({ data: { address, id }, sender }) => {
    checkAddress(sender, address);
    await restoreHighlight(await notebook(), address, id, new Date().toISOString());
    await tellTabs(sender.tab?.id);
  });

  onMessage('saveWord', async ({ data: { word }, sender }) => {
    checkAddress(sender, word.address);
    await saveWord(await notebook(), word);
    await showDueCount(await notebook());
    await tellTabs(sender.tab?.id);
  });
  onMessage('listGrades', async ({ sender }) => {
    checkSender(sender, 'any');
    const words = await listWords(await notebook());
    return Object.fromEntries(words.map((word) => [word.lemma, gradeOf(word)]));
  });

  onMessage('markWord', async ({ data: { lemma, isKnown }, sender }) => {
    checkSender(sender, 'any');
    await markWord(await notebook(), lemma, isKnown, new Date().toISOString());
    await tellTabs(sender.tab?.id);
  });
  onMessage('listKnownWords', async ({ sender }) => {
    checkSender(sender, 'any');
    return listKnownWords(await notebook());
  });

  // The browser wakes the background for every article, so the count is seldom old.
  void notebook().then(showDueCount, () => {});
  onMessage('wordsReviewed', async ({ sender }) => {
    checkSender(sender, 'any');
    await showDueCount(await notebook());
  });

  browser.runtime.onStartup.addListener(
    async () => void purgeDeleted(await notebook(), new Date()),
  );
}
