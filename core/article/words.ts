/** The different words of a text, in lower case. */
export const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of the words of `a` that are also in `b` (0 to 1). */
export function wordOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return a.size === 0 ? 0 : common / a.size;
}

/** How far two texts have the same words (0 to 1). */
export function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (wordOverlap(a, b) + wordOverlap(b, a)) / 2;
}
