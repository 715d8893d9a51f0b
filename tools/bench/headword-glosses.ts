import type { Dictionary } from '../../core/language/dictionary.ts';

/** Every headword of one word with its glosses, as a developer would put them into JSON. */
export function readHeadwordGlosses(dictionary: Dictionary): Map<string, string[]> {
  const glosses = new Map<string, string[]>();
  for (const headword of dictionary.headwordsFrom('', Number.POSITIVE_INFINITY)) {
    const groups = dictionary.lookup(headword)?.groups ?? [];
    glosses.set(
      headword,
      groups.flatMap((group) => group.glosses.map((gloss) => gloss.text)),
    );
  }
  return glosses;
}
