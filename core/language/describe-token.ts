import { ABBREVIATIONS } from './abbreviations.ts';
import type { AnalyzedToken } from './analyze-sentence.ts';
import { describeCompound, partsOfKnown } from './describe-compound.ts';
import { type ClauseContext, type Description, describeLemma } from './describe-lemma.ts';
import type { Dictionary, Reading } from './dictionary.ts';
import { englishNumbers } from './english-numbers.ts';
import { RAREST_CLASS } from './frequency-class.ts';
import { functionWords } from './function-words.ts';
import type { PartOfSpeech } from './part-of-speech.ts';
import { TokenKind } from './tokenize.ts';
import type { Gloss, Word } from './word.ts';

/** Where a token stands (UTF-16 code units), and as what. */
export const place = ({ start, end, surface }: AnalyzedToken) => ({ start, end, surface });

/**
 * What a token means by itself, in its clause; null for marks and links.
 *
 * @param next the form of the token after it
 */
export function describeToken(
  dictionary: Dictionary,
  token: AnalyzedToken,
  context: ClauseContext,
  next: string,
): Word | null {
  const { kind, form, tag, reading, surface } = token;
  const where = place(token);
  if (kind === TokenKind.abbreviation) return { ...where, ...describeAbbreviation(surface) };
  if (kind === TokenKind.number || kind === TokenKind.ordinal) {
    const glosses = englishNumbers(surface, next).map((text) => ({ text }));
    return { ...where, lemma: surface, pos: 'numeral', glosses };
  }
  if (kind !== TokenKind.word) return null;
  if (reading) {
    const { lemma, pos } = reading;
    const glosses = functionWordGlosses(reading);
    if (glosses) return { ...where, lemma, pos, glosses, rank: 0 };
    const described = describeLemma(dictionary, reading, context);
    if (described.glosses.length > 0) {
      const compound = pos === 'noun' ? partsOfKnown(dictionary, lemma) : [];
      return { ...where, ...described, ...(compound.length > 0 ? { compound } : {}) };
    }
    return { ...where, ...described, ...describeCompound(dictionary, form) };
  }
  const pos: PartOfSpeech = tag === 'NAME' ? 'name' : 'other';
  const unknown = { lemma: form.replace(/-$/, ''), pos, glosses: [], rank: RAREST_CLASS };
  return { ...where, ...unknown, ...describeCompound(dictionary, form) };
}

const functionWordGlosses = ({ lemma, pos }: Reading): readonly Gloss[] | undefined =>
  functionWords(lemma).find((word) => word.lemma === lemma && word.pos === pos)?.glosses;

function describeAbbreviation(surface: string): Description {
  const known = ABBREVIATIONS.get(surface.replace(/\s/g, ''));
  const glosses = known ? [{ text: known.english }] : [];
  const description: Description = { lemma: surface, pos: 'abbreviation', glosses };
  if (known) description.pattern = known.long;
  return description;
}
