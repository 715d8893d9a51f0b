import { isLit, type Mention } from '../entities/mentions.ts';
import type { Digest, WeightedFeature } from './digest.ts';
import type { Signature, Story } from './story.ts';

/** A story that a text reports on, and how surely (0 to 1). */
export interface StoryMatch {
  id: string;
  score: number;
}

/** Below this a text only touches the story. */
const THRESHOLD = 0.5;

/**
 * The bundled story that a text reports on, or null. A text must name somebody from each of the
 * story's required groups; then counts how much of it is about the story: the share of its mentions
 * that name the story's entities, the share of these entities that it names, and the keywords.
 *
 * @param mentions the text's mentions, from `recognizeNames`
 */
export function matchStory(
  stories: readonly SignedStory[],
  mentions: readonly Mention[],
  text: string,
): StoryMatch | null {
  const counts = new Map<string, number>();
  for (const { id } of mentions.filter(isLit)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return bestMatch(stories, counts, text.toLowerCase());
}

/** The same for an article of which only the digest was kept. */
export function matchDigest(stories: readonly SignedStory[], digest: Digest): StoryMatch | null {
  const { article, entities, statements } = digest;
  const counts = new Map(entities.map(({ id, count }) => [id, count]));
  const words = statements.flatMap(({ anchor, words }) => [anchor, ...words]);
  return bestMatch(stories, counts, [article.title, ...words].join(' ').toLowerCase());
}

/** Whether an article may report on a story at all: it names somebody of each required group. */
export function mayReport(
  { signature }: SignedStory,
  features: readonly WeightedFeature[],
): boolean {
  const named = new Set(features.map(([feature]) => feature));
  return signature.required.every((group) => group.some((id) => named.has(`@${id}`)));
}

type SignedStory = Pick<Story, 'id' | 'signature'>;

function bestMatch(
  stories: readonly SignedStory[],
  counts: ReadonlyMap<string, number>,
  text: string,
): StoryMatch | null {
  let best: StoryMatch | null = null;
  for (const { id, signature } of stories) {
    const score = scoreSignature(signature, counts, text);
    if (score >= THRESHOLD && (best === null || score > best.score)) best = { id, score };
  }
  return best;
}

/** @param counts how often the text names each entity */
function scoreSignature(
  { required, entities, keywords }: Signature,
  counts: ReadonlyMap<string, number>,
  text: string,
): number {
  if (!required.every((group) => group.some((id) => counts.has(id)))) return 0;
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const present = entities.filter((id) => counts.has(id));
  const focus = present.reduce((sum, id) => sum + counts.get(id)!, 0) / named;
  const breadth = present.length / entities.length;
  const spoken = keywords.filter((keyword) => text.includes(keyword)).length;
  // Half a story's entities and a third of its keywords are as much as one report has of them.
  const share = (value: number, full: number) => Math.min(1, value / full);
  const score =
    0.5 * focus + 0.3 * share(breadth, 1 / 2) + 0.2 * share(spoken / keywords.length, 1 / 3);
  return Math.round(score * 100) / 100;
}
