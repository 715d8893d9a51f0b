import type { Anchor } from './anchor.ts';
import { wordsOf } from './token-index.ts';

export interface QueryWord {
  plain: string;
  /** Whether it stands in another paragraph than the quote's nearer end, which may be moved alone. */
  isApart: boolean;
}

/** A quote with its surroundings as words, ready to be laid along a text. */
export interface WordQuery {
  words: QueryWord[];
  /** The quote's own words are those from `from` up to `to`, exclusive. */
  from: number;
  to: number;
  /** Whether the quote begins and ends where a word does, and otherwise by how much within it. */
  startsAtWord: boolean;
  endsAtWord: boolean;
  startOffset: number;
  endOffset: number;
  /** The quote's marks before its first and after its last word. */
  before: string;
  after: string;
}

/**
 * Reads an anchor as words. The context was cut at a fixed length, so that its outermost words may be
 * halves and are left out.
 *
 * @param context how much surrounding text an anchor keeps (UTF-16 code units)
 */
export function readQuery({ quote }: Anchor, context: number): WordQuery {
  const { exact, prefix, suffix } = quote;
  const whole = prefix + exact + suffix;
  const start = prefix.length;
  const end = start + exact.length;
  const isCut = { left: prefix.length >= context, right: suffix.length >= context };
  const words = wordsOf(whole).filter(
    (word) =>
      !(isCut.left && word.start === 0 && word.end <= start) &&
      !(isCut.right && word.end === whole.length && word.start >= end),
  );
  const from = words.findIndex((word) => word.end > start);
  const to = words.findLastIndex((word) => word.start < end) + 1;
  if (from < 0 || to <= from) return NOTHING;
  const first = words[from]!;
  const last = words[to - 1]!;
  return {
    words: words.map(({ plain, start: at, end: until }) => ({
      plain,
      isApart:
        whole.slice(Math.min(until, start), start).includes('\n') ||
        whole.slice(end, Math.max(at, end)).includes('\n'),
    })),
    from,
    to,
    startsAtWord: first.start >= start,
    endsAtWord: last.end <= end,
    startOffset: Math.max(0, start - first.start),
    endOffset: Math.max(0, last.end - end),
    before: whole.slice(start, Math.max(start, first.start)),
    after: whole.slice(Math.min(end, last.end), end),
  };
}

const NOTHING: WordQuery = {
  words: [],
  from: 0,
  to: 0,
  startsAtWord: true,
  endsAtWord: true,
  startOffset: 0,
  endOffset: 0,
  before: '',
  after: '',
};
