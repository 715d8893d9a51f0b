import { ABBREVIATIONS } from './abbreviations.ts';
import { type AnalyzedToken, analyzeSentence, type ReadingCache } from './analyze-sentence.ts';
import { splitCompound } from './compounds.ts';
import {
  type Dictionary,
  type DictionaryEntry,
  type DictionaryGroup,
  RAREST_CLASS,
  type Reading,
} from './dictionary.ts';
import { functionWords } from './function-words.ts';
import { labelName } from './labels.ts';
import { capitalize, isCapitalized, uncapitalize } from './normalize.ts';
import type { PartOfSpeech } from './part-of-speech.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { joinSeparableVerbs } from './separable-verbs.ts';
import { TokenKind, type Tokens, tokenize } from './tokenize.ts';

/** One English rendering, with where or how it is used ("colloquial", "law"). */
export interface Gloss {
  text: string;
  labels?: string[];
}

/** A part of a compound; the head is the one that names the thing. */
export interface CompoundPart {
  lemma: string;
  gloss?: string;
  head?: boolean;
}

/** What a reader wants to know of one word of a text. Plain JSON; offsets are UTF-16 code units. */
export interface Word {
  start: number;
  end: number;
  surface: string;
  lemma: string;
  pos: PartOfSpeech;
  gender?: 'm' | 'f' | 'n';
  plural?: string;
  /** All parts, in the order of the text, when the word stands apart (separable verb, idiom). */
  spans?: [number, number][];
  /** First to last, when the word is a compound that the dictionary does not have as a whole. */
  compound?: CompoundPart[];
  /** The expression that the word belongs to. */
  idiom?: string;
  /** The lemma with what it governs: `auf etw. angewiesen sein`. */
  pattern?: string;
  /** Best first, at most {@link MOST_GLOSSES}. */
  glosses: Gloss[];
  /** Frequency class: 0 for the commonest words, one more for each halving of the frequency. */
  rank?: number;
}

/** More glosses than these are for a look-up, not for a card. */
export const MOST_GLOSSES = 5;

/** Everything about all words of a text, in its order; marks and links are left out. */
export function describeWords(dictionary: Dictionary, text: string): Word[] {
  const tokens = tokenize(text);
  const cache: ReadingCache = new Map();
  return splitSentences(tokens).flatMap((sentence) =>
    describeSentence(dictionary, tokens, sentence, cache),
  );
}

/**
 * The word at a token, seen in its sentence; null for marks.
 *
 * @param index of the token in `tokens`
 */
export function describeWord(dictionary: Dictionary, tokens: Tokens, index: number): Word | null {
  const sentence = splitSentences(tokens).find((s) => index >= s.firstToken && index < s.endToken);
  if (!sentence) return null;
  const start = tokens.starts[index]!;
  const words = describeSentence(dictionary, tokens, sentence, new Map());
  return words.find((word) => word.start === start) ?? null;
}

function describeSentence(
  dictionary: Dictionary,
  tokens: Tokens,
  sentence: Sentence,
  cache: ReadingCache,
): Word[] {
  const analyzed = analyzeSentence(dictionary, tokens, sentence, cache);
  const words = analyzed.map((token) => describeToken(dictionary, token));
  for (const { verb, prefix, lemma } of joinSeparableVerbs(dictionary, analyzed)) {
    const spans = [verb, prefix].map((position): [number, number] => [
      analyzed[position]!.start,
      analyzed[position]!.end,
    ]);
    const joined = describeLemma(dictionary, { lemma, pos: 'verb' });
    for (const position of [verb, prefix]) {
      const word = words[position];
      if (word) words[position] = { ...place(word), ...joined, spans };
    }
  }
  return words.filter((word) => word !== null);
}

const place = ({ start, end, surface }: Pick<Word, 'start' | 'end' | 'surface'>) => ({
  start,
  end,
  surface,
});

function describeToken(dictionary: Dictionary, token: AnalyzedToken): Word | null {
  const { kind, form, tag, reading } = token;
  const where = place(token);
  if (kind === TokenKind.abbreviation) return { ...where, ...describeAbbreviation(where.surface) };
  if (kind === TokenKind.number || kind === TokenKind.ordinal) {
    return { ...where, lemma: where.surface, pos: 'numeral', glosses: [] };
  }
  if (kind !== TokenKind.word) return null;
  if (reading) {
    const grammar = functionWordGlosses(reading);
    if (grammar)
      return { ...where, lemma: reading.lemma, pos: reading.pos, glosses: grammar, rank: 0 };
    const described = describeLemma(dictionary, reading);
    if (described.glosses.length > 0) return { ...where, ...described };
    return { ...where, ...described, ...describeParts(dictionary, form) };
  }
  const pos: PartOfSpeech = tag === 'NAME' ? 'name' : 'other';
  const rest = { lemma: form.replace(/-$/, ''), pos, glosses: [], rank: RAREST_CLASS };
  return { ...where, ...rest, ...describeParts(dictionary, form) };
}

