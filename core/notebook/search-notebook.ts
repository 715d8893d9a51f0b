import MiniSearch from 'minisearch';
import type { Highlight } from './highlights.ts';
import type { KeptArticle } from './kept-articles.ts';
import type { SavedWord } from './saved-words.ts';

/** One thing of the notebook that can be found. */
export type NotebookItem =
  | { kind: 'highlight'; id: string; highlight: Highlight }
  | { kind: 'word'; id: string; word: SavedWord }
  | { kind: 'article'; id: string; article: KeptArticle };

/**
 * The base forms of a word, so that "Häuser" is found under "Haus". Asked once for each distinct word.
 */
export type BaseForms = (word: string) => readonly string[];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Finds notes, words and articles by any inflected form of any word in them, instantly. */
export class NotebookSearch {
  readonly #index: MiniSearch<{ id: string; text: string }>;
  readonly #items = new Map<string, NotebookItem>();
  readonly #forms = new Map<string, string[]>();
  readonly #baseForms: BaseForms;

  constructor(baseForms: BaseForms) {
    this.#baseForms = baseForms;
    this.#index = new MiniSearch({
      fields: ['text'],
      tokenize: (text) => text.replaceAll('\u00ad', '').match(WORD) ?? [],
      processTerm: (term) => this.#formsOf(term),
      searchOptions: { processTerm: (term) => term },
    });
  }

  get size(): number {
    return this.#items.size;
  }

  /** Takes items in; one with a known id is replaced. */
  add(items: readonly NotebookItem[]): void {
    for (const item of items) if (this.#items.has(item.id)) this.remove(item.id);
    for (const item of items) this.#items.set(item.id, item);
    this.#index.addAll(items.map((item) => ({ id: item.id, text: textOf(item) })));
  }

  remove(id: string): void {
    if (this.#items.delete(id)) this.#index.discard(id);
  }

  /** The items that hold all words of the query in any of their forms, best first. */
  find(query: string): NotebookItem[] {
    const words = query.match(WORD) ?? [];
    if (words.length === 0) return [...this.#items.values()];
    const queries = words.map((word, at) => ({
      combineWith: 'OR' as const,
      queries: this.#formsOf(word),
      // The word that is being typed is not finished.
      prefix: at === words.length - 1,
    }));
    return this.#index
      .search({ combineWith: 'AND', queries })
      .map(({ id }) => this.#items.get(id as string)!);
  }

  /** The word as it stands and its base forms, lower case. */
  #formsOf(word: string): string[] {
    let forms = this.#forms.get(word);
    if (!forms) {
      forms = [...new Set([word, ...this.#baseForms(word)].map((form) => form.toLowerCase()))];
      this.#forms.set(word, forms);
    }
    return forms;
  }
}

function textOf(item: NotebookItem): string {
  switch (item.kind) {
    case 'highlight': {
      const { quote, note, tags, title, publisher = '', about } = item.highlight;
      const gloss = about && 'gloss' in about ? about.gloss : '';
      return [quote.exact, note, ...tags, title, publisher, gloss].join('\n');
    }
    case 'word': {
      const { lemma, glosses, sentence, title } = item.word;
      return [lemma, ...glosses, sentence.text, title].join('\n');
    }
    case 'article': {
      const { title, publisher = '' } = item.article;
      return [title, publisher].join('\n');
    }
  }
}
