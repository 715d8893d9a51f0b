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
}

/** What one source does with a claim. */
export interface ClaimCell {
  status: 'stated' | 'differs' | 'silent';
  /** The exact German words, at most eight. */
  anchor?: string;
  /** How it differs, in our words. */
  nuance?: string;
}

/** A claim of a story, as a row of the comparison; `cells` stand in the order of the columns. */
export interface ClaimRow {
  id: string;
  statement: string;
  /** Ids of the entities that it is about, the chief one first. */
  about: string[];
  cells: ClaimCell[];
}
