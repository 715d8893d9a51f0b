import type { Dictionary } from './dictionary.ts';
import { capitalize, isCapitalized, uncapitalize } from './normalize.ts';
import { NounFeature, VerbFeature } from './part-of-speech.ts';

/** What may join two parts of a compound: Amt-s-einführung, Kind-er-garten, or drop an e. */
const LINKING_ELEMENTS = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ens', 'ns'];

/** Parts with fewer letters are found everywhere; only these short words count. */
const SHORTEST_PART = 3;
const SHORT_PARTS = new Set(['ab', 'an', 'öl', 'ei', 'ur', 'um', 'uv', 'eu', 'us', 'ki', 'it']);

/** Endings that are never the head of a compound though the dictionary has them as words. */
const NO_HEADS = new Set(
  'Ende Ere Erin Elle Ling Heit Keit Ung Schaft Tum Igkeit Chen Lein Innen Ion Ner Ter Ten Ern Ale Sten Rung Lung Tung Gen Ige Ehen Ist Ismus'.split(
    ' ',
  ),
);

/**
 * The lemmas of the parts of a compound noun or adjective, the head last
 * (Bundesverfassungsgerichtsurteil → Bund, Verfassung, Gericht, Urteil); empty when the word is no
 * compound of known words. Hyphens always separate parts.
 *
 * @param word the normalized form, inflected or not
 */
export function splitCompound(dictionary: Dictionary, word: string): string[] {
  const pieces = word.split('-').filter((piece) => piece !== '');
  if (pieces.length > 1) {
    return pieces.flatMap((piece, index) => {
      const last = index === pieces.length - 1;
      const whole = last ? headLemma(dictionary, piece) : partLemma(dictionary, piece);
      if (whole !== null) return [whole];
      const split = splitPiece(dictionary, piece);
      return split.length > 0 ? split : [piece];
    });
  }
  return splitPiece(dictionary, word);
}

/** The best split of a piece without hyphens: fewest parts, then the longest head. */
function splitPiece(dictionary: Dictionary, piece: string): string[] {
  const known = new Map<string, string[] | null>();
  const split = (rest: string, atStart: boolean): string[] | null => {
    const cached = known.get(rest);
    if (cached !== undefined) return cached;
    let best: string[] | null = null;
    if (!atStart) {
      const head = headLemma(dictionary, isCapitalized(piece) ? capitalize(rest) : rest);
      if (head !== null) best = [head];
    }
    if (best === null) {
      for (let at = rest.length - SHORTEST_PART; at >= 2; at--) {
        const modifier = modifierLemma(dictionary, rest.slice(0, at));
        if (modifier === null) continue;
        const tail = split(rest.slice(at), false);
        if (tail !== null && (best === null || tail.length + 1 < best.length)) {
          best = [modifier, ...tail];
        }
      }
    }
    known.set(rest, best);
    return best;
  };
  return split(piece, true) ?? [];
}

/** The lemma of a word that can end a compound, inflected as it stands there. */
function headLemma(dictionary: Dictionary, word: string): string | null {
  if (word.length < SHORTEST_PART || NO_HEADS.has(capitalize(word))) return null;
  const readings = dictionary.readings(word);
  const wanted = isCapitalized(word) ? 'noun' : 'adjective';
  const reading =
    readings.find((r) => r.pos === wanted && !(r.features & NounFeature.nominalized)) ??
    readings.find((r) => r.pos === wanted);
  if (reading) return reading.lemma;
  const entry = dictionary.lookup(word);
  return entry?.groups.some((group) => group.pos === wanted) ? word : null;
}

/** The lemma of a part before the head, with its linking element taken off. */
function modifierLemma(dictionary: Dictionary, part: string): string | null {
  if (part.length < SHORTEST_PART && !SHORT_PARTS.has(part.toLowerCase())) return null;
  for (const link of LINKING_ELEMENTS) {
    if (!part.endsWith(link)) continue;
    const base = part.slice(0, part.length - link.length);
    if (base.length < SHORTEST_PART && link !== '') continue;
    const lemma = partLemma(dictionary, base);
    if (lemma !== null) return lemma;
  }
  // Schul-e, Erd-e: the e of the noun is dropped; les-en, fahr-en: the stem of a verb.
  const noun = `${capitalize(part)}e`;
  if (dictionary.hasEntry(noun) && dictionary.hasForm(noun)) return noun;
  const verb = `${uncapitalize(part)}en`;
  if (
    dictionary.readings(verb).some((r) => r.pos === 'verb' && r.features & VerbFeature.infinitive)
  ) {
    return verb;
  }
  return null;
}

/** A noun, an adjective or another known word that begins a compound, in its basic form. */
function partLemma(dictionary: Dictionary, base: string): string | null {
  const noun = capitalize(base);
  if (dictionary.hasEntry(noun)) return noun;
  const reading = dictionary.readings(noun).find((r) => r.pos === 'noun');
  if (reading && dictionary.hasEntry(reading.lemma)) return reading.lemma;
  const small = uncapitalize(base);
  return dictionary.hasEntry(small) ? small : null;
}
