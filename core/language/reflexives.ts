import type { AnalyzedToken } from './analyze-sentence.ts';
import type { Dictionary } from './dictionary.ts';
import type { SeparatedVerb } from './separable-verbs.ts';

/** A verb with the reflexive pronoun that belongs to it; positions are indexes into the sentence. */
export interface ReflexiveVerb {
  verb: number;
  pronoun: number;
}

/** The pronouns that are reflexive beside the subject of their own person. */
const SUBJECT_OF: Record<string, string> = {
  mich: 'ich',
  mir: 'ich',
  dich: 'du',
  dir: 'du',
  uns: 'wir',
  euch: 'ihr',
};

const PRONOUN = /^(?:sich|mich|mir|dich|dir|uns|euch)$/i;
const LONGEST_PRONOUN = 4;

const VERB_TAGS = new Set(['VFIN', 'VINF', 'VPP', 'VZU']);

/** Auxiliaries and modals, beside which the pronoun belongs to another verb. */
const NOT_REFLEXIVE = new Set(
  'haben sein werden können müssen sollen wollen dürfen mögen'.split(' '),
);

/**
 * Pairs each reflexive pronoun with a verb of its clause: rather with one that the dictionary knows as
 * reflexive, rather with an infinitive or participle than with the finite verb, and then the nearest.
 */
export function findReflexives(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  separated: readonly SeparatedVerb[],
): ReflexiveVerb[] {
  const found: ReflexiveVerb[] = [];
  sentence.forEach(({ form }, pronoun) => {
    if (form.length > LONGEST_PRONOUN || !PRONOUN.test(form)) return;
    const [from, to] = clauseAround(sentence, pronoun);
    if (!isReflexive(form, sentence.slice(from, to))) return;
    let best = -1;
    let bestScore = -Infinity;
    for (let position = from; position < to; position++) {
      const { tag, reading } = sentence[position]!;
      if (!VERB_TAGS.has(tag) || !reading || NOT_REFLEXIVE.has(reading.lemma)) continue;
      const lemma =
        separated.find((s) => s.verb === position)?.lemma ?? reading.base ?? reading.lemma;
      const known = isReflexiveVerb(dictionary, lemma) ? 1000 : 0;
      const score = known + (tag === 'VFIN' ? 0 : 8) - Math.abs(position - pronoun);
      if (score > bestScore) {
        best = position;
        bestScore = score;
      }
    }
    if (best >= 0) found.push({ verb: best, pronoun });
  });
  return found;
}

function isReflexive(form: string, clause: readonly AnalyzedToken[]): boolean {
  const small = form.toLowerCase();
  if (small === 'sich') return true;
  const subject = SUBJECT_OF[small];
  return subject !== undefined && clause.some((token) => token.form.toLowerCase() === subject);
}

function isReflexiveVerb(dictionary: Dictionary, lemma: string): boolean {
  const groups = dictionary.lookup(lemma)?.groups ?? [];
  return groups.some(
    (group) =>
      group.pos === 'verb' &&
      group.patterned &&
      group.glosses.some((gloss) => /\bsich\b/.test(gloss.pattern)),
  );
}

/** The stretch between marks around a position, as [first, end). */
export function clauseAround(
  sentence: readonly AnalyzedToken[],
  position: number,
): [number, number] {
  let from = position;
  while (from > 0 && sentence[from - 1]!.tag !== 'PUNCT') from--;
  let to = position + 1;
  while (to < sentence.length && sentence[to]!.tag !== 'PUNCT') to++;
  return [from, to];
}
