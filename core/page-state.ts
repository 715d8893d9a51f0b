import type { StoryMatch } from './analyze.ts';
import { isLit, type Mention } from './entities/mentions.ts';
import type { Word } from './language/word.ts';
import type { Highlight } from './notebook/highlights.ts';

/** What the content script knows of its page, as the popup and the side panel show it. */
export interface PageState {
  status: 'reading' | 'article' | 'not-article' | 'failed';
  /** Why it is no article, or what failed: a key of the interface's words. */
  reason?: string;
  host: string;
  article?: {
    /** The address under which its notes are kept. */
    address: string;
    title: string;
    publisher?: string;
    byline?: string;
    publishedAt?: string;
  };
  names: NamedEntity[];
  /** The less common words of the article, hardest first. */
  words: Word[];
  story: StoryMatch | null;
  notes: PlacedNote[];
  /** Whether the page is so long that only its beginning was read. */
  isCut: boolean;
  /** Whether names are lit on this page now. */
  isLit: boolean;
}

/** One entity of an article with every place that names it. */
export interface NamedEntity {
  id: string;
  type: Mention['type'];
  /** The fullest form in which the article names it. */
  label: string;
  mentions: { start: number; end: number; surface: string }[];
}

/** A stored highlight and where it stands on the page, or null when it is not found there. */
export interface PlacedNote {
  highlight: Highlight;
  place: { start: number; end: number } | null;
  /** The words that stand there now, where they are others than the reader marked. */
  now?: string;
}

/**
 * Groups mentions by entity, in order of first appearance.
 * @param labels German names of the known entities by id; others go by the fullest form in the text
 */
export function namedEntities(
  mentions: readonly Mention[],
  labels: Readonly<Record<string, string>>,
): NamedEntity[] {
  const byId = new Map<string, NamedEntity>();
  for (const { id, type, kind, start, end, surface } of mentions.filter(isLit)) {
    const entity = byId.get(id) ?? { id, type, label: labels[id] ?? '', mentions: [] };
    byId.set(id, entity);
    entity.mentions.push({ start, end, surface });
    if (labels[id]) continue;
    if ((kind === 'name' || entity.label === '') && surface.length > entity.label.length) {
      entity.label = surface;
    }
  }
  return [...byId.values()];
}
