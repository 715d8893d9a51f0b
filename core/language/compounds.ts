import { boundModifier, isParticle } from './bound-modifiers.ts';
import type { Dictionary, Reading } from './dictionary.ts';
import { RAREST_CLASS } from './frequency-class.ts';
import { capitalize, isCapitalized, uncapitalize } from './normalize.ts';
import { inflectedNoun } from './noun-forms.ts';
import { NounFeature, VerbFeature } from './part-of-speech.ts';

/** What may join two parts of a compound: Amt-s-einführung, Kind-er-garten. */
const LINKING_ELEMENTS = ['', 's', 'n', 'en', 'es', 'er', 'e', 'ens', 'ns'];

const LONGEST_LINK = Math.max(...LINKING_ELEMENTS.map((link) => link.length));

/** Parts with fewer letters are found everywhere; only bound modifiers and these are shorter. */
const SHORTEST_PART = 3;
const SHORT_PARTS = new Set('öl ei us eu ki it uv tv bh ev'.split(' '));

/** Endings that the dictionary has as words of their own, but that head no compound. */
const NO_HEADS = new Set(
  'Ere Erin Elle Ling Heit Keit Ung Schaft Tum Igkeit Chen Lein Innen Ion Ner Ter Ten Ern Ale Sten Rung Lung Tung Gen Ige Ehen Ist Ismus Lich Isch Bar Sam Ate Ite Ore Eren Ende Enden Ester Ester Ran Lage Den Dens Sen Ser Lern Tor Toren Rat'.split(
    ' ',
  ),
);
/** Of these, the ones that are heads all the same when the part before is a noun by itself. */
const HEADS_AFTER_NOUN = new Set('Ende Lage Rat Tor Ehen'.split(' '));

/** Costs of a split: fewer and longer parts are better, rare parts are worse. */
const PART_COST = 4;
const RANK_COST = 0.25;
const LINK_COST = 0.5;
const STEM_COST = 1.5;

interface Split {
  lemmas: string[];
  cost: number;
}

/**
 * The lemmas of the parts of a compound noun or adjective, the head last
 * (Bundesverfassungsgerichtsurteil → Bund, Verfassung, Gericht, Urteil); empty when the word is no
 * compound of known words. Hyphens always separate parts; a part between them that nothing is known
 * of stays as it is.
 *
 * @param word the normalized form, inflected or not
 */
export function splitCompound(dictionary: Dictionary, word: string): string[] {
  const pieces = word.split('-').filter((piece) => piece !== '');
  const parts =
    pieces.length === 1
      ? (splitPiece(dictionary, word)?.lemmas ?? [])
      : pieces.flatMap((piece, index) => {
          const last = index === pieces.length - 1;
          const whole = last ? headOf(dictionary, piece) : wholePart(dictionary, piece);
          return whole?.lemmas ?? splitPiece(dictionary, piece)?.lemmas ?? [piece];
        });
  return parts.flatMap((part) => splitFurther(dictionary, part));
}

/** Parts of this length are compounds more often than not: Verfassungsgericht, Arbeitsplatz. */
const LONG_PART = 11;
/** In a part that the dictionary has as a whole, only common words are taken for its parts. */
const RAREST_INNER_PART = 14;

function splitFurther(dictionary: Dictionary, part: string): string[] {
  if (part.length < LONG_PART || part.includes('-')) return [part];
  const split = splitPiece(dictionary, part)?.lemmas;
  if (!split || isParticle(split[0]!)) return [part];
  const sure = split.every((lemma) => {
    if (boundModifier(lemma) !== undefined) return true;
    return lemma.length > SHORTEST_PART && rankOf(dictionary, lemma) <= RAREST_INNER_PART;
  });
  return sure ? split.flatMap((inner) => splitFurther(dictionary, inner)) : [part];
}

/** What is known of the parts of a word while it is split: the same part is tried many times. */
type PartCache = Map<string, Split | null>;

/** The cheapest split of a piece without hyphens into two parts or more, or null. */
function splitPiece(dictionary: Dictionary, piece: string): Split | null {
  const tails = new Map<number, Split | null>();
  const parts: PartCache = new Map();
  const adjective = !isCapitalized(piece);
  const splitFrom = (from: number): Split | null => {
    const cached = tails.get(from);
    if (cached !== undefined) return cached;
    const rest = piece.slice(from);
    let best = from === 0 ? null : headOf(dictionary, adjective ? rest : capitalize(rest));
    const last = Math.min(rest.length - SHORTEST_PART, longestPart(dictionary, rest));
    for (let at = 2; at <= last; at++) {
      const part = modifierOf(dictionary, rest.slice(0, at), parts);
      if (!part) continue;
      const tail = splitFrom(from + at);
      if (!tail) continue;
      const cost = part.cost + tail.cost;
      if (!best || cost < best.cost) best = { lemmas: [...part.lemmas, ...tail.lemmas], cost };
    }
    tails.set(from, best);
    return best;
  };
  return splitFrom(0);
}

/** The most letters that a part at the beginning of a text can have with its linking element. */
const longestPart = (dictionary: Dictionary, text: string): number =>
  LONGEST_LINK +
  Math.max(
    dictionary.longestPrefix(capitalize(text)),
    dictionary.longestPrefix(uncapitalize(text)),
  );

