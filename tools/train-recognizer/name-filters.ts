import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { foldedHash } from '../../core/entities/fold-name.ts';
import type { Gazetteer } from '../../core/entities/gazetteer.ts';
import type { NameFilters } from '../../core/entities/token-profiles.ts';
import { buildWordFilter, wordHashes } from '../../core/entities/word-filter.ts';

const NAMES = new URL('../../corpus/names/', import.meta.url);
/** So many of the most frequent English words are known. */
const ENGLISH_WORDS = 20_000;

/** Builds the filters that the tagger brings along, from our lists and from the ranked word lists. */
export async function nameFilters(gazetteer: Gazetteer): Promise<NameFilters> {
  const require = createRequire(import.meta.url);
  const list = async (name: string): Promise<string[]> =>
    JSON.parse(await readFile(new URL(name, NAMES), 'utf8'));
  const ranked = (language: 'de' | 'en'): string[] =>
    require(`@zxcvbn-ts/language-${language}/src/wikipedia.json`);
  const isNew = (word: string) =>
    word.length > 1 && !gazetteer.isWord(foldedHash(word, 0, word.length));
  const filter = (words: Iterable<string>) => buildWordFilter(wordHashes(words));
  const towns = await list('towns.json');
  return {
    surnames: filter(await list('surnames.json')),
    towns: filter(towns.flatMap((town) => town.split(/[ ()/]+/)).filter((word) => word.length > 2)),
    frequent: filter(ranked('de').filter(isNew)),
    english: filter(ranked('en').slice(0, ENGLISH_WORDS).filter(isNew)),
  };
}
