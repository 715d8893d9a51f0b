import { type AnalyzedToken, analyzeSentence } from '../language/analyze-sentence.ts';
import type { Dictionary } from '../language/dictionary.ts';
import { VerbFeature } from '../language/part-of-speech.ts';
import type { Sentence } from '../language/sentences.ts';
import type { Tokens } from '../language/tokenize.ts';
import { sayingOf, sayingParticles } from './saying-verbs.ts';

/** A verb of saying in a sentence. Positions are of the sentence's tokens. */
export interface Cue {
  at: number;
  lemma: string;
  /** Where its separated prefix stands, else −1. */
  particle: number;
  clause: boolean;
  reporting: boolean;
  naming: boolean;
}

/** A sentence as the search for quotes sees it. */
export interface Frame {
  tokens: readonly AnalyzedToken[];
  /** Whether a token lies between quotation marks. */
  quoted: readonly boolean[];
  /** For each token the offset at which the name begins that it lies in, else −1: of persons and organizations. */
  named: readonly number[];
  cues: readonly Cue[];
}

/**
 * Analyzes a sentence and finds its verbs of saying outside of quotation marks.
 *
 * @param isQuoted whether a text offset lies between quotation marks
 * @param nameStart where the name begins that an offset lies in, else −1
 */
export function frameOf(
  dictionary: Dictionary,
  tokens: Tokens,
  sentence: Sentence,
  isQuoted: (offset: number) => boolean,
  nameStart: (offset: number) => number,
): Frame {
  const analyzed = analyzeSentence(dictionary, tokens, sentence);
  const quoted = analyzed.map(({ start }) => isQuoted(start));
  const named = analyzed.map(({ start }) => nameStart(start));
  const cues: Cue[] = [];
  for (let at = 0; at < analyzed.length; at++) {
    if (quoted[at]) continue;
    const cue = cueAt(analyzed, quoted, at);
    if (cue) cues.push(cue);
  }
  return { tokens: analyzed, quoted, named, cues };
}

function cueAt(
  tokens: readonly AnalyzedToken[],
  quoted: readonly boolean[],
  at: number,
): Cue | null {
  const { tag, reading, candidates } = tokens[at]!;
  if (!/^V/.test(tag)) return null;
  const readings =
    reading?.pos === 'verb' ? [reading] : candidates.readings.filter((r) => r.pos === 'verb');
  for (const { lemma } of readings) {
    if (lemma === 'heißen' && tokens[at + 1]?.surface === 'es')
      return { at, lemma, particle: -1, ...SPOKEN };
    const particles = tag === 'VFIN' ? sayingParticles(lemma) : null;
    if (particles) {
      const particle = particleOf(tokens, quoted, at, particles);
      if (particle >= 0) {
        const full = tokens[particle]!.surface + lemma;
        const use = sayingOf(full);
        if (use) return { at, lemma: full, particle, ...use };
      }
    }
    const use = sayingOf(lemma);
    if (use) return { at, lemma, particle: -1, ...use };
  }
  return null;
}

/** "heißt es in der Mitteilung" */
const SPOKEN = { clause: true, reporting: false, naming: false };

/** The separated prefix stands at the end of the verb's clause: before a mark, "und", or the end. */
function particleOf(
  tokens: readonly AnalyzedToken[],
  quoted: readonly boolean[],
  verb: number,
  particles: ReadonlySet<string>,
): number {
  for (let at = verb + 1; at < tokens.length; at++) {
    if (quoted[at]) continue;
    const { surface } = tokens[at]!;
    if (!particles.has(surface)) continue;
    const next = tokens[at + 1];
    if (!next || next.tag === 'PUNCT' || next.tag === 'KON' || quoted[at + 1]) return at;
  }
  return -1;
}

const KONJUNKTIV =
  /^(?:sei|seien|habe|könne|müsse|solle|wolle|dürfe|werde|möge|wisse|wäre|wären|hätte|hätten|würde|würden|könnten?|müssten?|sollten?|dürften?|wollten?)$/;

/**
 * Whether a token is a finite verb in the subjunctive of reported speech. Forms in -e of the third
 * person can be nothing else (er gehe); those in -te and -en are read so only of auxiliaries.
 */
export function isSubjunctive({ tag, surface, reading }: AnalyzedToken): boolean {
  if (tag !== 'VFIN') return false;
  const small = surface.toLowerCase();
  if (KONJUNKTIV.test(small)) return !/^(?:sollten?|wollten?)$/.test(small);
  if (!/e$/.test(small) || reading?.pos !== 'verb') return false;
  const { features } = reading;
  const present = (features & VerbFeature.present) !== 0 && (features & VerbFeature.past) === 0;
  return present && (features & VerbFeature.subjunctive) !== 0;
}

/** First person at the verb: then "-e" is the indicative (ich gehe). */
export const hasFirstPerson = (
  tokens: readonly AnalyzedToken[],
  from: number,
  to: number,
): boolean => {
  for (let at = from; at < to; at++) if (/^ich$/i.test(tokens[at]!.surface)) return true;
  return false;
};
