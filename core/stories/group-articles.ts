import { relateArticles, SAME_STORY, type SignedArticle } from './find-related.ts';

/**
 * Articles by story: two that are related are in one group, and so are those that they are related
 * to. The order of the articles does not matter; groups and members come in that order all the same,
 * groups of one included.
 */
export function groupArticles<T extends SignedArticle>(digests: readonly T[]): T[][] {
  const leader = digests.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at]!;
    return at;
  };
  for (const [a, b] of candidatePairs(digests)) {
    const [first, second] = [find(a), find(b)];
    if (first === second || relateArticles(digests[a]!, digests[b]!) < SAME_STORY) continue;
    leader[Math.max(first, second)] = Math.min(first, second);
  }
  const groups = new Map<number, T[]>();
  digests.forEach((digest, index) => {
    const group = find(index);
    groups.set(group, [...(groups.get(group) ?? []), digest]);
  });
  return [...groups.values()];
}

/** So many of the heaviest features are looked at: related articles share one of them. */
const HEAVIEST = 12;

/** Pairs of articles that share a heavy feature, by an inverted index; each once. */
function* candidatePairs(digests: readonly SignedArticle[]): Generator<[number, number]> {
  const holders = new Map<string, number[]>();
  for (let index = 0; index < digests.length; index++) {
    const seen = new Set<number>();
    for (const [feature] of digests[index]!.signature.slice(0, HEAVIEST)) {
      const others = holders.get(feature) ?? [];
      for (const other of others) {
        if (!seen.has(other)) yield [other, index];
        seen.add(other);
      }
      others.push(index);
      holders.set(feature, others);
    }
  }
}
