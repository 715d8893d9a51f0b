import { createRequire } from 'node:module';
import { functionWordForms } from '../../core/language/function-words.ts';
import { NounFeature, type PartOfSpeech, VerbFeature } from '../../core/language/part-of-speech.ts';
import type { SourceEntries } from './collect-entries.ts';
import type { DingLine } from './parse-ding.ts';
import type { WordForms } from './word-forms.ts';

/** The npm package whose ranked word lists (Wikipedia, film subtitles) tell frequencies; MIT. */
export const FREQUENCY_PACKAGES = ['@zxcvbn-ts/language-de', '@zxcvbn-ts/language-en'] as const;

const require = createRequire(import.meta.url);

export interface Frequencies {
  /** Share of all running words that are this lemma as this part of speech. */
  of(lemma: string, pos: PartOfSpeech): number;
  /** The share of a form's occurrences (in any case) that are this reading, from 0 to 1. */
  share(form: string, lemma: string, pos: PartOfSpeech): number;
}

/** A Mandelbrot offset: the very first ranks of a word list are flatter than 1/rank. */
const RANK_OFFSET = 3;
/** Weight of one occurrence in Ding, for words that no ranked list has. */
const DING_WEIGHT = 2e-7;
const ROUNDS = 6;

/**
 * Frequencies of words by rank (Zipf's law: the share of a word is about 0.1 divided by its rank),
 * from the lists of a package of {@link FREQUENCY_PACKAGES}. A word stands in the list where it ranks
 * higher, so its best rank counts.
 */
export function readRanks(name: (typeof FREQUENCY_PACKAGES)[number]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const list of ['wikipedia', 'commonWords']) {
    const words: string[] = require(`${name}/src/${list}.json`);
    words.forEach((word, rank) => {
      const share = 0.1 / (rank + RANK_OFFSET);
      if (share > (shares.get(word) ?? 0)) shares.set(word, share);
    });
  }
  return shares;
}

/**
 * Divides the frequency of every form among its readings by expectation maximization: a reading is
 * the likelier the more its lemma's other forms are used (Tagen is Tag, not das Tagen, since Tag and
 * Tages are frequent and Tagens is not).
 */
export function countFrequencies(
  forms: WordForms,
  entries: SourceEntries,
  lines: DingLine[],
): Frequencies {
  const candidates = collectCandidates(forms, entries);
  const observed = observeForms(lines);
  let weights = new Map<string, number>();
  const share = (form: string, key: string): number => {
    const keys = candidates.get(form);
    if (!keys) return 0;
    let total = 0;
    for (const [other, prior] of keys) total += prior * (weights.get(other) ?? 1e-9);
    return (keys.get(key)! * (weights.get(key) ?? 1e-9)) / total;
  };
  for (const keys of candidates.values()) for (const key of keys.keys()) weights.set(key, 1);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Map<string, number>();
    for (const [form, keys] of candidates) {
      const frequency = observed.get(form) ?? 0;
      if (frequency === 0) continue;
      for (const key of keys.keys()) {
        next.set(key, (next.get(key) ?? 0) + frequency * share(form, key));
      }
    }
    for (const [key] of weights) if (!next.has(key)) next.set(key, 1e-9);
    weights = next;
  }
  return {
    of: (lemma, pos) => weights.get(keyOf(lemma, pos)) ?? 0,
    share: (form, lemma, pos) => {
      const key = keyOf(lemma, pos);
      return candidates.get(form.toLowerCase())?.has(key) ? share(form.toLowerCase(), key) : 0;
    },
  };
}

const keyOf = (lemma: string, pos: PartOfSpeech): string => `${pos} ${lemma}`;

/** What each form (in small letters) can be, with a prior for readings that are rare as such. */
function collectCandidates(
  forms: WordForms,
  entries: SourceEntries,
): Map<string, Map<string, number>> {
  const candidates = new Map<string, Map<string, number>>();
  const add = (form: string, lemma: string, pos: PartOfSpeech, prior: number) => {
    const small = form.toLowerCase();
    let keys = candidates.get(small);
    if (!keys) {
      keys = new Map();
      candidates.set(small, keys);
    }
    const key = keyOf(lemma, pos);
    keys.set(key, Math.max(prior, keys.get(key) ?? 0));
  };
  for (const [form, readings] of forms) {
    for (const { lemma, pos, features } of readings) {
      const rare =
        (pos === 'noun' && features & NounFeature.nominalized) ||
        (pos === 'verb' && features & VerbFeature.bound);
      add(form, lemma, pos, rare ? 0.1 : 1);
    }
  }
  for (const [key, groups] of entries) {
    if (key.includes(' ')) continue;
    for (const { pos } of groups) {
      const known = forms.get(key)?.some((reading) => reading.pos === pos);
      if (!known) add(key, key, pos, pos === 'noun' || pos === 'verb' ? 0.3 : 1);
    }
  }
  for (const [form, words] of functionWordForms()) {
    for (const { lemma, pos } of words) add(form, lemma, pos, 5);
  }
  return candidates;
}

/** The frequency of each form: from the ranked lists, for the rest from Ding's own texts. */
function observeForms(lines: DingLine[]): Map<string, number> {
  const observed = readRanks('@zxcvbn-ts/language-de');
  for (const line of lines) {
    for (const { german } of line) {
      for (const { text } of german) {
        for (const word of text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []) {
          observed.set(word, (observed.get(word) ?? 0) + DING_WEIGHT);
        }
      }
    }
  }
  return observed;
}
