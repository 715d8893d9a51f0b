import type { Dictionary, Reading } from './dictionary.ts';
import type { PhraseWord } from './expressions.ts';
import { functionWords } from './function-words.ts';
import { lemmatize } from './lemmatize.ts';
import { isCapitalized, normalizeToken, uncapitalize } from './normalize.ts';
import type { Sentence } from './sentences.ts';
import { type CandidateForm, candidateForm, tagSentence } from './tag-sentence.ts';
import type { Tag } from './tags.ts';
import { TokenKind, type Tokens } from './tokenize.ts';

/** A token with what it is in its sentence. Offsets are UTF-16 code units into the text. */
export interface AnalyzedToken {
  start: number;
  end: number;
  surface: string;
  /** As the tables spell it. */
  form: string;
  kind: TokenKind;
  tag: Tag;
  /** Null for marks, numbers, and words that nothing is known of. */
  reading: Reading | null;
  /** All that it could be, shared by the tokens of a form. */
  candidates: KnownForm;
}

/** What a form can be, and what was found out about it so far. */
export interface KnownForm extends CandidateForm {
  /** What it is in phrases, once expressions.ts has looked. */
  phraseWord?: PhraseWord;
}

/** Tags the tokens of a sentence and chooses a reading for each. */
export function analyzeSentence(
  dictionary: Dictionary,
  { text, starts, ends, kinds }: Tokens,
  { firstToken, endToken }: Sentence,
): AnalyzedToken[] {
  const forms = knownForms(dictionary);
  const surfaces: string[] = [];
  const candidates: KnownForm[] = [];
  for (let index = firstToken; index < endToken; index++) {
    const surface = text.slice(starts[index], ends[index]);
    surfaces.push(surface);
    candidates.push(knownForm(dictionary, surface, kinds[index] as TokenKind, forms));
  }
  return tagSentence(candidates).map(({ tag, reading }, position) => {
    const index = firstToken + position;
    const own = candidates[position]!;
    return {
      start: starts[index]!,
      end: ends[index]!,
      surface: surfaces[position]!,
      form: own.form,
      kind: kinds[index] as TokenKind,
      tag,
      reading,
      candidates: own,
    };
  });
}

/** Forms that are kept for each dictionary: a long article has some 4,000 different ones. */
const MOST_KNOWN_FORMS = 20_000;

const known = new WeakMap<Dictionary, Map<string, KnownForm>>();

/**
 * What the tokens of the texts so far can be, by their surface. Articles share most of their words,
 * so this lives as long as the dictionary; when it has {@link MOST_KNOWN_FORMS} forms it is forgotten
 * as a whole.
 */
function knownForms(dictionary: Dictionary): Map<string, KnownForm> {
  let forms = known.get(dictionary);
  if (!forms || forms.size >= MOST_KNOWN_FORMS) {
    forms = new Map();
    known.set(dictionary, forms);
  }
  return forms;
}

function knownForm(
  dictionary: Dictionary,
  surface: string,
  kind: TokenKind,
  forms: Map<string, KnownForm>,
): KnownForm {
  // No two kinds of token are spelled alike, numbers are too many to be kept.
  if (kind === TokenKind.number || kind === TokenKind.ordinal) {
    return candidateForm(normalizeToken(surface), [], { number: true });
  }
  let own = forms.get(surface);
  if (!own) {
    const form = normalizeToken(surface);
    const readings = kind === TokenKind.word ? readingsOf(dictionary, form) : [];
    own = candidateForm(form, readings, { mark: kind === TokenKind.punctuation });
    forms.set(surface, own);
  }
  return own;
}

/** Function words first, then what the tables say. */
function readingsOf(dictionary: Dictionary, form: string): Reading[] {
  const grammar = functionWordReadings(form);
  const lexical = lemmatize(dictionary, form).filter(
    ({ pos, rank }) =>
      grammar.length === 0 ||
      !(
        CLOSED.has(pos) ||
        grammar.some((g) => g.pos === pos || (g.pos === 'article' && pos === 'verb')) ||
        // "Unter" opens sentences as a preposition, not as a playing card.
        (pos === 'noun' && rank >= RARE_NOUN) ||
        // "zu" and "auf" are adjectives only in a copula (die Tür ist zu), not in the news.
        (pos === 'adjective' && form.length <= LONGEST_PARTICLE)
      ),
  );
  return [...grammar, ...lexical];
}

/** Prepositions of up to so many letters are no adjectives; laut, rund and nahe are. */
const LONGEST_PARTICLE = 3;

/** Nouns of this frequency class lose against a function word of the same spelling. */
const RARE_NOUN = 12;

/** Classes that the table of function words tells better of its words than the dictionary does. */
const CLOSED = new Set(
  'article pronoun preposition conjunction particle adverb abbreviation other'.split(' '),
);

function functionWordReadings(form: string): Reading[] {
  const exact = functionWords(form);
  const words =
    exact.length > 0 || !isCapitalized(form) ? exact : functionWords(uncapitalize(form));
  return words.map(({ lemma, pos }) => ({ lemma, pos, features: 0, unlikeliness: 0, rank: 0 }));
}
