import type { Digest, WeightedFeature } from './digest.ts';
import { findRelated, type SignedArticle } from './find-related.ts';
import { groupArticles } from './group-articles.ts';
import { matchDigest, mayReport } from './match-story.ts';
import type { Story } from './story.ts';

/** A kept article as the notebook lists it, without its digest. */
export interface KeptSignature {
  address: string;
  title: string;
  /** ISO 8601. */
  publishedAt?: string;
  signature: WeightedFeature[];
}

/** More kept articles make no picture that one takes in at a glance. */
const MOST = 8;
/** Digests that are read to see whether they are on a story of a pack. */
const MOST_CANDIDATES = 40;

/**
 * The digests of the kept articles that belong beside a story: those related to the article that is
 * being read, then those on the story of the pack. Only the digests that may be shown are read.
 *
 * @param kept newest first
 * @param read the digests at some addresses, in their order; those that are not kept left out
 */
export async function keptOnStory(
  kept: readonly KeptSignature[],
  { story, digest }: { story: Story | null; digest: Digest | null },
  read: (addresses: readonly string[]) => Promise<Digest[]>,
): Promise<Digest[]> {
  const near = digest ? findRelated(digest, kept.map(signed), MOST) : [];
  const related = near.map((one) => one.digest.article.address!);
  const candidates = story
    ? kept
        .filter(
          ({ address, signature }) => !related.includes(address) && mayReport(story, signature),
        )
        .slice(0, MOST_CANDIDATES)
        .map(({ address }) => address)
    : [];
  const onStory = (await read(candidates)).filter((one) => matchDigest([story!], one) !== null);
  return [...(await read(related)), ...onStory].slice(0, MOST);
}

/** Kept articles by the story that they tell, in their order; groups of one included. */
export function groupKept<T extends KeptSignature>(kept: readonly T[]): T[][] {
  const groups = groupArticles(kept.map((one) => ({ ...signed(one), kept: one })));
  return groups.map((group) => group.map((one) => one.kept));
}

const signed = ({ address, title, publishedAt, signature }: KeptSignature): SignedArticle => ({
  article: { address, title, ...(publishedAt !== undefined && { publishedAt }) },
  signature,
});
