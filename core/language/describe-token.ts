import { ABBREVIATIONS } from './abbreviations.ts';
import type { AnalyzedToken, KnownForm } from './analyze-sentence.ts';
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

/** What a token means by itself, in its clause; null for marks and links. */
export function describeToken(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  position: number,
  context: ClauseContext,
): Word | null {
  const token = sentence[position]!;
  const description = descriptionOf(dictionary, sentence, position, context);
  return description && { ...description, ...place(token) };
}

function descriptionOf(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  position: number,
  context: ClauseContext,
): Description | null {
  const { kind, form, tag, reading, surface, candidates } = sentence[position]!;
  if (kind === TokenKind.abbreviation) return describeAbbreviation(surface);
  if (kind === TokenKind.number || kind === TokenKind.ordinal) {
    const glosses = englishNumbers(surface, sentence[position + 1]?.form ?? '').map((text) => ({
      text,
    }));
    return { lemma: surface, pos: 'numeral', glosses };
  }
  if (kind !== TokenKind.word) return null;
  if (reading) return describeReading(dictionary, candidates, reading, context);
  const pos: PartOfSpeech = tag === 'NAME' ? 'name' : 'other';
  const unknown = { lemma: form.replace(/-$/, ''), pos, glosses: [], rank: RAREST_CLASS };
  if (isBareName(dictionary, sentence, position)) return unknown;
  return { ...unknown, ...describeCompound(dictionary, form) };
}

/** Unknown names are seldom longer, compounds mostly are (letters). */
const LONGEST_NAME = 11;

/**
 * Whether an unknown word is a name rather than a compound: Pinneberg is no mountain of tillers. A
 * noun in the singular has a determiner or an adjective before it, a name has not.
 */
function isBareName(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  position: number,
): boolean {
  const { form, tag } = sentence[position]!;
  if (tag !== 'NAME' || form.length > LONGEST_NAME || form.includes('-')) return false;
  const before = sentence[position - 1];
  if (before && (before.candidates.determiner !== null || before.candidates.attributive)) {
    return false;
  }
  const { lemma } = describeCompound(dictionary, form);
  return lemma !== undefined && (form === lemma || form === `${lemma}s`);
}

function describeReading(
  dictionary: Dictionary,
  candidates: KnownForm,
  reading: Reading,
  context: ClauseContext,
): Description {
  const { lemma, pos } = reading;
  const glosses = functionWordGlosses(reading);
  if (glosses) return { lemma, pos, glosses, rank: 0 };
  const described = describeLemma(dictionary, reading, context);
  candidates.descriptions ??= new Map();
  let whole = candidates.descriptions.get(described);
  if (!whole) {
    whole = addParts(dictionary, candidates.form, described, reading);
    candidates.descriptions.set(described, whole);
  }
  return whole;
}

/** The description of a compound's lemma with its parts; they stand for glosses that it lacks. */
function addParts(
  dictionary: Dictionary,
  form: string,
  described: Description,
  { lemma, pos }: Reading,
): Description {
  if (described.glosses.length === 0)
    return { ...described, ...describeCompound(dictionary, form) };
  const compound = pos === 'noun' ? partsOfKnown(dictionary, lemma) : [];
  return compound.length > 0 ? { ...described, compound } : described;
}

const functionWordGlosses = ({ lemma, pos }: Reading): readonly Gloss[] | undefined =>
  functionWords(lemma).find((word) => word.lemma === lemma && word.pos === pos)?.glosses;

function describeAbbreviation(surface: string): Description {
  const known = ABBREVIATIONS.get(surface.replace(/\s/g, ''));
  const glosses = known ? [{ text: known.english }] : [];
  const description: Description = { lemma: surface, pos: 'abbreviation', glosses };
  return known ? { ...description, pattern: known.long } : description;
}
