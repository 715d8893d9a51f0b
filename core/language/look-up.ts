import { describeLemma, type LemmaReading } from './describe-lemma.ts';
import type { Dictionary } from './dictionary.ts';
import { lemmatize } from './lemmatize.ts';
import { capitalize, uncapitalize } from './normalize.ts';
import type { Word } from './word.ts';

/** A form can be many things, but a reader looks at no more than these. */
const MOST_WORDS = 8;

/**
 * What a typed word can be: any German word or inflected form, in any case. One result for each
 * lemma and part of speech; empty when the dictionary knows nothing of it. Offsets are 0 and the
 * length of the query.
 */
export function lookUp(dictionary: Dictionary, query: string): Word[] {
  const surface = query.trim();
  const words: Word[] = [];
  const add = (reading: LemmaReading) => {
    const description = describeLemma(dictionary, reading, undefined, Infinity);
    const known = words.some((w) => w.lemma === description.lemma && w.pos === description.pos);
    if (known || description.glosses.length === 0 || words.length >= MOST_WORDS) return;
    words.push({ start: 0, end: query.length, surface, ...description });
  };
  const small = surface.toLowerCase();
  for (const spelling of new Set([surface, uncapitalize(surface), small, capitalize(small)])) {
    for (const reading of lemmatize(dictionary, spelling)) add(reading);
  }
  return words;
}
