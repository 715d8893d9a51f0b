import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage, sendMessage } from '../../core/messages.ts';
import { openNotebook } from '../../core/notebook/database.ts';
import { registerExtraSites } from '../shell/extra-sites.ts';
import { once } from '../shell/once.ts';
import { openPanel } from '../shell/open-panel.ts';
import { watchSettings } from '../shell/settings-store.ts';
import { answerFromEngine } from './answer-from-engine.ts';
import { keepNotebook } from './keep-notebook.ts';
import { checkSender } from './senders.ts';
import { StoryLibrary } from './story-library.ts';
import { tellStories } from './tell-stories.ts';

/** Listeners are registered at once: the browser wakes the background for a message and waits. */
export default defineBackground(() => {
  const notebook = once(() => openNotebook());
  const library = new StoryLibrary(notebook);
  answerFromEngine(() => library.stories());
  tellStories(notebook, library);
  keepNotebook(notebook);

  onMessage('loadCard', async ({ sender }) => {
    const { tab, frameId } = checkSender(sender, 'page');
    await browser.scripting.executeScript({
      target: { tabId: tab!.id!, frameIds: [frameId ?? 0] },
      files: ['/content-scripts/card.js'],
    });
  });

  // The page's own rules do not reach into shadow trees, and in Firefox highlights are not inherited
  // from the host either; a user style sheet holds in every tree, and changes nothing of the page.
  onMessage('styleShadows', async ({ sender }) => {
    const { tab, frameId } = checkSender(sender, 'page');
    await browser.scripting.insertCSS({
      target: { tabId: tab!.id!, frameIds: [frameId ?? 0] },
      files: ['/content-scripts/article.css'],
      origin: 'USER',
    });
  });

  onMessage('getFramedPage', ({ sender }) => {
    const { tab } = checkSender(sender, 'page');
    return sendMessage('getFramedPage', undefined, tab!.id!);
  });

  onMessage('openPanel', async ({ sender }) => {
    const { tab } = checkSender(sender, 'page');
    await openPanel(tab!.id!, tab!.windowId!);
  });

  watchSettings(async (settings) => {
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined) sendMessage('applySettings', { settings }, id).catch(() => {});
    }
  });

  browser.contextMenus.onClicked.addListener(({ frameId }, tab) => {
    if (tab?.id === undefined) return;
    sendMessage('noteSelection', undefined, { tabId: tab.id, frameId }).catch(() => {});
  });

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: 'note-selection',
      title: '__MSG_noteSelection__',
      contexts: ['selection'],
    });
    void registerExtraSites();
  });
  browser.runtime.onStartup.addListener(() => void registerExtraSites());
  browser.permissions.onAdded.addListener(() => void registerExtraSites());
  browser.permissions.onRemoved.addListener(() => void registerExtraSites());
});
