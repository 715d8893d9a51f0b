import type { PartOfSpeech } from './part-of-speech.ts';

/** One English rendering, with where or how it is used ("colloquial", "law", "literally"). */
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
  /** First to last, when the word is a compound. */
  compound?: CompoundPart[];
  /** The expression that the word belongs to, as a dictionary cites it. */
  idiom?: string;
  /** The lemma with what it governs (`auf etw. angewiesen`), or what an abbreviation stands for. */
  pattern?: string;
  /** Best first, at most {@link MOST_GLOSSES}. Words may share them. */
  glosses: readonly Gloss[];
  /** Frequency class: 0 for the commonest words, one more for each halving of the frequency. */
  rank?: number;
}

/** More glosses than these are for a look-up, not for a card. */
export const MOST_GLOSSES = 5;

/** The same word in a longer text, before which `by` UTF-16 code units stand. */
export const shiftWord = (word: Word, by: number): Word => ({
  ...word,
  start: word.start + by,
  end: word.end + by,
  spans: word.spans?.map(([start, end]) => [start + by, end + by]),
});
