/**
 * Where a note belongs, in the terms of the W3C Web Annotation model: the words themselves with some
 * of what stands before and after (text quote selector) and where they stood (text position
 * selector, UTF-16 code units into the article's text).
 */
export interface Anchor {
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number };
}

/** A place in a text; UTF-16 code units. */
export interface Place {
  start: number;
  end: number;
}

/** How much of the text around a quote is kept to tell it from its doubles (UTF-16 code units). */
export const CONTEXT = 48;

/** Describes a stretch of `text` so that it can be found again on a later visit. */
export function describeAnchor(text: string, start: number, end: number): Anchor {
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end },
  };
}

/**
 * The place where an anchor was made, if the same words stand there in at least half of the same
 * surroundings; else null, and `AnchorFinder` may find it elsewhere.
 */
export function whereItStood(text: string, { quote, position }: Anchor): Place | null {
  const { exact, prefix, suffix } = quote;
  const { start, end } = position;
  if (exact === '' || text.slice(start, end) !== exact) return null;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return 2 * (before + after) >= prefix.length + suffix.length ? { start, end } : null;
}

/**
 * What stands at a note's place now, if the newsroom has exchanged words there; undefined where only
 * spaces, hyphens, quotation marks and the like differ.
 */
export function wordsNow(
  text: string,
  { start, end }: Place,
  { quote }: Anchor,
): string | undefined {
  const now = text.slice(start, end);
  return letters(now) === letters(quote.exact) ? undefined : now;
}

const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase();