/** A word that can end a compound, inflected as it stands there. */
function headOf(dictionary: Dictionary, word: string): Split | null {
  if (word.length < SHORTEST_PART) return null;
  if (NO_HEADS.has(capitalize(word)) && !HEADS_AFTER_NOUN.has(capitalize(word))) return null;
  const wanted = isCapitalized(word) ? 'noun' : 'adjective';
  const readings = dictionary.readings(word).filter((r) => r.pos === wanted);
  const cost = ({ lemma, features, unlikeliness }: Reading): number =>
    unlikeliness + (features & NounFeature.nominalized ? 4 : 0) - (lemma === word ? 3 : 0);
  const [reading] = readings.sort((a, b) => cost(a) - cost(b));
  if (reading) {
    return { lemmas: [reading.lemma], cost: PART_COST + RANK_COST * reading.rank };
  }
  const entry = dictionary.lookup(word);
  if (entry?.groups.some((group) => group.pos === wanted)) {
    return { lemmas: [word], cost: PART_COST + RANK_COST * entry.rank };
  }
  const noun = wanted === 'noun' ? inflectedNoun(dictionary, word) : null;
  return noun
    ? { lemmas: [noun], cost: PART_COST + RANK_COST * dictionary.lookup(noun)!.rank + 1 }
    : null;
}

/** Words that other words begin with by chance: Verb-rechen, Kombi-nation. */
const NO_MODIFIERS = new Set(
  'Verb Kombi Kar Nus Gaze Ans Alle Eine Dar Bei Auf Aus Des Den Ver Ein'.split(' '),
);

/** A part before the head, with its linking element or as the stem of a verb or noun. */
function modifierOf(dictionary: Dictionary, part: string, parts: PartCache): Split | null {
  // "ungekannt" has nothing to do with the United Nations.
  if (part === 'un') return null;
  if (boundModifier(part) !== undefined) {
    return { lemmas: [capitalize(part.toLowerCase())], cost: PART_COST };
  }
  if (part.length < SHORTEST_PART) {
    return SHORT_PARTS.has(part.toLowerCase())
      ? { lemmas: [capitalize(part)], cost: PART_COST }
      : null;
  }
  let best: Split | null = null;
  for (const link of LINKING_ELEMENTS) {
    if (!part.endsWith(link) || part.length - link.length < SHORTEST_PART) continue;
    const whole = cachedPart(dictionary, part.slice(0, part.length - link.length), parts);
    if (!whole) continue;
    const cost = whole.cost + (link === '' ? 0 : LINK_COST);
    if (!best || cost < best.cost) best = { lemmas: whole.lemmas, cost };
  }
  return best ?? stemOf(dictionary, part);
}

/** Shorter stems are beginnings of other words (Ent-schluss is no duck). */
const SHORTEST_STEM = 4;

/** Schul-e, Sprach-e: a noun without its e; fahr-en, les-en: a verb without its ending. */
function stemOf(dictionary: Dictionary, part: string): Split | null {
  if (part.length < SHORTEST_STEM) return null;
  const noun = `${capitalize(part)}e`;
  const entry = dictionary.lookup(noun);
  if (entry?.groups.some((group) => group.pos === 'noun')) {
    return { lemmas: [noun], cost: PART_COST + STEM_COST + RANK_COST * entry.rank };
  }
  const verb = `${uncapitalize(part)}en`;
  const infinitive = dictionary
    .readings(verb)
    .find((r) => r.pos === 'verb' && r.features & VerbFeature.infinitive);
  if (!infinitive) return null;
  return { lemmas: [verb], cost: PART_COST + STEM_COST + RANK_COST * infinitive.rank };
}

function cachedPart(dictionary: Dictionary, base: string, parts: PartCache): Split | null {
  let part = parts.get(base);
  if (part === undefined) {
    part = wholePart(dictionary, base);
    parts.set(base, part);
  }
  return part;
}

/** A noun, a plural, an adjective or another known word, as it stands, in its basic form. */
function wholePart(dictionary: Dictionary, base: string): Split | null {
  if (NO_MODIFIERS.has(capitalize(base))) return null;
  const bound = boundModifier(base);
  if (bound !== undefined) return { lemmas: [capitalize(base)], cost: PART_COST };
  const noun = capitalize(base);
  if (dictionary.hasEntry(noun)) {
    return { lemmas: [noun], cost: PART_COST + RANK_COST * rankOf(dictionary, noun) };
  }
  const reading = dictionary.readings(noun).find((r) => r.pos === 'noun');
  if (reading && dictionary.hasEntry(reading.lemma)) {
    return { lemmas: [reading.lemma], cost: PART_COST + RANK_COST * reading.rank };
  }
  const small = dictionary.lookup(uncapitalize(base));
  return small ? { lemmas: [small.lemma], cost: PART_COST + 1 + RANK_COST * small.rank } : null;
}

/** The frequency class of a word, or of what it is a form of: Daten is as common as its singular. */
export function rankOf(dictionary: Dictionary, word: string): number {
  const ranks = dictionary.readings(word).map((reading) => reading.rank);
  return Math.min(RAREST_CLASS, dictionary.lookup(word)?.rank ?? RAREST_CLASS, ...ranks);
}
