import { describeLemma, type LemmaReading } from './describe-lemma.ts';
import type { Dictionary } from './dictionary.ts';
import { lemmatize } from './lemmatize.ts';
import { nearestForm } from './nearest-form.ts';
import { capitalize, uncapitalize } from './normalize.ts';
import type { Word } from './word.ts';

/** A form can be many things, but a reader looks at no more than these. */
const MOST_WORDS = 8;

/**
 * What a typed word can be, with all its glosses: any German word or inflected form, in any case. One
 * result for each lemma and part of speech. For a mistyped word the results are those of the nearest
 * known form, which is then their `surface`; empty when there is none. Offsets are 0 and the length
 * of the query.
 */
export function lookUp(dictionary: Dictionary, query: string): Word[] {
  const typed = query.trim();
  const exact = wordsOf(dictionary, typed, query.length);
  if (exact.length > 0) return exact;
  const small = typed.toLowerCase();
  const nearest = nearestForm(dictionary, capitalize(small)) ?? nearestForm(dictionary, small);
  return nearest === null ? [] : wordsOf(dictionary, nearest, query.length);
}

function wordsOf(dictionary: Dictionary, surface: string, end: number): Word[] {
  const words: Word[] = [];
  const add = (reading: LemmaReading) => {
    const description = describeLemma(dictionary, reading, undefined, Number.POSITIVE_INFINITY);
    const known = words.some((w) => w.lemma === description.lemma && w.pos === description.pos);
    if (known || description.glosses.length === 0 || words.length >= MOST_WORDS) return;
    words.push({ start: 0, end, surface, ...description });
  };
  const small = surface.toLowerCase();
  for (const spelling of new Set([surface, uncapitalize(surface), small, capitalize(small)])) {
    for (const reading of lemmatize(dictionary, spelling)) add(reading);
  }
  return words;
}
