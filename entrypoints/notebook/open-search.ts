import { lemmatize } from '../../core/language/lemmatize.ts';
import { capitalize, uncapitalize } from '../../core/language/normalize.ts';
import type { NotebookView } from '../../core/notebook/follow-notebook.ts';
import type { Highlight } from '../../core/notebook/highlights.ts';
import { type NotebookItem, NotebookSearch } from '../../core/notebook/search-notebook.ts';
import { dictionary } from '../shell/load-engine.ts';

/** A search that takes in only what has changed since it was asked last. */
export interface FollowingSearch {
  update(items: readonly NotebookItem[]): Promise<void>;
  find(query: string): NotebookItem[];
}

/** Items that are taken in at once: some 20 ms of work. */
const SLICE = 500;

/** Opens the search with the dictionary's base forms; without the dictionary, by the words as written. */
export async function openSearch(): Promise<FollowingSearch> {
  const known = await dictionary().catch(() => null);
  const search = new NotebookSearch((word) => {
    if (!known) return [];
    // People type nouns in small letters too.
    const spellings = new Set([word, uncapitalize(word), capitalize(word)]);
    return [...spellings].flatMap((one) => lemmatize(known, one).map(({ lemma }) => lemma));
  });
  let before = new Map<string, object>();
  return {
    async update(items) {
      const now = new Map(items.map((item) => [item.id, recordOf(item)]));
      for (const id of before.keys()) if (!now.has(id)) search.remove(id);
      const changed = items.filter((item) => before.get(item.id) !== recordOf(item));
      before = now;
      for (let from = 0; from < changed.length; from += SLICE) {
        search.add(changed.slice(from, from + SLICE));
        // Between slices the page can be scrolled and typed into.
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    find: (query) => search.find(query),
  };
}

/**
 * All of a notebook as one list, newest first. A word that was saved from its card is marked on the
 * page too; unless the reader wrote something to the mark, the word stands for both.
 */
export function itemsOf({ highlights, words, articles }: NotebookView): NotebookItem[] {
  const learned = new Set(words.map(({ address, lemma }) => `${address}\n${lemma}`));
  const isWord = ({ about, note, tags, address }: Highlight) =>
    about !== undefined &&
    'lemma' in about &&
    note === '' &&
    tags.length === 0 &&
    learned.has(`${address}\n${about.lemma}`);
  const passages = highlights.filter((highlight) => !isWord(highlight));
  const items: (NotebookItem & { when: string })[] = [
    ...passages.map((highlight) => ({
      kind: 'highlight' as const,
      id: highlight.id,
      highlight,
      when: highlight.createdAt,
    })),
    ...words.map((word) => ({ kind: 'word' as const, id: word.id, word, when: word.createdAt })),
    ...articles.map((article) => ({
      kind: 'article' as const,
      id: article.address,
      article,
      when: article.keptAt,
    })),
  ];
  return items.sort((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
}

function recordOf(item: NotebookItem): object {
  switch (item.kind) {
    case 'highlight':
      return item.highlight;
    case 'word':
      return item.word;
    case 'article':
      return item.article;
  }
}
