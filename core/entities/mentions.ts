import type { EntityType } from './entity.ts';

/** How the text names the entity. */
export const MENTION_KINDS = [
  'name',
  'surname',
  'genitive',
  'abbreviation',
  'compound-part',
  'misspelling',
  'epithet',
  'derived',
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** One stretch of an article that names an entity. Offsets are UTF-16 code units into its text. */
export interface Mention {
  start: number;
  end: number;
  /** `text.slice(start, end)`. */
  surface: string;
  type: EntityType;
  subtype?: string;
  kind: MentionKind;
  /** An id of the knowledge base, or `new:<slug>` for a name that is not in it. */
  id: string;
  /** What the name also stands for here: the government, in "Berlin wirft Moskau vor". An id of the knowledge base. */
  metonym?: string;
  /** How sure the recognizer is, from 0 to 1. */
  score: number;
  /** The whole hyphen compound that the name is a part of ("Tesla- und X-Chef"): start and end. */
  outer?: [number, number];
}

/** Whether a mention is lit by default: demonyms, adjectives and epithets are not names. */
export const isLit = ({ kind }: Mention): boolean => kind !== 'derived' && kind !== 'epithet';

/** The order in which an article's mentions are read: by start, the longer one first. */
export const byPosition = (a: Mention, b: Mention): number => a.start - b.start || b.end - a.end;

/** Whether the entity is one of the knowledge base. */
export const isKnown = (mention: Mention): boolean => !mention.id.startsWith('new:');

/** The id of a name that is not in the knowledge base; the same for each spelling of its case. */
export function newId(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `new:${slug}`;
}

/**
 * The innermost mention at a text offset (UTF-16 code units), or null.
 * @param mentions sorted by start
 */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | null {
  let best: Mention | null = null;
  for (const mention of mentions) {
    if (mention.start > offset) break;
    if (offset >= mention.end) continue;
    if (!best || mention.end - mention.start < best.end - best.start) best = mention;
  }
  return best;
}
