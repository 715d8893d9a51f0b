import { pageAddress } from './address.ts';
import { bodyElements } from './body-elements.ts';
import { agrees, chooseTitle, findHeadline } from './find-headline.ts';
import { isGerman } from './german.ts';
import { outlinePage } from './outline-page.ts';
import { type Refusal, refusePage } from './page-kind.ts';
import { selectBody } from './select-body.ts';
import { readStructuredData } from './structured-data.ts';

export type { Refusal };

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
  /** Canonical address; the page's own where it declares none, or one of another article. */
  url: string;
  headline: Element | null;
  kickerElement?: Element;
  /** Lead, paragraphs, subheads, list items, quotes, in reading order, none inside another. */
  blocks: Element[];
  /** Elements below `blocks` that are left out. */
  excluded: Set<Element>;
}

export type Detection = (
  | { isArticle: true; article: DetectedArticle }
  | { isArticle: false; reason: Refusal }
) & {
  /** The page's open shadow roots, whose later changes are worth another look. */
  shadows: readonly ShadowRoot[];
};

/**
 * Decides whether a page is one German news article, and finds its parts. Reads the page and never
 * changes it; needs no layout.
 */
export function detectArticle(document: Document): Detection {
  const steps = detectInSteps(document);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** {@link detectArticle} for a page's own thread: it may be left to other work at each step. */
export function* detectInSteps(document: Document): Generator<undefined, Detection> {
  // A document that was never given an element has none, whatever its type says.
  const root = document.documentElement as Element | null;
  if (!root) return { isArticle: false, reason: 'too-little-text', shadows: [] };
  const outline = outlinePage(root);
  const { shadows } = outline;
  yield;
  const data = readStructuredData(outline.metadata);
  const headline = findHeadline(outline, data);
  yield;
  const body = selectBody(outline, headline?.box ?? null, data);
  yield;
  const reason = refusePage({ outline, data, headline, body });
  if (reason) return { isArticle: false, reason, shadows };
  if (!isGerman(body.map(({ text }) => text).join(' '))) {
    return { isArticle: false, reason: 'not-german', shadows };
  }
  const language = root.getAttribute('lang') ?? '';
  return {
    isArticle: true,
    shadows,
    article: {
      language: /^de\b/i.test(language) ? language : 'de',
      title: chooseTitle(headline, data),
      kicker: headline?.kicker,
      byline: data.byline,
      publisher: data.publisher,
      publishedAt: data.publishedAt,
      url: addressOf(document, agrees(headline, data) ? data.canonical : undefined),
      headline: headline?.box.element ?? null,
      kickerElement: headline?.kickerElement,
      ...bodyElements(outline, body),
    },
  };
}

/**
 * The canonical address, made absolute where the page knows its own; without fragment. A page whose
 * canonical address is its front page names none.
 */
function addressOf(document: Document, canonical = ''): string {
  const own = pageAddress(document);
  const base = own === '' ? undefined : own;
  for (const address of [canonical, own]) {
    try {
      const url = new URL(address, base);
      if (address === '' || (url.pathname === '/' && address !== own)) continue;
      url.hash = '';
      return url.href;
    } catch {
      // Not an address: the page's own one, then.
    }
  }
  return own;
}
