import { boundModifier, isParticle } from './bound-modifiers.ts';
import { rankOf, splitCompound } from './compounds.ts';
import { type Description, describeLemma } from './describe-lemma.ts';
import type { Dictionary } from './dictionary.ts';
import { capitalize, isCapitalized, uncapitalize } from './normalize.ts';
import type { PartOfSpeech } from './part-of-speech.ts';
import type { CompoundPart, Word } from './word.ts';

/** The parts of a compound with a gloss each, its own lemma, and a gloss put together from theirs. */
export function describeCompound(dictionary: Dictionary, form: string): Partial<Description> {
  return remembered(dictionary, `?${form}`, () => describe(dictionary, form));
}

/** 41-Jährige, 30-jähriger: how old somebody is. */
const AGE = /^(\d+)-?([jJ])ährige?[mnrs]?$/;

function describe(dictionary: Dictionary, form: string): Partial<Description> {
  const age = AGE.exec(form);
  if (age) {
    const [, years, initial] = age;
    const glosses = [{ text: `${years}-year-old` }];
    return initial === 'J'
      ? { lemma: `${years}-Jährige`, pos: 'noun', glosses }
      : { lemma: `${years}-jährig`, pos: 'adjective', glosses };
  }
  const compound = glossParts(dictionary, splitCompound(dictionary, form));
  if (compound.length < 2) return {};
  const head = compound.at(-1)!;
  const beginning = form.slice(0, form.length - sharedEnd(form, head.lemma));
  const pos: PartOfSpeech = isCapitalized(head.lemma) ? 'noun' : 'adjective';
  const { gender } = describeLemma(dictionary, { lemma: head.lemma, pos });
  const lemma = beginning.endsWith('-')
    ? beginning + capitalize(head.lemma)
    : beginning + (beginning === '' ? head.lemma : uncapitalize(head.lemma));
  const glosses = compound.every((part) => part.gloss !== undefined)
    ? [{ text: joinGlosses(compound) }]
    : [];
  return { lemma, pos, compound, glosses, ...(gender ? { gender } : {}) };
}

/** "co-" joins what follows, and of verbs a compound has no "to". */
const joinGlosses = (parts: readonly CompoundPart[]): string =>
  parts
    .map((part) => part.gloss!.replace(/^to /, ''))
    .join(' ')
    .replace(/- /g, '-');

/** Nouns shorter than this are no compounds worth taking apart. */
const SHORTEST_COMPOUND = 9;

/**
 * The words with the parts of those nouns that the dictionary has as a whole. Splitting all nouns of a
 * long article takes longer than most of the rest, so that `describeWords` leaves it to whom needs it.
 */
export const withParts = (dictionary: Dictionary, words: readonly Word[]): Word[] =>
  words.map((word) => {
    if (word.pos !== 'noun' || word.compound || word.glosses.length === 0) return word;
    const compound = partsOfKnown(dictionary, word.lemma);
    return compound.length > 0 ? { ...word, compound } : word;
  });

/**
 * The parts of a noun that the dictionary has as a whole, when it surely is a compound; empty when it
 * is none.
 */
export function partsOfKnown(dictionary: Dictionary, lemma: string): CompoundPart[] {
  if (lemma.length < SHORTEST_COMPOUND) return [];
  return remembered(dictionary, lemma, () => findParts(dictionary, lemma));
}

function findParts(dictionary: Dictionary, lemma: string): CompoundPart[] {
  const parts = splitCompound(dictionary, lemma);
  if (parts.length < 2 || isParticle(parts[0]!)) return [];
  if (!parts.every((part) => isSure(dictionary, part))) return [];
  return glossParts(dictionary, parts);
}

/** Whether a short and rare part of a compound shows that its split is chance: Ton + Gere. */
export const isChance = (dictionary: Dictionary, parts: readonly CompoundPart[]): boolean =>
  parts.some(({ lemma }) => lemma.length <= SHORT_PART && !isSure(dictionary, lemma));
const SHORT_PART = 4;

const isSure = (dictionary: Dictionary, part: string): boolean =>
  boundModifier(part) !== undefined ||
  (part.length > 3 && rankOf(dictionary, part) <= RAREST_SURE_PART);
const RAREST_SURE_PART = 14;

/** One or two capitals: TV-Debatte is no debate in Tuvalu. */
const CODE = /^\p{Lu}{1,2}$/u;

function glossParts(dictionary: Dictionary, parts: readonly string[]): CompoundPart[] {
  return parts.map((lemma, index) => {
    const last = index === parts.length - 1;
    const pos: PartOfSpeech = isCapitalized(lemma) ? 'noun' : 'adjective';
    const gloss =
      (last ? undefined : boundModifier(lemma)) ??
      // The dictionary's short codes are countries and units, not what a compound begins with.
      (!last && CODE.test(lemma) ? lemma : undefined) ??
      inCompounds(dictionary, lemma, last) ??
      describeLemma(dictionary, { lemma, pos }, undefined, 1).glosses[0]?.text ??
      // Numbers, names and foreign words say the same in English: 49-Euro-Ticket, Biden-Regierung.
      (last ? undefined : lemma);
    const part: CompoundPart = { lemma };
    if (gloss !== undefined) part.gloss = gloss;
    if (last) part.head = true;
    return part;
  });
}

/** What a word mostly means in compounds, where that is not its first gloss: Mensch, human. */
function inCompounds(dictionary: Dictionary, lemma: string, head: boolean): string | undefined {
  const entry = dictionary.lookup(lemma);
  return (head ? entry?.asHead : entry?.asModifier) || undefined;
}

/** How many code units at the end of an inflected compound belong to its head. */
function sharedEnd(form: string, head: string): number {
  const plain = (word: string) =>
    word.toLowerCase().replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u');
  const at = plain(form).lastIndexOf(plain(head).slice(0, Math.max(3, head.length - 2)));
  return at < 0 ? 0 : form.length - at;
}

/** Splits that are kept for each dictionary: splitting tries hundreds of parts. */
const MOST_REMEMBERED = 20_000;
const splits = new WeakMap<Dictionary, Map<string, unknown>>();

function remembered<T>(dictionary: Dictionary, key: string, find: () => T): T {
  let known = splits.get(dictionary);
  if (!known || known.size >= MOST_REMEMBERED) {
    known = new Map();
    splits.set(dictionary, known);
  }
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as T;
}
