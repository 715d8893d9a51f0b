import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceGloss } from './collect-entries.ts';
import { type PhraseLimits, readHeadwords } from './headword.ts';

/** An idiom or fixed phrase of ours, ready for the table of phrases. */
export interface Idiom {
  /** Without placeholders and `sich`. */
  words: string[];
  /** As a dictionary cites it. */
  title: string;
  /** What it says word by word, or empty where that helps nobody. */
  literal: string;
  glosses: SourceGloss[];
}

/** Where `corpus/idioms.json` lies. */
export const IDIOMS_FILE = fileURLToPath(new URL('../../corpus/idioms.json', import.meta.url));

/** A row of the file: the phrase, its English (best first, by `; `), its literal English. */
type Row = [german: string, english: string, literal?: string];

/** Proverbs are longer, and hardly found inflected. */
const LIMITS: PhraseLimits = { longest: 10, anyStart: true };

/**
 * Reads `corpus/idioms.json`.
 * @throws if a phrase leaves no word to find it by
 */
export function readIdioms(): Idiom[] {
  const { idioms } = JSON.parse(readFileSync(IDIOMS_FILE, 'utf8')) as { idioms: Row[] };
  return idioms.flatMap(([german, english, literal = '']) => {
    const text = german.replace(/[,()]/g, '');
    const alternative = { text, grammar: '', labels: [], hint: '', abbreviation: '' };
    const headwords = readHeadwords(alternative, english, LIMITS);
    if (headwords.length === 0) throw new Error(`corpus/idioms.json: "${german}" has no words.`);
    const glosses = english.split('; ').map((gloss, position): SourceGloss => {
      return { text: gloss, labels: [], pattern: '', position, head: true };
    });
    return headwords.map(({ words }) => ({ words, title: german, literal, glosses }));
  });
}
