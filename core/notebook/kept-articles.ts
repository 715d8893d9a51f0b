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
  /** What tells it from other articles: features with their weights. Kept apart from the digest, so
   * that related articles are found without reading all digests. */
  signature: [feature: string, weight: number][];
}

/** What a kept article says. */
export interface KeptDigest {
  /** The article's address. */
  address: string;
  /** What it claims, by whom, about whom; plain JSON with a version of its own. */
  digest: object;
  /** Its text, if the reader wishes to keep that too. */
  text?: string;
}

/** Longest digest, as JSON, and longest text that are kept (UTF-16 code units). */
export const DIGEST_LIMIT = 400_000;
export const TEXT_LIMIT = 1_000_000;

/**
 * Keeps an article; keeping it again takes it anew.
 * @throws RangeError if it is too long
 */
export async function keepArticle(
  db: NotebookDatabase,
  article: KeptArticle,
  { digest, text }: Omit<KeptDigest, 'address'>,
): Promise<void> {
  const { address, title, publisher, publishedAt, keptAt, signature } = article;
  if (
    typeof address !== 'string' ||
    address.length > 4_000 ||
    JSON.stringify(digest).length > DIGEST_LIMIT ||
    (text ?? '').length > TEXT_LIMIT
  ) {
    throw new RangeError('This article is too long to be kept.');
  }
  await db.transaction('rw', db.articles, db.digests, async () => {
    await db.articles.put({
      address,
      title: String(title ?? '').slice(0, 500),
      ...(publisher ? { publisher: publisher.slice(0, 200) } : {}),
      ...(publishedAt ? { publishedAt: publishedAt.slice(0, 40) } : {}),
      keptAt,
      signature,
    });
    await db.digests.put({ address, digest, ...(text ? { text } : {}) });
  });
}

/** The kept articles, the one kept last first. */
export const listArticles = (db: NotebookDatabase): Promise<KeptArticle[]> =>
  db.articles.orderBy('keptAt').reverse().toArray();

/** What the articles at these addresses say, in their order; those not kept are left out. */
export async function readDigests(
  db: NotebookDatabase,
  addresses: readonly string[],
): Promise<KeptDigest[]> {
  const found = await db.digests.bulkGet([...addresses]);
  return found.filter((digest) => digest !== undefined);
}

/** Keeps an article no longer; the notes on it stay. */
export async function forgetArticle(db: NotebookDatabase, address: string): Promise<void> {
  await db.transaction('rw', db.articles, db.digests, async () => {
    await db.articles.delete(address);
    await db.digests.delete(address);
  });
}
