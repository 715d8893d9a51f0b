import type { Word } from './word.ts';

/** What is known of a word apart from where it stands. */
export type WordEntry = Omit<Word, 'start' | 'end' | 'spans'>;

/**
 * The words of a text in a form that crosses a message cheaply: what is the same for several tokens
 * is sent once. `tokens` holds triplets (start, end, index into `entries`), sorted by start, in
 * UTF-16 code units; `spans` holds the parts of words that stand apart, by token number.
 */
export interface WordTable {
  entries: WordEntry[];
  tokens: number[];
  spans: Record<number, [number, number][]>;
}

/** Packs the words of a text, sorted by start. */
export function packWords(words: readonly Word[]): WordTable {
  const table: WordTable = { entries: [], tokens: [], spans: {} };
  const indexes = new Map<string, number>();
  words.forEach(({ start, end, spans, ...entry }, token) => {
    const key = JSON.stringify(entry);
    let index = indexes.get(key);
    if (index === undefined) {
      index = table.entries.push(entry) - 1;
      indexes.set(key, index);
    }
    table.tokens.push(start, end, index);
    if (spans) table.spans[token] = spans;
  });
  return table;
}

/** The word that covers a text offset, or null. */
export function wordAt(table: WordTable, offset: number): Word | null {
  let low = 0;
  let high = table.tokens.length / 3 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = table.tokens[middle * 3]!;
    const end = table.tokens[middle * 3 + 1]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return wordOf(table, middle);
  }
  return null;
}

/** All words, in order. */
export function unpackWords(table: WordTable): Word[] {
  return Array.from({ length: table.tokens.length / 3 }, (_, token) => wordOf(table, token));
}

function wordOf({ entries, tokens, spans }: WordTable, token: number): Word {
  const word: Word = {
    ...entries[tokens[token * 3 + 2]!]!,
    start: tokens[token * 3]!,
    end: tokens[token * 3 + 1]!,
  };
  return spans[token] ? { ...word, spans: spans[token] } : word;
}
