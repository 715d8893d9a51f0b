import type { NotebookDatabase } from './database.ts';

/** An article that the reader keeps, as a source beside the bundled ones. */
export interface KeptArticle {
  /** The article's address (see `articleAddress`). */
  address: string;
  title: string;
  publisher?: string;
  /** ISO 8601. */
  publishedAt?: string;
  keptAt: string;
  /** What it claims, by whom, about whom; plain JSON with a version of its own. */
  digest: object;
  /** Its text, if the reader wishes to keep that too. */
  text?: string;
}

/** Longest digest, as JSON, and longest text that are kept (UTF-16 code units). */
export const DIGEST_LIMIT = 500_000;
export const TEXT_LIMIT = 1_000_000;

/**
 * Keeps an article; keeping it again takes it anew.
 * @throws RangeError if it is too long
 */
export async function keepArticle(db: NotebookDatabase, article: KeptArticle): Promise<void> {
  const { address, title, publisher, publishedAt, keptAt, digest, text } = article;
  if (
    typeof address !== 'string' ||
    address.length > 4_000 ||
    JSON.stringify(digest).length > DIGEST_LIMIT ||
    (text ?? '').length > TEXT_LIMIT
  ) {
    throw new RangeError('This article is too long to be kept.');
  }
  await db.articles.put({
    address,
    title: String(title ?? '').slice(0, 500),
    ...(publisher ? { publisher: publisher.slice(0, 200) } : {}),
    ...(publishedAt ? { publishedAt: publishedAt.slice(0, 40) } : {}),
    keptAt,
    digest,
    ...(text ? { text } : {}),
  });
}

/** The kept articles, the one kept last first. */
export const listArticles = (db: NotebookDatabase): Promise<KeptArticle[]> =>
  db.articles.orderBy('keptAt').reverse().toArray();

/** Keeps an article no longer; the notes on it stay. */
export const forgetArticle = (db: NotebookDatabase, address: string): Promise<void> =>
  db.articles.delete(address);
