import type { Comparator } from './figure.ts';

/** What a claim says: a figure, something that happened, somebody's words, or a judgment. */
export const CLAIM_TYPES = ['figure', 'event', 'quote', 'assessment'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** How two sources differ where they do. */
export const CONTRADICTION_KINDS = [
  'figure',
  'wording',
  'actor',
  'detail',
  'omission',
  'assessment',
  'disputed',
  'error',
  'apparent',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** A span of time; ISO 8601 dates, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

/** One report on a story. */
export interface Source {
  /** Unique within the story. */
  key: string;
  /** Who published it, `short` for narrow columns; `inferred` when the report itself does not say so, with how sure (0 to 1). */
  outlet: { name: string; short?: string; inferred: boolean; confidence: number };
  /** What the headline says, in our English words. */
  headline: string;
  /** At most eight words of the German headline. */
  headlineAnchor: string;
  genre: string;
  author?: string;
  /** Where the report stands on the web. */
  address?: string;
  /** ISO 8601, when it appeared, where the report says so. */
  date?: string;
  published: Period & { inferred: boolean };
}

/** A number that a claim is about. */
export interface ClaimValue {
  amount: number;
  /** The upper end of a range, of which `amount` is the lower. */
  upper?: number;
  /** `USD`, `jobs`, `years`, … */
  unit: string;
  comparator: Comparator;
  /** What is counted, when the unit alone does not tell. */
  measure?: string;
  /** ISO 8601 month, or a year since when. */
  date?: string;
  since?: number;
}

/** What one source has on a claim. A source without a report does not state it. */
export interface Report {
  /** `stated`: in agreement with the claim; `differs`: on the same point, but otherwise. */
  status: 'stated' | 'differs';
  degree?: 'minor' | 'material';
  /** The exact German words, at most eight. */
  anchor: string;
  /** What the reader should know of this wording, in our English words. */
  nuance?: string;
  /** Where it differs from the claim's value. */
  value?: ClaimValue;
}

/** One thing that at least one source says; it is not a finding that it is true. */
export interface Claim {
  id: string;
  /** A key of the story's topics. */
  topic: string;
  type: ClaimType;
  /** In our English words. */
  statement: string;
  /** Ids of the entities that it is about, the chief one first. */
  about: string[];
  /** Whose claim it is: an entity's id, or words ("analysts"); absent for the reporter's own. */
  speaker?: string;
  value?: ClaimValue;
  /** By source key. */
  reports: Record<string, Report>;
  note?: string;
}

/** A point on which sources disagree, or one is wrong by itself. */
export interface Contradiction {
  id: string;
  kind: ContradictionKind;
  /** Ids of the claims. */
  claims: string[];
  /** Keys of the sources. */
  sources: string[];
  text: string;
}

/** How the sources present the story: their angle, and what they call whom. */
export interface Framing {
  /** By source key. */
  headlines: Record<string, { frame: string; tone: string }>;
  /** By source key: its German words for the conflict. */
  conflictWords: Record<string, string[]>;
  /** By entity id, then source key: the German words that stand for the entity, at most eight each. */
  namesFor: Record<string, Record<string, string[]>>;
}

/** How a new text is recognized as one more report on this story. */
export interface Signature {
  /** Of each list at least one entity must be named. */
  required: string[][];
  /** The entities of the story; the more of a text's mentions they make up, the likelier the match. */
  entities: string[];
  /** Stretches of German text, lower case, of which some should occur. */
  keywords: string[];
}

/** One story as several sources tell it. Kept as JSON in `corpus/stories/`. */
export interface Story {
  /** The version of the format: 1 since packs can be imported. */
  schema: 1;
  id: string;
  title: { en: string; de: string };
  summary: { en: string; de: string };
  /** Who made it, from what. */
  provenance: string;
  /** SPDX expression. */
  license: string;
  period: Period;
  signature: Signature;
  sources: Source[];
  /** Topic keys with their English headings, in the order in which they are shown. */
  topics: Record<string, string>;
  claims: Claim[];
  contradictions: Contradiction[];
  framing: Framing;
  /** What a reader must know to weigh the sources. */
  notes: string[];
}
