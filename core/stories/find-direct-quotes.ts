import { FINITE } from '../language/part-of-speech.ts';
import type { QuotedStretch } from './quotation-marks.ts';
import type { Frame } from './sentence-frame.ts';

/** Nouns before quotation marks that say that a name or a title stands between them. */
const TITLE_NOUN =
  /(?:Titel|Lied|Song|Film|Buch|Roman|Motto|Name|Namen|Gesetz|Auszeichnung|Typs?|Serie|Album|Sendung|Show|Stück|Aktion|Projekt|Gruppe|Band|Zeitung|Magazin|Blatt|Spiel|Begriff|Wort|Oper|Verein|Bündnis|Initiative|Kampagne|Stiftung|Schiff|Sonde|Orden|Preis|Werk|Bild|Gemälde|Ausstellung|Festival|Programm|Reihe|Rubrik|Stichwort|Hotel|Restaurant|Partei|Bewegung|Operation|Organisation|Sender|Portal|Plattform|Software|App|Hashtag)(?:s|es|en|n)?$/;

/** "so genannte", "als", "Typ": what follows is a name. */
const SO_CALLED = /(?:so ?genannten?[mnrs]?|heißt|hieß|namens|genannt)$/i;

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
  const titled = TITLE_NOUN.test(before.replace(/,$/, '')) || SO_CALLED.test(before);
  if (titled && !(finished && words > 8)) return false;
  if (words >= 9) return true;
  const capital = /^\p{Lu}/u.test(inner);
  const clause = frame !== null && hasFiniteVerb(frame, start, end);
  if (words >= 5) return clause || !capital || opened || cued;
  if (/^,/.test(text.slice(end)) && opened && words > 2) return true;
  if (finished && /:$/.test(before)) return true;
  if (!cued) return false;
  if (words >= 3) return clause || !capital;
  // One or two words: "nannte ihn einen „Clown“", "die „volle Verantwortung“".
  if (clause && finished) return true;
  return (
    frame !== null && (isNamed(frame, around.at) || (words === 2 && !capital && isReported(frame)))
  );
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

/** Whether a verb of naming has the stretch as its word: "nannte es „absurd“", "als „falsch“ bezeichnet". */
function isNamed({ cues, tokens }: Frame, at: number): boolean {
  const before = tokens[at - 1]?.surface ?? '';
  return (
    cues.some(({ naming, lemma }) => naming && !/^(?:sprechen|reden)$/.test(lemma)) &&
    /^(?:als|eine?[nmr]?|sie|ihn|es|das|dies|von)$/.test(before)
  );
}

const isReported = ({ cues }: Frame): boolean => cues.some(({ clause }) => clause);
