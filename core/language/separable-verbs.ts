import type { Dictionary, Reading } from './dictionary.ts';
import { FINITE } from './part-of-speech.ts';

/** A token of a sentence with its possible readings. */
export interface CandidateToken {
  /** As the tables spell it. */
  form: string;
  readings: readonly Reading[];
  /** Whether a clause can end right before this token: a mark, a conjunction, the end. */
  boundary: boolean;
}

/** A verb whose prefix stands apart: `kündigte … an`. */
export interface SeparatedVerb {
  /** Index of the finite verb. */
  verb: number;
  /** Index of its prefix. */
  prefix: number;
  /** The infinitive: `ankündigen`. */
  lemma: string;
}

/** Coordinating words before which a clause, and so its bracket, can close. */
export const CLAUSE_COORDINATORS = new Set([
  'und',
  'oder',
  'sowie',
  'aber',
  'sondern',
  'denn',
  'als',
  'wie',
]);

/**
 * Joins separable verbs whose parts stand apart in one sentence. In a main clause the prefix closes
 * the clause (the right bracket), so only a word right before a boundary is tried, and it belongs to
 * the nearest finite verb on its left with which it makes a verb that the dictionary knows.
 */
export function joinSeparableVerbs(
  dictionary: Dictionary,
  sentence: readonly CandidateToken[],
): SeparatedVerb[] {
  const joined: SeparatedVerb[] = [];
  const taken = new Set<number>();
  for (let prefix = 1; prefix < sentence.length; prefix++) {
    const token = sentence[prefix]!;
    if (token.boundary || !/^\p{Ll}+$/u.test(token.form)) continue;
    if (prefix + 1 < sentence.length && !sentence[prefix + 1]!.boundary) continue;
    for (let verb = prefix - 1; verb >= 0; verb--) {
      if (taken.has(verb)) continue;
      const lemma = joinedLemma(dictionary, sentence[verb]!, token.form);
      if (lemma === null) continue;
      joined.push({ verb, prefix, lemma });
      taken.add(verb);
      break;
    }
  }
  return joined;
}

/** The infinitive that a finite verb and a prefix make together, or null. */
function joinedLemma(
  dictionary: Dictionary,
  { readings }: CandidateToken,
  prefix: string,
): string | null {
  for (const { pos, features, lemma } of readings) {
    if (pos !== 'verb' || !(features & FINITE)) continue;
    const joined = prefix + lemma;
    if (dictionary.readings(joined).some((r) => r.pos === 'verb' && r.lemma === joined))
      return joined;
    if (dictionary.lookup(joined)?.groups.some((group) => group.pos === 'verb')) return joined;
  }
  return null;
}
