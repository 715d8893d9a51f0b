import type { EntityType } from '../entities/entity.ts';
import type { Figure } from './figure.ts';

/** What is known of an article beside its text. */
export interface DigestedArticle {
  address?: string;
  title: string;
  outlet?: string;
  /** ISO 8601, a date or a time. */
  publishedAt?: string;
}

/** Somebody or something that an article names. */
export interface DigestedEntity {
  /** An id of the knowledge base, or `new:<slug>`. */
  id: string;
  type: EntityType;
  /** Its name, as the article writes it most fully. */
  label: string;
  /** How often the article names it, epithets included. */
  count: number;
  /** What the article calls it, names and epithets, each once, in the order of the text. */
  names: string[];
  /** Those of the names that stand nowhere but between quotation marks: somebody else's words. */
  quoted?: string[];
}

/** By whose word a statement stands: the article's own, in somebody's words, or as somebody's view. */
export const ATTRIBUTIONS = ['asserted', 'quoted', 'reported'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** A figure of a statement, with the words around it in place of its place. */
export interface StatementFigure extends Omit<Figure, 'start' | 'end'> {
  /** At most eight words of the statement, the figure among them. */
  anchor: string;
}

/** One thing that an article says: a sentence, or a part of a long one. */
export interface Statement {
  /** Offsets in UTF-16 code units into the article's text. */
  start: number;
  end: number;
  /** At most eight words of it, exactly as they stand there. */
  anchor: string;
  attribution: Attribution;
  /** Who says it: an entity's id, or words of the article. */
  speaker?: string;
  /** Ids of the entities that it names, each once, in the order of the text. */
  about: string[];
  figures: StatementFigure[];
  /** Lemmas of its content words and of the parts of its compounds, sorted, each once. */
  words: string[];
  isNegated?: true;
}

/** A feature of an article with its weight: a lemma, or `@` and an entity's id. */
export type WeightedFeature = [feature: string, weight: number];

/** What an article claims, by whom, about whom, in which figures; what it calls whom. Plain JSON. */
export interface Digest {
  version: 1;
  article: DigestedArticle;
  /** The most named first. */
  entities: DigestedEntity[];
  /** In the order of the text. */
  statements: Statement[];
  /** What tells the article from others, heaviest first; the squares of the weights add up to 1. */
  signature: WeightedFeature[];
}
