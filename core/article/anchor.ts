/**
 * Where a note belongs, in the terms of the W3C Web Annotation model: the words themselves with some
 * of what stands before and after (text quote selector) and where they stood (text position
 * selector, UTF-16 code units into the article's text).
 */
export interface Anchor {
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number };
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
