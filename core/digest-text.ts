import { analyzeStatements, type Engine } from './analyze.ts';
import { recognizeNames } from './entities/recognize.ts';
import { withParts } from './language/describe-compound.ts';
import { describeWords } from './language/gloss.ts';
import { tokenize } from './language/tokenize.ts';
import type { Digest, DigestedArticle } from './stories/digest.ts';
import { digestArticle, type ReadArticle } from './stories/digest-article.ts';

/**
 * The whole way from a text to its digest.
 *
 * @param article what is known beside the text; relative dates are read by `publishedAt`
 * @param read what the caller has read of the text already; words with the parts of their compounds
 */
export function digestText(
  engine: Pick<Engine, 'dictionary' | 'gazetteer' | 'tagger'>,
  article: DigestedArticle,
  text: string,
  read: Partial<Omit<ReadArticle, 'text'>> = {},
): Digest {
  const { dictionary, gazetteer, tagger } = engine;
  const mentions = read.mentions ?? recognizeNames(gazetteer, text, tokenize(text), tagger);
  const statements =
    read.figures && read.quotes
      ? { figures: read.figures, quotes: read.quotes }
      : analyzeStatements(engine, text, mentions, article.publishedAt);
  const words = read.words ?? withParts(dictionary, describeWords(dictionary, text));
  return digestArticle(article, { text, words, mentions, ...statements });
}
