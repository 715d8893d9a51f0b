import { splitSentences } from './sentences.ts';
import { tokenize } from './tokenize.ts';

/** A sentence, where it begins in its text, and what of it is lit (UTF-16 code units within it). */
export interface SentenceAround {
  start: number;
  text: string;
  lit: [number, number][];
}

/**
 * The sentence in which the spans of a word stand, and the spans within it (UTF-16 code units).
 * A word whose parts reach over a sentence's end brings the whole stretch.
 */
export function sentenceAround(text: string, spans: readonly [number, number][]): SentenceAround {
  const first = spans[0]![0];
  const last = spans.at(-1)![1];
  const from = text.lastIndexOf('\n', first - 1) + 1;
  const lineEnd = text.indexOf('\n', last);
  const paragraph = text.slice(from, lineEnd < 0 ? undefined : lineEnd);
  const sentences = splitSentences(tokenize(paragraph));
  const start = sentences.findLast((one) => one.start <= first - from)?.start ?? 0;
  const end = sentences.find((one) => one.end >= last - from)?.end ?? paragraph.length;
  return {
    start: from + start,
    text: paragraph.slice(start, end),
    lit: spans.map(([a, b]) => [a - from - start, b - from - start]),
  };
}

/**
 * The sentences in which stretches of a text stand, each once with all its stretches lit, the
 * longest first because they say most.
 *
 * @param stretches sorted by start
 */
export function sentencesNaming(
  text: string,
  stretches: readonly { start: number; end: number }[],
  limit: number,
): SentenceAround[] {
  const sentences = new Map<number, SentenceAround>();
  for (const { start, end } of stretches) {
    const sentence = sentenceAround(text, [[start, end]]);
    const known = sentences.get(sentence.start);
    if (known) known.lit.push(...sentence.lit);
    else sentences.set(sentence.start, sentence);
  }
  return [...sentences.values()].sort((a, b) => b.text.length - a.text.length).slice(0, limit);
}
