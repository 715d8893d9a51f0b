import type { AnalyzedToken } from './analyze-sentence.ts';
import { functionWords } from './function-words.ts';
import type { Gloss } from './word.ts';

/** What a pronoun means where it stands: its lemma there and its glosses, best first. */
export interface PlacedPronoun {
  lemma: string;
  glosses: readonly Gloss[];
}

const DEMONSTRATIVE: readonly Gloss[] = ['that', 'this', 'the one', 'who', 'which'].map((text) => ({
  text,
}));

/**
 * Pronouns that mean two things by where they stand: `der, die, das` relate only behind a comma
 * (…, der kam; …, mit dem er kam), and a `Sie` that begins a sentence is seldom the polite one.
 * Null for all others.
 */
export function pronounInPlace(
  sentence: readonly AnalyzedToken[],
  position: number,
): PlacedPronoun | null {
  const reading = sentence[position]!.reading;
  if (reading?.pos !== 'pronoun') return null;
  if (reading.lemma === 'der' && !isBehindComma(sentence, position)) {
    return { lemma: 'der', glosses: DEMONSTRATIVE };
  }
  if (reading.lemma === 'Sie' && isFirst(sentence, position)) {
    const [polite] = functionWords('Sie');
    const [other] = functionWords('sie');
    return { lemma: 'sie', glosses: [...other!.glosses, ...polite!.glosses] };
  }
  return null;
}

/** Behind a comma itself, or behind a preposition that stands there. */
function isBehindComma(sentence: readonly AnalyzedToken[], position: number): boolean {
  const before = sentence[position - 1];
  const isComma = (token: AnalyzedToken | undefined) => token?.surface === ',';
  return (
    isComma(before) || (before?.reading?.pos === 'preposition' && isComma(sentence[position - 2]))
  );
}

/** No word stands before it but what opens a quotation. */
const isFirst = (sentence: readonly AnalyzedToken[], position: number): boolean =>
  sentence.slice(0, position).every(({ tag }) => tag === 'PUNCT') ||
  /^[:„"»“]$/.test(sentence[position - 1]!.surface);
