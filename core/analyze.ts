import type { Gazetteer } from './entities/gazetteer.ts';
import type { Mention } from './entities/mentions.ts';
import type { NameTagger } from './entities/name-tagger.ts';
import { recognizeNames } from './entities/recognize.ts';
import type { Dictionary } from './language/dictionary.ts';
import { tokenize } from './language/tokenize.ts';
import type { Figure } from './stories/figure.ts';
import { findQuotes } from './stories/find-quotes.ts';
import { identifySource } from './stories/identify-source.ts';
import { matchStory } from './stories/match-story.ts';
import type { Quote } from './stories/quote.ts';
import { readFigures } from './stories/read-figures.ts';
import type { Story } from './stories/story.ts';

/** What the analysis leans on: each part is loaded once and handed in. */
export interface Engine {
  gazetteer: Gazetteer;
  /** Finds names that the gazetteer does not know; without it only people are found. */
  tagger?: NameTagger;
  stories: readonly Story[];
  dictionary: Dictionary;
}

/** The known story that an article belongs to; the score runs from 0 to 1. */
export interface StoryMatch {
  id: string;
  score: number;
  /** The source of the story whose own report the article is, if it is one of them. */
  source?: string;
}

/** What the page needs first, to light its names. */
export interface ArticleAnalysis {
  /** Sorted by start; offsets are UTF-16 code units into the text. */
  mentions: Mention[];
  story: StoryMatch | null;
}

/** The same with what the page shows of its names before any card is open. */
export interface LabeledAnalysis extends ArticleAnalysis {
  /** German names in their usual form, by entity id, for the known ones. */
  labels: Record<string, string>;
}

/** Names and story of a text. Needs no dictionary, so it answers before that is loaded. */
export function analyzeArticle(
  { gazetteer, tagger, stories }: Pick<Engine, 'gazetteer' | 'tagger' | 'stories'>,
  text: string,
): ArticleAnalysis {
  const mentions = recognizeNames(gazetteer, text, tokenize(text), tagger);
  const match = matchStory(stories, mentions, text);
  const story = stories.find(({ id }) => id === match?.id);
  const source = story && identifySource(story, text)?.key;
  return { mentions, story: match && { ...match, ...(source && { source }) } };
}

/** What an article states: its numbers and dates, and what it hands on as said. */
export interface Statements {
  /** Sorted by start; offsets are UTF-16 code units into the text. */
  quotes: Quote[];
  figures: Figure[];
}

/**
 * Figures and quotes of a text. Apart from {@link analyzeArticle}, because names are lit without them.
 *
 * @param mentions of the same text, sorted by start: they give speakers their entities
 * @param publishedAt ISO 8601; relative dates are resolved against it
 */
export function analyzeStatements(
  { dictionary }: Pick<Engine, 'dictionary'>,
  text: string,
  mentions: readonly Mention[],
  publishedAt?: string,
): Statements {
  const tokens = tokenize(text);
  return {
    quotes: findQuotes(text, tokens, mentions, dictionary),
    figures: readFigures(text, tokens, { publishedAt, dictionary }),
  };
}
