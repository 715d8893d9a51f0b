import { browser } from 'wxt/browser';
import { sendMessage } from '../../core/messages.ts';
import type { NotebookItem } from '../../core/notebook/search-notebook.ts';

/** How long a page may take to be read before the passage is no longer waited for. */
const PATIENCE = 20_000;

/** Opens an item's article in a tab, or turns to the one where it is open, and shows its passage. */
export async function openPassage(item: NotebookItem): Promise<void> {
  const address = addressOf(item);
  const [open] = await browser.tabs
    .query({ url: `${address.replace(/#.*/, '')}*` })
    .catch(() => []);
  const tab = open ?? (await browser.tabs.create({ url: address }));
  if (tab.id === undefined) return;
  if (open) await browser.tabs.update(tab.id, { active: true });
  const place = await placeOf(item, tab.id);
  if (place) await sendMessage('goTo', { start: place.start, end: place.end }, tab.id);
}

function addressOf(item: NotebookItem): string {
  switch (item.kind) {
    case 'highlight':
      return item.highlight.address;
    case 'word':
      return item.word.address;
    case 'article':
      return item.article.address;
  }
}

/** Where the passage stands on the page, once that has been read; null when it is not found. */
async function placeOf(item: NotebookItem, tabId: number) {
  if (item.kind === 'article') return null;
  for (let waited = 0; waited < PATIENCE; waited += 250) {
    const page = await sendMessage('getPage', undefined, tabId).catch(() => null);
    if (page?.status === 'article') {
      if (item.kind === 'highlight') {
        const note = page.notes.find(({ highlight }) => highlight.id === item.id);
        if (note) return note.place;
      } else {
        return sendMessage('findText', { text: item.word.sentence.text }, tabId);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return null;
}
