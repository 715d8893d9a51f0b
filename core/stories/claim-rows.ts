import type { ClaimType, ClaimValue } from './story.ts';

/** A source of a story, as a column of the comparison. */
export interface SourceColumn {
  key: string;
  /** The outlet's name. */
  outlet: string;
  /** The same for a narrow column. */
  short: string;
  /** Whether the outlet is inferred from style and layout, not stated. */
  isInferred: boolean;
  headline: string;
  /** The article that is being read. */
  isCurrent?: true;
  address?: string;
  /** ISO 8601, a date or a time. */
  publishedAt?: string;
}

/** What one source does with a claim. */
export interface ClaimCell {
  status: 'stated' | 'differs' | 'silent';
  /** How much it differs. */
  degree?: 'minor' | 'material';
  /** The exact German words, at most eight. */
  anchor?: string;
  /** Where the sentence stands in the source's own text (UTF-16 code units), where that is known. */
  place?: { start: number; end: number };
  /** How it differs, in English words. */
  nuance?: string;
  /** The figure as this source gives it. */
  value?: ClaimValue;
  /** Who says it in this source: an entity's id, or words; where it is not the claim's speaker. */
  speaker?: string;
}

/** A claim of a story, as a row of the comparison; `cells` stand in the order of the columns. */
export interface ClaimRow {
  id: string;
  /** In English words; German ones, word for word of an article, where `isGerman`. */
  statement: string;
  isGerman?: true;
  /** Ids of the entities that it is about, the chief one first. */
  about: string[];
  type?: ClaimType;
  /** The heading of its topic. */
  topic?: string;
  /** Whose claim it is: an entity's id, or words. */
  speaker?: string;
  /** Only one source has it. */
  isSingle?: true;
  /** The one source that all who state it draw on: a news agency, or whose words they quote. */
  origin?: string;
  cells: ClaimCell[];
}
