import type { Statement } from './digest.ts';
import type { ClaimValue } from './story.ts';

/** What an article does with one claim of a story of which it is no source. */
export interface ClaimAlignment {
  /** The claim's id. */
  id: string;
  status: 'stated' | 'differs' | 'silent';
  degree?: 'minor' | 'material';
  /** The sentence (UTF-16 code units into the article's text), unless the article is silent. */
  place?: { start: number; end: number };
  /** At most eight words of it. */
  anchor?: string;
  /** How it differs, in English words. */
  nuance?: string;
  value?: ClaimValue;
  /** Who says it in the article, where it is not the claim's speaker. */
  speaker?: string;
}

/** An article laid beside a story. */
export interface StoryAlignment {
  /** One for each claim of the story, in its order. */
  claims: ClaimAlignment[];
  /** What the article says and no claim of the story does. */
  fresh: Statement[];
}
