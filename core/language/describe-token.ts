import { ABBREVIATIONS } from './abbreviations.ts';
import type { AnalyzedToken } from './analyze-sentence.ts';
import { describeCompound, isChance } from './describe-compound.ts';
import { type ClauseContext, type Description, describeLemma } from './describe-lemma.ts';
import type { Dictionary, Reading } from './dictionary.ts';
import { englishNumbers } from './english-numbers.ts';
import { RAREST_CLASS } from './frequency-class.ts';
import { functionWords } from './function-words.ts';
import type { PartOfSpeech } from './part-of-speech.ts';
import { pronounInPlace } from './pronoun-in-place.ts';
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
  const { start, end, surface } = sentence[position]!;
  const description = descriptionOf(dictionary, sentence, position, context);
  return description && { ...description, start, end, surface };
}

function descriptionOf(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  position: number,
  context: ClauseContext,
): Description | null {
  const { kind, form, tag, reading, surface } = sentence[position]!;
  if (kind === TokenKind.abbreviation) return describeAbbreviation(surface);
  if (kind === TokenKind.number || kind === TokenKind.ordinal) {
    const glosses = englishNumbers(surface, sentence[position + 1]?.form ?? '').map((text) => ({
      text,
    }));
    return { lemma: surface, pos: 'numeral', glosses };
  }
  if (kind !== TokenKind.word) return null;
  if (reading) {
    const pronoun = pronounInPlace(sentence, position);
    if (pronoun) return { ...pronoun, pos: 'pronoun', rank: 0 };
    if (reading.lemma === 'Uhr' && sentence[position - 1]?.kind === TokenKind.number) return CLOCK;
    return describeReading(dictionary, form, reading, context);
  }
  const pos: PartOfSpeech = tag === 'NAME' ? 'name' : 'other';
  const unknown = { lemma: form.replace(/-$/, ''), pos, glosses: [], rank: RAREST_CLASS };
  if (isBareName(dictionary, sentence, position)) return unknown;
  return { ...unknown, ...describeCompound(dictionary, form) };
}

/** Behind a number, Uhr tells the time: 20 Uhr, 9.30 Uhr. */
const CLOCK: Description = {
  lemma: 'Uhr',
  pos: 'noun',
  gender: 'f',
  glosses: [{ text: 'o’clock' }],
  rank: 0,
};

/** Unknown names are seldom longer, compounds mostly are (letters). */
const LONGEST_NAME = 11;

/**
 * Whether an unknown word is a name rather than a compound: Pinneberg is no mountain of tillers. A
 * noun in the singular has a determiner or an adjective before it, a name has not; one in the plural
 * needs none, but short and rare parts show that they are chance (Tongeren are no sound gores). In a
 * double name nothing is known of the last part (Marie-Agnes).
 */
function isBareName(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  position: number,
): boolean {
  const { form, tag } = sentence[position]!;
  const isDouble = form.includes('-');
  if (tag !== 'NAME' || (form.length > LONGEST_NAME && !isDouble)) return false;
  const before = sentence[position - 1];
  if (before && (before.candidates.determiner !== null || before.candidates.attributive)) {
    return false;
  }
  const { lemma, compound = [] } = describeCompound(dictionary, form);
  if (lemma === undefined) return false;
  if (isDouble) return compound.at(-1)!.gloss === undefined;
  return form === lemma || form === `${lemma}s` || isChance(dictionary, compound);
}

function describeReading(
  dictionary: Dictionary,
  form: string,
  reading: Reading,
  context: ClauseContext,
): Description {
  const { lemma, pos } = reading;
  const glosses = functionWordGlosses(reading);
  if (glosses) return { lemma, pos, glosses, rank: 0 };
  const described = describeLemma(dictionary, reading, context);
  if (described.glosses.length > 0) return described;
  // The parts stand for the glosses that it lacks.
  return { ...described, ...describeCompound(dictionary, form) };
}

const functionWordGlosses = ({ lemma, pos }: Reading): readonly Gloss[] | undefined =>
  functionWords(lemma).find((word) => word.lemma === lemma && word.pos === pos)?.glosses;

function describeAbbreviation(surface: string): Description {
  const known = ABBREVIATIONS.get(surface.replace(/\s/g, ''));
  const glosses = known ? [{ text: known.english }] : [];
  const description: Description = { lemma: surface, pos: 'abbreviation', glosses };
  return known ? { ...description, pattern: known.long } : description;
}
