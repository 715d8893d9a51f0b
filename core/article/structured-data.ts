import { agreement, wordsOf } from './words.ts';

/** What a page says about itself in JSON-LD, Open Graph and other meta elements. */
export interface StructuredData {
  /** JSON-LD types of the page's own things, nested ones included, without the schema.org prefix. */
  types: ReadonlySet<string>;
  /** Whether one of the types is an article (NewsArticle and its kin). */
  hasArticle: boolean;
  /** `og:type`, in lower case. */
  openGraphType?: string;
  headline?: string;
  /** Other names of the page: `og:title`, `twitter:title`, `<title>`. */
  titles: readonly string[];
  /** Abstracts of the article: JSON-LD, Open Graph and meta descriptions. */
  descriptions: readonly string[];
  byline?: string;
  publisher?: string;
  /** ISO 8601. */
  publishedAt?: string;
  /** Canonical address, as the page gives it. */
  canonical?: string;
}

type JsonObject = Record<string, unknown>;

const ARTICLE_TYPE =
  /^(?:NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|AskPublicNewsArticle|ReviewNewsArticle|BlogPosting|SocialMediaPosting|TechArticle|ScholarlyArticle|Report|AdvertiserContentArticle|SatiricalArticle)$/;

/** A page is read to this many JSON values, so that a hostile one costs bounded time. */
const MAX_VALUES = 20_000;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const ENTITIES: Record<string, string> = {
  ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', shy: '', hellip: '…' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é' },
  ...{ ndash: '–', mdash: '—', bdquo: '„', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
  ...{ sbquo: '‚', lsquo: '‘', rsquo: '’', euro: '€' },
};

/** JSON-LD strings often carry markup and character references that were meant for HTML. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/&(?:#(\d{1,6})|(\w{2,6}));/g, (whole, code, name) =>
      code ? String.fromCodePoint(Math.min(+code, 0x10ffff)) : (ENTITIES[name] ?? whole),
    )
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function typesOf(object: JsonObject): string[] {
  return asArray(object['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, '').replace(/^schema:/, ''));
}

/** Names of persons or organizations, in whichever of the usual shapes they come. */
function namesOf(value: unknown): string[] {
  return asArray(value).flatMap((item) => {
    const name = isObject(item) ? plain(asArray(item.name)[0]) : plain(item);
    return name && !/^https?:/.test(name) ? [name] : [];
  });
}

