import type { Digest } from './digest.ts';

/** All that is needed to tell whether two articles report on one story. */
export type SignedArticle = Pick<Digest, 'signature' | 'article'>;

/** A kept article that is about the same as another. */
export interface RelatedArticle<T extends SignedArticle = Digest> {
  digest: T;
  /** How near the two are, from 0 to 1. */
  score: number;
}

/** From this score on two articles report on one story. */
export const SAME_STORY = 0.25;
/** So many days apart two articles must be twice as near to each other. */
const HALVING_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The kept articles that report on the same story as a digest, nearest first, by what they are about
 * and when they appeared. One pass over the signatures; nothing else of a digest is read.
 *
 * @param limit most articles
 */
export function findRelated<T extends SignedArticle>(
  digest: SignedArticle,
  kept: readonly T[],
  limit = Number.POSITIVE_INFINITY,
): RelatedArticle<T>[] {
  const weights = new Map(digest.signature);
  const related: RelatedArticle<T>[] = [];
  for (const other of kept) {
    if ((other as SignedArticle) === digest) continue;
    const score = scoreOf(weights, digest, other);
    if (score >= SAME_STORY) related.push({ digest: other, score });
  }
  return related
    .sort((a, b) => b.score - a.score || compareKeys(keyOf(a.digest), keyOf(b.digest)))
    .slice(0, limit);
}

/** How near two articles are: the cosine of what they are about, less the more days are between. */
export const relateArticles = (a: SignedArticle, b: SignedArticle): number =>
  scoreOf(new Map(a.signature), a, b);

function scoreOf(weights: ReadonlyMap<string, number>, a: SignedArticle, b: SignedArticle): number {
  let cosine = 0;
  let isNamed = false;
  for (const [feature, weight] of b.signature) {
    const own = weights.get(feature);
    if (own === undefined) continue;
    cosine += own * weight;
    isNamed ||= feature.startsWith('@');
  }
  // The same subject alone is no story.
  if (!isNamed) return 0;
  return cosine * 0.5 ** (daysBetween(a, b) / HALVING_DAYS);
}

/** 0 where one of the two has no date. */
function daysBetween(a: SignedArticle, b: SignedArticle): number {
  const days = Math.abs(timeOf(a) - timeOf(b)) / DAY;
  return Number.isNaN(days) ? 0 : days;
}

const timeOf = ({ article }: SignedArticle): number => Date.parse(article.publishedAt ?? '');

const keyOf = ({ article }: SignedArticle): string => `${article.address ?? ''} ${article.title}`;
const compareKeys = (a: string, b: string): number => Number(a > b) - Number(a < b);