function functionWordGlosses({ lemma, pos }: Reading): Gloss[] | null {
  const word = functionWords(lemma).find((w) => w.lemma === lemma && w.pos === pos);
  return word ? word.glosses.map((text) => ({ text })) : null;
}

function describeAbbreviation(
  surface: string,
): Pick<Word, 'lemma' | 'pos' | 'pattern' | 'glosses'> {
  const known = ABBREVIATIONS.get(surface.replace(/\s/g, ''));
  return {
    lemma: surface,
    pos: 'abbreviation',
    ...(known ? { pattern: known.long } : {}),
    glosses: known ? [{ text: known.english }] : [],
  };
}

type Description = Omit<Word, 'start' | 'end' | 'surface'>;

/** What describing a lemma needs of a reading. */
export type LemmaReading = Pick<Reading, 'lemma' | 'pos' | 'base' | 'entry'>;

/** What the dictionary says of a lemma as a part of speech. */
export function describeLemma(dictionary: Dictionary, reading: LemmaReading): Description {
  const { lemma, pos } = reading;
  const entry = entryOf(dictionary, reading);
  const groups = entry ? matchingGroups(entry, pos) : [];
  const [group] = groups;
  const description: Description = {
    lemma,
    pos: pos === 'other' && group ? group.pos : pos,
    glosses: [],
    rank: entry?.rank ?? RAREST_CLASS,
  };
  if (group && /^[mfn]$/.test(group.gender)) description.gender = group.gender as 'm' | 'f' | 'n';
  if (group && group.plural !== '') description.plural = group.plural;
  const glosses = groups.flatMap((g) => g.glosses);
  for (const { text, labels } of glosses) {
    if (description.glosses.length === MOST_GLOSSES) break;
    if (description.glosses.some((known) => known.text === text)) continue;
    const names = [...new Set(labels.map(labelName))];
    description.glosses.push(names.length > 0 ? { text, labels: names } : { text });
  }
  const pattern = groups[0]?.glosses[0]?.pattern;
  if (pattern) description.pattern = pattern;
  return description;
}

/** What a lemma is looked up by: its own entry, a better one for this form, or what it is made from. */
function entryOf(
  dictionary: Dictionary,
  { lemma, base, entry }: LemmaReading,
): DictionaryEntry | null {
  if (entry !== undefined) {
    const own = dictionary.lookup(entry);
    if (own) return own;
  }
  return dictionary.lookup(lemma) ?? (base === undefined ? null : dictionary.lookup(base));
}

/** The groups for a part of speech; adjectives and adverbs share theirs; else all groups. */
function matchingGroups({ groups }: DictionaryEntry, pos: PartOfSpeech): DictionaryGroup[] {
  const exact = groups.filter((group) => group.pos === pos);
  if (exact.length > 0) return exact;
  const akin = groups.filter(
    (group) =>
      (pos === 'adjective' && group.pos === 'adverb') ||
      (pos === 'adverb' && group.pos === 'adjective'),
  );
  return akin.length > 0 ? akin : groups;
}

/** The parts of a compound with a gloss each, and the head's glosses for want of better ones. */
function describeParts(dictionary: Dictionary, form: string): Partial<Description> {
  const parts = splitCompound(dictionary, form);
  if (parts.length < 2) return {};
  const compound = parts.map((lemma, index): CompoundPart => {
    const gloss = dictionary.lookup(lemma)?.groups[0]?.glosses[0]?.text;
    const part: CompoundPart = { lemma };
    if (gloss !== undefined) part.gloss = gloss;
    if (index === parts.length - 1) part.head = true;
    return part;
  });
  const head = compound.at(-1)!;
  const beginning = form.slice(0, form.length - sharedEnd(form, head.lemma));
  const pos: PartOfSpeech = isCapitalized(head.lemma) ? 'noun' : 'adjective';
  const { gender } = describeLemma(dictionary, { lemma: head.lemma, pos });
  const lemma = beginning.endsWith('-')
    ? beginning + capitalize(head.lemma)
    : beginning + (beginning === '' ? head.lemma : uncapitalize(head.lemma));
  const glosses = compound.every((part) => part.gloss !== undefined)
    ? [{ text: compound.map((part) => part.gloss!.replace(/^to /, '')).join(' ') }]
    : [];
  return { lemma, pos, compound, glosses, ...(gender ? { gender } : {}) };
}

/** How many code units at the end of an inflected compound belong to its head. */
function sharedEnd(form: string, head: string): number {
  const plain = (word: string) =>
    word.toLowerCase().replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u');
  const at = plain(form).lastIndexOf(plain(head).slice(0, Math.max(3, head.length - 2)));
  return at < 0 ? 0 : form.length - at;
}
