import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { type DetectedArticle, detectArticle } from '../../../core/article/detect.ts';
import { buildTextMap } from '../../../core/article/text-map.ts';

const PAGES = new URL('../../pages/', import.meta.url);

/** Parses markup as a document. */
export const parsePage = (html: string): Document =>
  parseHTML(html).document as unknown as Document;

/** Reads one of our own pages below `tests/pages`. */
export const readPage = (name: string): Document =>
  parsePage(readFileSync(new URL(name, PAGES), 'utf8'));

/** The paragraphs of one of our demo articles, to be put into other markup. */
export const paragraphsOf = (name: string): string[] =>
  [...readPage(name).querySelectorAll('article p:not([class])')].map(
    (paragraph) => paragraph.textContent ?? '',
  );

/** Detects an article and flattens it; fails the test with the reason when there is none. */
export function readArticle(document: Document): DetectedArticle & { text: string } {
  const detection = detectArticle(document);
  if (!detection.isArticle) throw new Error(`Refused: ${detection.reason}`);
  const { article } = detection;
  return { ...article, text: buildTextMap(article.blocks, article.excluded).text };
}
