import { type AlignedWord, alignWords } from './align-words.ts';
import { type Anchor, CONTEXT, describeAnchor, type Place, whereItStood } from './anchor.ts';
import { type QueryWord, readQuery, type WordQuery } from './anchor-query.ts';
import { indexTokens, type TokenIndex, tokenFrom } from './token-index.ts';

/** How well a stretch of text fits a note. */
interface Candidate extends Place {
  score: number;
}

/** The second best place must miss this much more than the best one does … */
const MARGIN = 0.04;
/** … and this many times as much; otherwise the place is not certain. */
const TIMES = 1.35;
/** Most places at which a quote is laid along the text. */
const MOST_CANDIDATES = 6;
/** Words that stand more often than this say nothing about where a quote is. */
const TOO_COMMON = 64;
/** From here on a fit is certain enough by itself. */
const CERTAIN = 2;
/** What a place loses for being elsewhere: of two that fit alike, the one where the quote stood is it. */
const FARNESS = 0.05;
/** What came and went before a quote seldom moves it farther than this (words). */
const NEAR = 60;
/** A quote longer than this is found by its two ends (UTF-16 code units). */
const LONG = 2_400;

/**
 * Finds the places of notes in one text: first where a note stood, then by its words, also when some
 * of them have changed. Words around a note vote for where it may be, each with the weight of its
 * rareness; there the quote with its surroundings is laid along the text, word by word. What is not
 * certain is not found: a note in a wrong place is worse than one that is listed as not found.
 */
export class AnchorFinder {
  readonly #text: string;
  #lazyIndex: TokenIndex | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get #index(): TokenIndex {
    this.#lazyIndex ??= indexTokens(this.#text);
    return this.#lazyIndex;
  }

  /** The place of a note, or null when it is not found with certainty. */
  find(anchor: Anchor): Place | null {
    if (anchor.quote.exact.trim() === '') return null;
    const isLong = anchor.quote.exact.length > LONG;
    return (
      whereItStood(this.#text, anchor) ?? (isLong ? this.#byEnds(anchor) : this.#byWords(anchor))
    );
  }

  /** A long quote stands between its beginning and its end, if these are about as far apart. */
  #byEnds({ quote, position }: Anchor): Place | null {
    const whole = quote.prefix + quote.exact + quote.suffix;
    const start = quote.prefix.length;
    const end = start + quote.exact.length;
    const from = position.start - start;
    const part = (partStart: number, partEnd: number): Anchor => ({
      quote: describeAnchor(whole, partStart, partEnd).quote,
      position: { start: from + partStart, end: from + partEnd },
    });
    const head = this.#byWords(part(start, start + LONG / 2));
    const tail = this.#byWords(part(end - LONG / 2, end));
    if (!head || !tail) return null;
    const ratio = (tail.end - head.start) / quote.exact.length;
    return ratio > 0.8 && ratio < 1.25 ? { start: head.start, end: tail.end } : null;
  }

  #byWords(anchor: Anchor): Place | null {
    const query = readQuery(anchor, CONTEXT);
    if (query.words.length === 0 || query.from === query.to) return null;
    const ids = query.words.map(({ plain }) => this.#index.idOf.get(plain) ?? -1);
    const candidates: Candidate[] = [];
    const home = tokenFrom(this.#index, anchor.position.start);
    for (const shift of this.#likelyShifts(ids, home - query.from)) {
      const found = this.#lay(query, ids, shift, home);
      if (found && !candidates.some(({ start }) => start === found.start)) candidates.push(found);
    }
    candidates.sort((a, b) => b.score - a.score);
    const [best, second] = candidates;
    if (!best || best.score < CERTAIN) return null;
    if (second && missing(second) < TIMES * missing(best) + MARGIN) return null;
    return { start: best.start, end: best.end };
  }

  /** By how many tokens the query may be shifted to lie on its place: the likeliest first. */
  #likelyShifts(ids: readonly number[], homeShift: number): number[] {
    const { places, ids: all } = this.#index;
    const votes = new Map<number, number>();
    const vote = (bucket: number, weight: number) =>
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    for (const [at, id] of ids.entries()) {
      const standing = places[id];
      if (!standing || standing.length > TOO_COMMON) continue;
      const weight = Math.log(1 + all.length / standing.length);
      for (const token of standing) {
        // Words that came or went before a word shift it against the others.
        const bucket = (token - at) >> 2;
        vote(bucket, weight);
        vote(bucket - 1, weight / 2);
        vote(bucket + 1, weight / 2);
      }
    }
    const nearness = (bucket: number) => 1 / (1 + Math.abs(bucket - (homeShift >> 2)) / 25);
    return [...votes]
      .map(([bucket, weight]) => ({ bucket, weight: weight + nearness(bucket) }))
      .sort((a, b) => b.weight - a.weight)
      .filter(({ weight }, _, [first]) => weight >= 0.3 * first!.weight)
      .reduce<number[]>((kept, { bucket }) => {
        const isNew = kept.every((other) => Math.abs(other - bucket) > 1);
        if (isNew && kept.length < MOST_CANDIDATES) kept.push(bucket);
        return kept;
      }, [])
      .map((bucket) => bucket << 2);
  }

  /** Lays the query along the text at a shift and judges how well it fits. */
  #lay(query: WordQuery, ids: readonly number[], shift: number, home: number): Candidate | null {
    const { ids: all, bounds } = this.#index;
    const slack = 8 + (ids.length >> 3);
    const from = Math.max(0, shift - slack);
    const to = Math.min(all.length, shift + ids.length + slack);
    if (from >= to) return null;
    const aligned = alignWords(ids, all, from, to);
    const own = aligned.slice(query.from, query.to);
    const first = own.find(({ token }) => token >= 0);
    const last = own.findLast(({ token }) => token >= 0);
    if (!first || !last) return null;

    const same = own.filter(({ isSame }) => isSame).length;
    const length = Math.max(own.length, last.token - first.token + 1);
    const around = compareSurroundings(query.words, aligned, query.from, query.to);
    const isNear = Math.abs(first.token - home) <= NEAR;
    const score = judge(same / length, own.length, around, isNear);
    // A note on a part of a word stays on that part, and only while the word is the same.
    const isWhole = { start: query.startsAtWord, end: query.endsAtWord };
    if ((!isWhole.start && !own[0]!.isSame) || (!isWhole.end && !own.at(-1)!.isSame)) return null;
    const start = bounds[2 * first.token]! + (own[0] === first ? query.startOffset : 0);
    const end = bounds[2 * last.token + 1]! - (own.at(-1) === last ? query.endOffset : 0);
    return { ...this.#withMarks(query, start, end), score };
  }

  /** Takes in the quotation marks, brackets and stops that the note took in, if they are there. */
  #withMarks({ before, after }: WordQuery, start: number, end: number): Place {
    const text = this.#text;
    let first = start;
    for (let at = before.length - 1; at >= 0 && isMark(before[at]!, text[first - 1]); at--) first--;
    let last = end;
    for (let at = 0; at < after.length && isMark(after[at]!, text[last]); at++) last++;
    return { start: first, end: last };
  }
}

