import type { Engine } from './analyze.ts';
import { recognizeNames } from './entities/recognize.ts';
import { describeWords } from './language/gloss.ts';
import { tokenize } from './language/tokenize.ts';
import type { Digest, DigestedArticle } from './stories/digest.ts';
import { digestArticle, type ReadArticle } from './stories/digest-article.ts';
import { findQuotes } from './stories/find-quotes.ts';
import { readFigures } from './stories/read-figures.ts';

/**
 * The whole way from a text to its digest.
 *
 * @param article what is known beside the text; relative dates are read by `publishedAt`
 * @param read what the caller has read of the text already
 */
export function digestText(
  engine: Pick<Engine, 'dictionary' | 'gazetteer' | 'tagger'>,
  article: DigestedArticle,
  text: string,
  read: Partial<Omit<ReadArticle, 'text'>> = {},
): Digest {
  const { dictionary, gazetteer, tagger } = engine;
  const { publishedAt } = article;
  const tokens = tokenize(text);
  const mentions = read.mentions ?? recognizeNames(gazetteer, text, tokens, tagger);
  return digestArticle(article, {
    text,
    words: read.words ?? describeWords(dictionary, text),
    mentions,
    figures:
      read.figures ??
      readFigures(text, tokens, { dictionary, ...(publishedAt !== undefined && { publishedAt }) }),
    quotes: read.quotes ?? findQuotes(text, tokens, mentions, dictionary),
  });
}
