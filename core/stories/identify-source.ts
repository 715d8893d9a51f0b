import type { Source, Story } from './story.ts';

/** A text with this share of a source's anchors is that source's own report. */
const THRESHOLD = 0.6;

/**
 * The source of a story whose own report a text is, so that the *other* sources can be told from it;
 * null for a report that is not in the story yet. Goes by the German words that the story quotes.
 */
export function identifySource(story: Story, text: string): Source | null {
  const haystack = normalize(text);
  let best: Source | null = null;
  let bestShare = THRESHOLD;
  for (const source of story.sources) {
    const anchors = story.claims.flatMap(({ reports }) => reports[source.key]?.anchor ?? []);
    const found = anchors.filter((anchor) => haystack.includes(normalize(anchor))).length;
    const share = anchors.length === 0 ? 0 : found / anchors.length;
    if (share >= bestShare) {
      best = source;
      bestShare = share;
    }
  }
  return best;
}

/** Spaces, quotation marks and soft hyphens vary with how a page is set. */
const normalize = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[„“”"»«]/g, '"')
    .replace(/\s+/g, ' ');
