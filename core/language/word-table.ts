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

const CONTENT = new Set(['noun', 'verb', 'adjective', 'adverb']);

/**
 * The less common words of a text, rarest first, each lemma once: what a reader may want to learn.
 * Left out are stretches that are names and words that the dictionary does not have as a whole.
 *
 * @param names stretches that are names, sorted by start (UTF-16 code units)
 * @param known lemmas that the reader knows already
 */
export function rarestWords(
  table: WordTable,
  names: readonly { start: number; end: number }[],
  known: ReadonlySet<string>,
  limit = 20,
): Word[] {
  const rarest = new Map<string, Word>();
  let name = 0;
  for (const word of unpackWords(table)) {
    while (name < names.length && names[name]!.end <= word.start) name++;
    const isName = name < names.length && names[name]!.start < word.end;
    if (isName || !CONTENT.has(word.pos) || word.glosses.length === 0 || word.compound) continue;
    if (known.has(word.lemma)) continue;
    if (!rarest.has(word.lemma)) rarest.set(word.lemma, word);
  }
  return [...rarest.values()].sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0)).slice(0, limit);
}
