import { liveQuery } from 'dexie';
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

/**
 * Calls `onChange` whenever articles are kept or forgotten, from whichever window.
 * @returns what ends it
 */
export function followArticles(db: NotebookDatabase, onChange: () => void): () => void {
  const keys = liveQuery(() => db.articles.toCollection().primaryKeys());
  const subscription = keys.subscribe(onChange);
  return () => subscription.unsubscribe();
}

/** What the articles at these addresses say, in their order; those not kept are left out. */
export async function readDigests(
  db: NotebookDatabase,
  addresses: readonly string[],
): Promise<KeptDigest[]> {
  const found = await db.digests.bulkGet([...addresses]);
  return found.filter((digest) => digest !== undefined);
}

/** A kept article with all that is kept of it, so that forgetting it can be taken back. */
export interface WholeArticle {
  article: KeptArticle;
  digest: KeptDigest;
}

/** What is kept of the article at an address; null when it is not kept. */
export async function readArticle(
  db: NotebookDatabase,
  address: string,
): Promise<WholeArticle | null> {
  const [article, digest] = await Promise.all([db.articles.get(address), db.digests.get(address)]);
  return article && digest ? { article, digest } : null;
}

/**
 * Keeps an article no longer; the notes on it stay.
 * @returns what was kept, which `keepArticle` takes back; null when it was not kept
 */
export async function forgetArticle(
  db: NotebookDatabase,
  address: string,
): Promise<WholeArticle | null> {
  return db.transaction('rw', db.articles, db.digests, async () => {
    const kept = await readArticle(db, address);
    await db.articles.delete(address);
    await db.digests.delete(address);
    return kept;
  });
}

/** A kept article in the card of a name. */
export type KeptMention = Pick<KeptArticle, 'address' | 'title' | 'publisher' | 'publishedAt'>;

/** The kept articles that name an entity as one of what they are about, newest first. */
export async function articlesNaming(
  db: NotebookDatabase,
  entityId: string,
  limit: number,
): Promise<KeptMention[]> {
  const feature = `@${entityId}`;
  const naming = await db.articles
    .orderBy('keptAt')
    .reverse()
    .filter(({ signature }) => signature.some(([one]) => one === feature))
    .limit(limit)
    .toArray();
  return naming.map(({ address, title, publisher, publishedAt }) => ({
    address,
    title,
    publisher,
    publishedAt,
  }));
}
