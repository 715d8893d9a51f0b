import type { SourceEntries } from './collect-entries.ts';
import { stem } from './english-words.ts';
import type { DingLine } from './parse-ding.ts';
import { headOf, modifiersOf } from './rank-glosses.ts';

/** What words mean in compounds where that is not their first gloss, by headword. */
export interface CompoundSenses {
  /** Before the head: Mensch, "human". */
  modifiers: Map<string, string>;
  /** As the head: Bildung, "formation". */
  heads: Map<string, string>;
}

/** A sense of fewer compounds than this is chance, and so is one of a smaller share of them. */
const LEAST_COMPOUNDS = 4;
const LEAST_SHARE = 0.4;

/**
 * Finds by Ding's own compounds that English renders with two words (Menschenrecht, "human right")
 * which English word mostly stands for a part. It counts when it is clearly the commonest one.
 */
export function compoundSenses(entries: SourceEntries, lines: DingLine[]): CompoundSenses {
  const modifiers = new Map<string, Map<string, number>>();
  const heads = new Map<string, Map<string, number>>();
  for (const line of lines) {
    for (const { german, english } of line) {
      const [word] = german;
      if (!word || german.length > 1 || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) continue;
      const head = headOf(word.text, entries);
      if (head === null) continue;
      const [modifier] = modifiersOf(word.text, head, entries);
      for (const { text } of english) {
        const pair = /^([a-z]+) ([a-z]+)$/.exec(text);
        if (!pair) continue;
        if (modifier !== undefined) count(modifiers, modifier, pair[1]!);
        count(heads, head, pair[2]!);
      }
    }
  }
  return { modifiers: senses(modifiers, entries), heads: senses(heads, entries) };
}

type Counts = Map<string, Map<string, number>>;

function count(counts: Counts, key: string, english: string): void {
  let row = counts.get(key);
  if (!row) {
    row = new Map();
    counts.set(key, row);
  }
  row.set(english, (row.get(english) ?? 0) + 1);
}

function senses(counts: Counts, entries: SourceEntries): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, row] of counts) {
    const total = [...row.values()].reduce((sum, one) => sum + one, 0);
    const [english, times] = [...row].reduce((best, one) => (one[1] > best[1] ? one : best));
    if (times < LEAST_COMPOUNDS || times / total < LEAST_SHARE) continue;
    const first = entries.get(key)?.[0]?.glosses[0]?.text ?? '';
    const words = first.replace(/^to /, '').split(' ').map(stem);
    if (!words.includes(stem(english))) found.set(key, english);
  }
  return found;
}