/** A time as ISO 8601 in UTC; a bare date stays one. */
function isoTime(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** JSON with the usual faults of hand-made templates repaired, or nothing. */
function parseLoosely(source: string): unknown {
  const json = source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')
    .trim();
  for (const attempt of [
    json,
    // Line breaks and tabs inside strings, commas before a closing bracket, a semicolon at the end.
    json
      .replace(/[\n\r\t\f\b]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none: a page with broken data is still a page.
    }
  }
  return undefined;
}

/** Properties that lead from a page to other pages. */
const ELSEWHERE =
  /^(?:itemListElement|hasPart|blogPost|relatedLink|isRelatedTo|mentions|citation|subjectOf|liveBlogUpdate|comment)$/;

/** The objects of a JSON value that are about this page, outermost first, without recursion. */
function objectsIn(root: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  let level: unknown[] = [root];
  let seen = 0;
  while (level.length > 0) {
    const next: unknown[] = [];
    for (const value of level) {
      if (++seen > MAX_VALUES) return found;
      if (isObject(value)) found.push(value);
      for (const [key, child] of Object.entries(value as object)) {
        if (typeof child === 'object' && child !== null && !ELSEWHERE.test(key)) next.push(child);
      }
    }
    level = next;
  }
  return found;
}

/** From so many on, articles that the page is not named after are a list. */
const LIST_OF_ARTICLES = 4;

/** The article that the page is, its types, and objects that are given by their `@id`. */
function readJsonLd(scripts: readonly Element[], titles: readonly string[]) {
  const types = new Set<string>();
  const byId = new Map<unknown, JsonObject>();
  const articles: JsonObject[] = [];
  for (const script of scripts) {
    const value = parseLoosely(script.textContent ?? '');
    if (typeof value !== 'object' || value === null) continue;
    for (const object of objectsIn(value)) {
      if (object['@id'] !== undefined && object.name !== undefined) byId.set(object['@id'], object);
      const own = typesOf(object);
      for (const type of own) types.add(type);
      if (own.some((type) => ARTICLE_TYPE.test(type))) articles.push(object);
    }
  }
  const headed = articles.filter(({ headline }) => plain(headline) !== undefined);
  const named = headed.find(({ headline }) =>
    titles.some((title) => agreement(wordsOf(title), wordsOf(plain(headline)!)) > 0.5),
  );
  const article =
    named ?? (headed.length < LIST_OF_ARTICLES ? (headed[0] ?? articles[0]) : undefined);
  const resolve = (value: unknown) =>
    asArray(value).map((item) => (isObject(item) ? { ...byId.get(item['@id']), ...item } : item));
  return { types, article, resolve };
}

const META =
  /^(?:og:(?:type|title|site_name|description|url)|twitter:(?:title|description)|description|author|article:(?:author|published_time)|headline|datepublished|date|dc\.date(?:\.issued)?)$/;

/** Meta elements by their property, name or itemprop, in lower case; the first of each. */
function readMeta(elements: readonly Element[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elements) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (meta.has(name) || !META.test(name)) continue;
    const content = plain(element.getAttribute('content') ?? element.getAttribute('datetime'));
    if (content) meta.set(name, content);
  }
  return meta;
}

const distinct = (...values: (string | undefined)[]) => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** An author's name, and no address or e-mail address in its place. */
const isName = (name: string | undefined) => name !== undefined && !/^https?:|@/.test(name);

/**
 * Reads JSON-LD (also `@graph` and broken JSON), Open Graph, meta elements and microdata.
 * Never throws on what a page may contain.
 * Sources: https://schema.org/NewsArticle, https://ogp.me/#type_article
 *
 * @param elements `meta`, `link`, `title`, `time` and JSON-LD scripts, in the order of the page
 */
export function readStructuredData(elements: readonly Element[]): StructuredData {
  const named = (name: string) => elements.filter(({ localName }) => localName === name);
  const meta = readMeta(elements.filter(({ localName }) => /^(?:meta|time)$/.test(localName)));
  const titles = distinct(
    meta.get('og:title'),
    meta.get('twitter:title'),
    plain(named('title')[0]?.textContent),
    meta.get('headline'),
  );
  const { types, article, resolve } = readJsonLd(named('script'), titles);
  const published = ['article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued']
    .map((name) => meta.get(name))
    .find(Boolean);
  const canonicalLink = named('link').find((link) => link.getAttribute('rel') === 'canonical');
  const addresses = distinct(canonicalLink?.getAttribute('href') ?? undefined, meta.get('og:url'));
  const authors = namesOf(resolve(article?.author)).filter(isName);

  return {
    types,
    hasArticle: article !== undefined,
    openGraphType: meta.get('og:type')?.toLowerCase(),
    headline: plain(article?.headline),
    titles,
    descriptions: distinct(
      plain(article?.description),
      meta.get('og:description'),
      meta.get('twitter:description'),
      meta.get('description'),
    ),
    byline: authors.join(', ') || [meta.get('author'), meta.get('article:author')].find(isName),
    publisher: namesOf(resolve(article?.publisher))[0] ?? meta.get('og:site_name'),
    publishedAt:
      isoTime(article?.datePublished) ??
      isoTime(published ?? named('time')[0]?.getAttribute('datetime')),
    canonical: addresses.find((address) => /^https?:/.test(address)) ?? addresses[0],
  };
}
