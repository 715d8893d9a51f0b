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
const CONTEXT = 48;

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
 * Finds an anchor in a text: first where it stood, then by its exact words. Where the words stand
 * several times, the surroundings must tell one place from the others; when they do not, nothing is
 * returned, because a note in a wrong place is worse than one that is listed as not found.
 */
export function findAnchor(text: string, anchor: Anchor): { start: number; end: number } | null {
  const { exact } = anchor.quote;
  const { start, end } = anchor.position;
  if (exact === '') return null;
  if (text.slice(start, end) === exact && agreement(text, start, anchor) >= 0.5) {
    return { start, end };
  }
  let best = -1;
  let bestScore = -1;
  let secondScore = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const score = agreement(text, at, anchor);
    if (score > bestScore) {
      secondScore = bestScore;
      bestScore = score;
      best = at;
    } else if (score > secondScore) {
      secondScore = score;
    }
  }
  if (best < 0) return null;
  const isAlone = secondScore < 0;
  if (!isAlone && bestScore - secondScore < 0.2) return null;
  // A short quote that stands once may still be another sentence's: it needs its surroundings.
  if (exact.length < 12 && bestScore < 0.3) return null;
  return { start: best, end: best + exact.length };
}

/** How much of the stored prefix and suffix stands around a place, from 0 to 1. */
function agreement(text: string, at: number, { quote }: Anchor): number {
  const { exact, prefix, suffix } = quote;
  const total = prefix.length + suffix.length;
  if (total === 0) return 1;
  let same = 0;
  while (same < prefix.length && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same++;
  const end = at + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return (same + after) / total;
}
