import type { ClaimType, ClaimValue, Period } from './story.ts';

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
  /** The days between which it appeared, where the report itself gives no date. */
  published?: Period;
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
  /** The day, or the days, that it is about. */
  when?: Period;
  /** Only one source has it. */
  isSingle?: true;
  /** The one source that all who state it draw on: a news agency, or whose words they quote. */
  origin?: string;
  cells: ClaimCell[];
}

/** How many sources speak on a claim. */
export const countSpeaking = (cells: readonly ClaimCell[]): number =>
  cells.filter(({ status }) => status !== 'silent').length;

/**
 * Orders rows by how much they tell: the sources that speak on the claim, and twice those that speak
 * differently where others do too, because that is what a reader cannot see on one article.
 */
export const byInterest = (a: ClaimRow, b: ClaimRow): number => interestOf(b) - interestOf(a);

function interestOf({ cells }: ClaimRow): number {
  const differs = cells.filter(({ status }) => status === 'differs').length;
  const speaking = countSpeaking(cells);
  return speaking + (speaking > 1 ? 2 * differs : 0);
}
