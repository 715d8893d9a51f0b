import { parseHTML } from 'linkedom';
import { detectArticle } from '../core/article/detect.ts';
import { buildTextMap } from '../core/article/text-map.ts';

/** An article as `analyze` prints it; `text` is empty where the page holds none. */
export interface ArticleOfPage extends Record<string, unknown> {
  isArticle: boolean;
  text: string;
}

/**
 * Finds the article in a page.
 * @param url the address the page was read from, if known
 */
export function readArticlePage(html: string, url?: string): ArticleOfPage {
  const { document } = parseHTML(html) as unknown as { document: Document };
  const detection = detectArticle(document);
  if (!detection.isArticle) return { isArticle: false, reason: detection.reason, text: '' };
  const { language, title, kicker, byline, publisher, publishedAt, blocks, excluded } =
    detection.article;
  return {
    isArticle: true,
    language,
    title,
    kicker,
    byline,
    publisher,
    publishedAt,
    url: url ?? detection.article.url,
    text: buildTextMap(blocks, excluded).text,
  };
}
