import { describeAnchor } from '../../core/article/anchor.ts';
import type { Stretch } from '../../core/article/highlight-painter.ts';
import { sendMessage } from '../../core/messages.ts';
import type { Highlight, HighlightChange } from '../../core/notebook/highlights.ts';
import { newId } from '../../core/notebook/new-id.ts';
import type { NewWord } from '../../core/notebook/saved-words.ts';
import type { ReadPage } from './card-door.ts';

/** What a card can do with the page that it stands on and with its notes. */
export type PageActions = ReturnType<typeof pageActions>;

/** Connects a card to its page and to the notebook. Each action is done once the notebook has it. */
export function pageActions(page: ReadPage) {
  /** What every item keeps of where it comes from. */
  const source = () => ({
    id: newId(page.window.crypto),
    address: page.address,
    title: page.article?.title ?? '',
    publisher: page.article?.publisher,
    createdAt: new Date().toISOString(),
  });
  return {
    save: async (
      { start, end }: Stretch,
      choice: Pick<Highlight, 'color' | 'note' | 'tags' | 'about'>,
    ): Promise<void> => {
      const from = source();
      const highlight = {
        ...from,
        publishedAt: page.article?.publishedAt,
        ...describeAnchor(page.map.text, start, end),
        ...choice,
        updatedAt: from.createdAt,
      };
      await sendMessage('saveHighlight', { highlight });
      page.window.getSelection()?.removeAllRanges();
      await page.loadNotebook();
    },
    /** Saves a word to learn. */
    saveWord: (
      word: Pick<NewWord, 'lemma' | 'glosses' | 'kind' | 'gender' | 'sentence'>,
    ): Promise<void> => sendMessage('saveWord', { word: { ...word, ...source() } }),
    change: async ({ address, id }: Highlight, change: HighlightChange): Promise<void> => {
      await sendMessage('changeHighlight', { address, id, change });
      await page.loadNotebook();
    },
    remove: async ({ address, id }: Highlight): Promise<void> => {
      await sendMessage('deleteHighlight', { address, id });
      await page.loadNotebook();
    },
    restore: async ({ address, id }: Highlight): Promise<void> => {
      await sendMessage('restoreHighlight', { address, id });
      await page.loadNotebook();
    },
    markKnown: async (lemma: string, isKnown: boolean): Promise<void> => {
      await sendMessage('markWord', { lemma, isKnown });
      await page.loadNotebook();
    },
    openPanel: () => void sendMessage('openPanel'),
  };
}
