import { FINITE } from '../language/part-of-speech.ts';
import type { QuotedStretch } from './quotation-marks.ts';
import type { Frame } from './sentence-frame.ts';

/** Nouns before quotation marks that say that a name or a title stands between them. */
const TITLE_NOUN =
  /(?:Titel|Lied|Song|Film|Buch|Roman|Motto|Name|Namen|Gesetz|Auszeichnung|Typs?|Serie|Album|Sendung|Show|Stück|Aktion|Projekt|Gruppe|Band|Zeitung|Magazin|Blatt|Spiel|Begriff|Wort|Oper|Verein|Bündnis|Initiative|Kampagne|Stiftung|Schiff|Sonde|Orden|Preis|Werk|Bild|Gemälde|Ausstellung|Festival|Programm|Reihe|Rubrik|Stichwort|Hotel|Restaurant|Partei|Bewegung|Operation|Organisation|Sender|Portal|Plattform|Software|App|Hashtag)(?:s|es|en|n)?$/;

/** "so genannte", "als", "Typ": what follows is a name. */
const SO_CALLED = /(?:so ?genannten?[mnrs]?|heißt|hieß|namens|genannt)$/i;

/** Nouns before quotation marks that say that somebody's words stand between them. */
const SPEECH_NOUN =
  /(?:Worten|Sprüchen?(?: wie)?|Parolen?(?: wie)?|Rufen?(?: wie)?|Bezeichnung|Satz|Vorwurf|Zitat)$/;

/** What surrounds a quoted stretch: the text, and the frame of the sentence in which it begins. */
export interface Surroundings {
  text: string;
  /** Null where the stretch begins in no sentence. */
  frame: Frame | null;
  /** The token position in the frame at which the stretch begins. */
  at: number;
  /** Whether a verb of saying stands in its sentence, or in the sentence behind or before it. */
  cued: boolean;
}

/**
 * Whether the words between quotation marks are somebody's speech rather than a title, a name or a
 * word held at a distance. Long stretches are speech unless a noun before them says that they are a
 * title; of short ones those that a verb of saying frames and that begin like a clause or an
 * adjective (Duden: names and titles begin with a capital).
 */
export function isSpeech({ start, end }: QuotedStretch, around: Surroundings): boolean {
  const { text, frame, cued } = around;
  const inner = text.slice(start + 1, end - 1).trim();
  const words = inner.split(/\s+/).length;
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  const opened = before === '' || /[.!?:\n]$/.test(before);
  const finished = /[.!?…]["“”]?$/.test(inner);
  // An address of the web is a name.
  if (/^\S+\.\w+$/.test(inner)) return false;
  if (SPEECH_NOUN.test(before.replace(/:$/, ''))) return true;
  const titled = TITLE_NOUN.test(before.replace(/[,:]$/, '')) || SO_CALLED.test(before);
  if (titled && !(finished && words > 8)) return false;
  const small = /^\p{Ll}/u.test(inner);
  const clause = frame !== null && hasFiniteVerb(frame, start, end);
  if (words >= 5) return clause || small || opened || cued;
  if (/^,/.test(text.slice(end)) && opened && words > 2) return true;
  if (/:$/.test(before) && (finished || clause)) return true;
  if (frame !== null && isNamed(frame, around.at)) return true;
  if (!cued) return false;
  if (words >= 3) return clause || small;
  // One or two words: "die Lage bleibe „kritisch“".
  return (clause && finished) || (small && !nounBehind(text, end));
}

function hasFiniteVerb({ tokens }: Frame, start: number, end: number): boolean {
  return tokens.some(
    (token) =>
      token.start > start &&
      token.end < end &&
      token.tag === 'VFIN' &&
      token.reading !== null &&
      (token.reading.features & FINITE) !== 0,
  );
}

/** Whether a verb of naming has the stretch as its word: "nannte es „absurd“", "sprach von „Willkür“". */
function isNamed({ cues, tokens }: Frame, at: number): boolean {
  const before = tokens[at - 1]?.surface ?? '';
  return cues.some(
    ({ naming, lemma }) =>
      naming &&
      (/^(?:sprechen|reden)$/.test(lemma)
        ? before === 'von'
        : /^(?:als|eine?[nmr]?|sie|ihn|es|das|dies)$/.test(before)),
  );
}

/** "die „volle Verantwortung“ der Regierung" quotes, "ein „grünes“ Auto" holds a word at a distance. */
const nounBehind = (text: string, end: number): boolean =>
  /^\s\p{Lu}/u.test(text.slice(end, end + 2));
