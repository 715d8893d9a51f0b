import type { Mention } from '../entities/mentions.ts';
import { RAREST_CLASS } from '../language/frequency-class.ts';
import type { Word } from '../language/word.ts';
import type { Figure } from './figure.ts';
import { LONGEST_ANCHOR } from './longest-anchor.ts';

/** What a figure and a name weigh beside a word's frequency class when the anchor is chosen. */
const FIGURE_WEIGHT = 30;
const NAME_WEIGHT = 8;

/** The stretch of at most eight words with most of what the sentence tells. */
export function anchorOf(
  sentence: string,
  offset: number,
  words: readonly Word[],
  names: readonly Mention[],
  figures: readonly Figure[],
): string {
  const spans = [...sentence.matchAll(/\S+/g)].map(
    (m) => [m.index, m.index + m[0].length] as const,
  );
  if (spans.length <= LONGEST_ANCHOR) return sentence;
  const weigh = (from: number, to: number) => {
    const isIn = (s: { start: number; end: number }) =>
      s.start >= offset + from && s.end <= offset + to;
    return (
      words.filter(isIn).reduce((sum, { rank = RAREST_CLASS }) => sum + rank, 0) +
      figures.filter(isIn).length * FIGURE_WEIGHT +
      names.filter(isIn).length * NAME_WEIGHT
    );
  };
  let best: readonly [number, number] = [0, 0];
  let most = -1;
  for (let first = 0; first + LONGEST_ANCHOR <= spans.length; first++) {
    const stretch = [spans[first]![0], spans[first + LONGEST_ANCHOR - 1]![1]] as const;
    const weight = weigh(...stretch);
    if (weight > most) {
      best = stretch;
      most = weight;
    }
  }
  return trim(sentence.slice(...best));
}

/** Words before a figure that its anchor has: the hedge, the verb. */
const BEFORE = 2;

/**
 * The stretch of at most eight words around a figure.
 *
 * @param from where it begins (UTF-16 code units into the sentence)
 */
export function anchorAround(sentence: string, from: number): string {
  const spans = wordSpans(sentence);
  const at = spans.findIndex(([, end]) => end > from);
  const latest = Math.max(0, spans.length - LONGEST_ANCHOR);
  const start = Math.min(latest, Math.max(0, at - BEFORE));
  const end = Math.min(spans.length, start + LONGEST_ANCHOR);
  return trim(sentence.slice(spans[start]![0], spans[end - 1]![1]));
}

const wordSpans = (sentence: string): [start: number, end: number][] =>
  [...sentence.matchAll(/\S+/g)].map((m) => [m.index, m.index + m[0].length]);

/** A mark that only links to what follows. */
const trim = (stretch: string): string => stretch.replace(/[,;:–-]$/, '');
