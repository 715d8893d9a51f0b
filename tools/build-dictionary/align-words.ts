import type { SourceEntries } from './collect-entries.ts';
import { contentStems } from './english-words.ts';
import type { DingLine } from './parse-ding.ts';

/** For each German headword, the probability of each English stem of its glosses. */
export type Translations = Map<string, Map<string, number>>;

/** What of a pair is explained by no German word of it; keeps rare words from explaining all. */
const NULL_PROBABILITY = 0.02;
const ROUNDS = 5;

/**
 * Estimates how a German word is mostly translated by aligning the words of all of Ding's pairs
 * (IBM Model 1, Brown et al. 1993: in every pair each English word is divided among the German words
 * in proportion to the present estimate, and the sums give the next one). Only stems that occur in
 * a headword's own glosses are kept.
 *
 * @param sources the German words of a piece of text: lemmas, and parts for a compound
 */
export function alignWords(
  entries: SourceEntries,
  lines: DingLine[],
  sources: (text: string) => readonly string[],
): Translations {
  let translations: Translations = new Map();
  for (const [key, groups] of entries) {
    if (key.includes(' ')) continue;
    const stems = new Map<string, number>();
    for (const { glosses } of groups) {
      for (const { text } of glosses) for (const stem of contentStems(text)) stems.set(stem, 1);
    }
    if (stems.size > 0) translations.set(key, stems);
  }
  const pairs = collectPairs(lines, sources, translations);
  for (let round = 0; round < ROUNDS; round++) {
    const counts: Translations = new Map();
    for (const { german, english } of pairs) {
      for (const stem of english) {
        let total = NULL_PROBABILITY;
        for (const word of german) total += translations.get(word)?.get(stem) ?? 0;
        for (const word of german) {
          const probability = translations.get(word)?.get(stem);
          if (probability === undefined) continue;
          let row = counts.get(word);
          if (!row) {
            row = new Map();
            counts.set(word, row);
          }
          row.set(stem, (row.get(stem) ?? 0) + probability / total);
        }
      }
    }
    for (const row of counts.values()) {
      let total = 0;
      for (const count of row.values()) total += count;
      for (const [stem, count] of row) row.set(stem, count / total);
    }
    translations = counts;
  }
  return translations;
}

interface Pair {
  german: string[];
  english: string[];
}

function collectPairs(
  lines: DingLine[],
  sources: (text: string) => readonly string[],
  translations: Translations,
): Pair[] {
  const pairs: Pair[] = [];
  for (const line of lines) {
    for (const { german, english } of line) {
      const words = new Set(german.flatMap(({ text }) => sources(text)));
      const known = [...words].filter((word) => translations.has(word));
      if (known.length === 0) continue;
      pairs.push({
        german: known,
        english: [...new Set(english.flatMap((e) => contentStems(e.text)))],
      });
    }
  }
  return pairs;
}