/** How much of what stood around a quote agrees, from 0 to 1, before it, after it, and together. */
interface Surroundings {
  before: number | null;
  after: number | null;
  both: number;
}

/**
 * How well a stretch fits: below `CERTAIN` it is not certain enough by itself. A long quote speaks for
 * itself; the fewer words it has, the more its surroundings must say; of a quote of one or two words
 * that have changed, all of them.
 *
 * @param own share of the quote's words that agree
 * @param size number of the quote's words
 * @param isNear whether it is about where the quote stood
 */
function judge(
  own: number,
  size: number,
  { before, after, both }: Surroundings,
  isNear: boolean,
): number {
  const weight = Math.min(size, 10);
  const sides = [before, after].filter((side) => side !== null);
  // A passage taken over from a tool that keeps no surroundings has its words only.
  const contextWeight = sides.length === 0 ? 0 : 5;
  const fit = (own * weight + both * contextWeight) / (weight + contextWeight);
  const weaker = sides.length === 2 ? Math.min(...sides) : 0;
  const isCertain =
    size <= 2
      ? own === 1
        ? both >= (isNear ? 0.4 : 0.5) && Math.max(...sides) >= 0.6
        : weaker >= 0.8
      : fit >= 0.6 && (own >= 0.8 || (own >= 0.5 && weaker >= 0.6));
  return (isCertain ? CERTAIN + FARNESS : 0) + fit - (isNear ? 0 : FARNESS);
}

/** Words beyond a paragraph's edge say less: paragraphs are moved, sentences within them seldom. */
const APART = 0.3;

/** Compares what stands around a quote, nearer words counting more. */
function compareSurroundings(
  words: readonly QueryWord[],
  aligned: readonly AlignedWord[],
  from: number,
  to: number,
): Surroundings {
  const sum = (first: number, step: 1 | -1) => {
    let all = 0;
    let same = 0;
    for (let at = first; at >= 0 && at < words.length; at += step) {
      const weight = (words[at]!.isApart ? APART : 1) / (1 + Math.abs(at - first) / 3);
      all += weight;
      if (aligned[at]!.isSame) same += weight;
    }
    return { all, same };
  };
  const before = sum(from - 1, -1);
  const after = sum(to, 1);
  const share = ({ all, same }: typeof before) => (all === 0 ? null : same / all);
  const both = { all: before.all + after.all, same: before.same + after.same };
  return { before: share(before), after: share(after), both: share(both) ?? 0 };
}

/** What a candidate lacks to a perfect fit. */
const missing = ({ score }: Candidate): number => CERTAIN + FARNESS + 1 - score;

const QUOTATION_MARK = /["'„“”‚‘’»«›‹]/;

/** Whether a mark of the note stands in the text too, perhaps as another kind of quotation mark. */
const isMark = (wanted: string, present: string | undefined): boolean =>
  present !== undefined &&
  (wanted === present ||
    (QUOTATION_MARK.test(wanted) && QUOTATION_MARK.test(present)) ||
    (/\s/.test(wanted) && /\s/.test(present)));
