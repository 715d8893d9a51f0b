import { type EpithetNoun, epithetNoun, NounClass } from './epithet-nouns.ts';
import { foldedHash } from './fold-name.ts';
import type { NamePieces } from './name-pieces.ts';
import { agrees, isDefinite, type NounPhrase } from './noun-phrase.ts';

/** A noun phrase that can stand for a name. */
export interface EpithetReading {
  noun: EpithetNoun;
  /** The noun in the nominative, as it is spelled: `Tesla-Chef`. */
  word: string;
  /** Its folded hash. */
  hash: number;
}

const ENDINGS = ['', 's', 'n', 'es', 'en'];
const MIXED_ADJECTIVAL = /(?:ende|te)$/;

/** Reads a phrase as a singular that can stand for a name; null when its noun or its form cannot. */
export function readEpithet(
  { text, starts, ends }: NamePieces,
  { noun: first, to, determiner }: NounPhrase,
): EpithetReading | null {
  const start = starts[first]!;
  const surface = text.slice(start, ends[to - 1]);
  for (const ending of ENDINGS) {
    if (!surface.endsWith(ending)) continue;
    const word = surface.slice(0, surface.length - ending.length);
    const noun = epithetNoun(word);
    if (!noun) continue;
    const fits = ending === '' ? bareFits(noun, determiner) : endingFits(noun, ending, determiner);
    if (fits) return { noun, word, hash: foldedHash(word, 0, word.length) };
  }
  return null;
}

const bareFits = ({ gender }: EpithetNoun, determiner: string): boolean =>
  determiner === '' || agrees(determiner, gender);

/** Plurals take the same endings: "den Politikern", "der Start-ups". */
function endingFits({ gender, head }: EpithetNoun, ending: string, determiner: string): boolean {
  if (gender === 'f') return false;
  if (ending.endsWith('s')) return /es$/.test(determiner);
  if (gender === 'n' || head.endsWith('er')) return false;
  if (MIXED_ADJECTIVAL.test(head) && /(?:er|ur)$/.test(determiner)) return true;
  return /(?:e[mns]|m)$/.test(determiner);
}

/**
 * Reads a phrase whose noun is a demonym as one that says who a person is: "der Brite", "des Briten",
 * "die Norwegerin". Without a determiner it may be a plural, and "die Briten" are one.
 */
export function readDemonym(
  { text, starts, ends }: NamePieces,
  { noun, to, determiner }: NounPhrase,
): EpithetReading | null {
  const word = text.slice(starts[noun], ends[to - 1]);
  const gender = word.endsWith('in') ? 'f' : 'm';
  if (determiner === '' || word.endsWith('innen') || !agrees(determiner, gender)) return null;
  return {
    noun: { classes: NounClass.person, gender, head: word.toLowerCase() },
    word,
    hash: foldedHash(word, 0, word.length),
  };
}

/** Whether a phrase speaks of something that the text knows: the Chancellor, not a chancellor. */
export const isGiven = ({ determiner }: NounPhrase): boolean => isDefinite(determiner);
