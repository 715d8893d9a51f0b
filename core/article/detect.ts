import { bodyElements } from './body-elements.ts';
import { chooseTitle, findHeadline } from './find-headline.ts';
import { isGerman } from './german.ts';
import { outlinePage } from './outline-page.ts';
import { selectBody } from './select-body.ts';
import { readStructuredData } from './structured-data.ts';

/** Why a page is not read. */
export type Refusal =
  | 'not-german'
  | 'section'
  | 'live-index'
  | 'video'
  | 'shop'
  | 'service'
  | 'too-little-text';

/** A German news article in a page. Its elements are the page's own. */
export interface DetectedArticle {
  /** BCP 47 tag as the page gives it, `de` otherwise. */
  language: string;
  title: string;
  kicker?: string;
  byline?: string;
  publisher?: string;
  /** ISO 8601. */
  publishedAt?: string;
  /** Canonical address. */
  url: string;
  headline: Element | null;
  kickerElement?: Element;
  /** Lead, paragraphs, subheads, list items, quotes, in reading order, none inside another. */
  blocks: Element[];
  /** Elements below `blocks` that are left out. */
  excluded: Set<Element>;
}

export type Detection =
  | { isArticle: true; article: DetectedArticle }
  | { isArticle: false; reason: Refusal };

/**
 * Decides whether a page is one German news article, and finds its parts. Reads the page and never
 * changes it; needs no layout.
 */
export function detectArticle(document: Document): Detection {
  const outline = outlinePage(document.documentElement);
  const data = readStructuredData(outline.metadata);
  const headline = findHeadline(outline, data);
  const blocks = selectBody(outline, headline?.box ?? null, data);
  const text = blocks.map((block) => block.text).join('\n');
  if (text.length < 250) return { isArticle: false, reason: 'too-little-text' };
  if (!isGerman(text)) return { isArticle: false, reason: 'not-german' };
  const language = document.documentElement.getAttribute('lang') ?? '';
  return {
    isArticle: true,
    article: {
      language: /^de\b/i.test(language) ? language : 'de',
      title: chooseTitle(headline, data),
      kicker: headline?.kicker,
      byline: data.byline,
      publisher: data.publisher,
      publishedAt: data.publishedAt,
      url: data.canonical ?? document.URL ?? '',
      headline: headline?.box.element ?? null,
      kickerElement: headline?.kickerElement,
      ...bodyElements(outline, blocks),
    },
  };
}
