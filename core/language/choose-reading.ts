import type { Reading } from './dictionary.ts';
import { isCapitalized } from './normalize.ts';
import { NounFeature, VerbFeature } from './part-of-speech.ts';
import type { CandidateToken } from './separable-verbs.ts';

/** A token in its sentence. */
export interface ReadingContext {
  sentence: readonly CandidateToken[];
  /** Index of the token. */
  position: number;
}

/** The likeliest reading of a token in its sentence, or null when it has none. */
export function chooseReading(context: ReadingContext): Reading | null {
  const { readings } = context.sentence[context.position]!;
  let best: Reading | null = null;
  let bestScore = -Infinity;
  readings.forEach((reading, index) => {
    const score = scoreOf(reading, context) - index * 0.01;
    if (score > bestScore) {
      best = reading;
      bestScore = score;
    }
  });
  return best;
}

const DETERMINERS = new Set(['article', 'pronoun', 'preposition']);

function scoreOf(
  { lemma, pos, features }: Reading,
  { sentence, position }: ReadingContext,
): number {
  const { form } = sentence[position]!;
  const initial = sentence.slice(0, position).every((token) => token.boundary);
  const capital = isCapitalized(form);
  const noun = pos === 'noun' || pos === 'name';
  let score = 0;
  // Only nouns are capitalized inside a sentence, and nouns always are.
  if (capital && !initial) score += noun || isCapitalized(lemma) ? 4 : 0;
  if (!capital && noun) score -= 6;
  if (capital && initial && !noun) score += 1;
  if (noun && features & NounFeature.nominalized) score -= 1;

  const next = sentence[position + 1];
  const before = sentence[position - 1];
  const afterDeterminer = before?.readings.some((r) => DETERMINERS.has(r.pos)) ?? false;
  const beforeNoun = next !== undefined && isCapitalized(next.form) && !next.boundary;
  if (pos === 'adjective') score += /e[mnrs]?$/.test(form) && beforeNoun && form !== lemma ? 2 : 0;
  if (pos === 'verb') {
    score += 0.5;
    const participles = VerbFeature.pastParticiple | VerbFeature.presentParticiple;
    if (features & participles && !(features & ~participles)) score += 0.2;
    if (afterDeterminer && beforeNoun) score -= 2;
    if (features & VerbFeature.bound) score -= 1;
  }
  if (pos === 'article')
    score += beforeNoun || next?.readings.some((r) => r.pos === 'adjective') ? 1 : 0;
  if (pos === 'preposition' || pos === 'conjunction' || pos === 'pronoun') score += 0.8;
  return score;
}
