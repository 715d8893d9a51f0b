import type { NotebookDatabase } from './database.ts';

export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** A passage that the reader marked. */
export interface Highlight {
  /** A UUID made where the highlight is made, so that a message sent twice stores it once. */
  id: string;
  /** The article's address (see `articleAddress`). */
  address: string;
  title: string;
  publisher?: string;
  publishedAt?: string;
  quote: { exact: string; prefix: string; suffix: string };
  /** UTF-16 code units into the article's text as it was. */
  position: { start: number; end: number };
  color: HighlightColor;
  note: string;
  /** In the order in which the reader gave them. */
  tags: string[];
  /** The word or name whose card it was saved from. */
  about?: { lemma: string; gloss?: string } | { entity: string };
  createdAt: string;
  updatedAt: string;
  /** Set while a deletion can still be undone. */
  deletedAt?: string;
}

/** What can be changed about a stored highlight. */
export type HighlightChange = Partial<Pick<Highlight, 'color' | 'note' | 'tags'>>;

/** Longest note that is stored (UTF-16 code units). */
export const NOTE_LIMIT = 20_000;
/** Longest passage that is stored (UTF-16 code units). */
export const QUOTE_LIMIT = 20_000;
/** Most tags of a highlight, and the longest tag (UTF-16 code units). */
export const TAGS_LIMIT = 30;
export const TAG_LIMIT = 60;
/** How long a deleted highlight can be brought back (milliseconds). */
const UNDO_SPAN = 24 * 60 * 60 * 1000;

/**
 * Stores a highlight. Storing the same id again changes nothing twice.
 * @throws RangeError if the passage or the note is too long or a field is not of its kind
 */
export async function saveHighlight(db: NotebookDatabase, highlight: Highlight): Promise<void> {
  await db.highlights.put(checked(highlight));
}

/** The highlights on an article, in the order in which they stand in it. */
export async function listHighlights(db: NotebookDatabase, address: string): Promise<Highlight[]> {
  const all = await db.highlights.where('address').equals(address).toArray();
  return all
    .filter((highlight) => !highlight.deletedAt)
    .sort((a, b) => a.position.start - b.position.start);
}

/** Changes color or note of a highlight of the article; does nothing if it is not there. */
export async function changeHighlight(
  db: NotebookDatabase,
  address: string,
  id: string,
  { color, note, tags }: HighlightChange,
  now: string,
): Promise<void> {
  await db.transaction('rw', db.highlights, async () => {
    const highlight = await db.highlights.get(id);
    if (highlight?.address !== address) return;
    await db.highlights.put(
      checked({
        ...highlight,
        color: color ?? highlight.color,
        note: note ?? highlight.note,
        tags: tags ?? highlight.tags,
        updatedAt: now,
      }),
    );
  });
}

/** Marks a highlight as deleted, so that it can be brought back. */
export async function deleteHighlight(
  db: NotebookDatabase,
  address: string,
  id: string,
  now: string,
): Promise<void> {
  await db.highlights
    .where({ id })
    .filter((one) => one.address === address)
    .modify({ deletedAt: now, updatedAt: now });
}

/** Takes a deletion back. */
export async function restoreHighlight(
  db: NotebookDatabase,
  address: string,
  id: string,
  now: string,
): Promise<void> {
  await db.highlights
    .where({ id })
    .filter((one) => one.address === address)
    .modify((one) => {
      delete one.deletedAt;
      one.updatedAt = now;
    });
}

/** Removes for good what was deleted more than a day before `now`. */
export async function purgeDeleted(db: NotebookDatabase, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - UNDO_SPAN).toISOString();
  await db.highlights.where('deletedAt').below(limit).delete();
}

/** Copies the known fields only: a message from a page's process may hold anything. */
function checked(given: Highlight): Highlight {
  const { quote, position } = given;
  const isText = (value: unknown, limit: number) =>
    typeof value === 'string' && value.length <= limit;
  if (
    !isText(given.id, 64) ||
    !isText(given.address, 4000) ||
    !isText(quote?.exact, QUOTE_LIMIT) ||
    !isText(given.note, NOTE_LIMIT) ||
    !Array.isArray(given.tags) ||
    given.tags.length > TAGS_LIMIT ||
    !given.tags.every((tag) => isText(tag, TAG_LIMIT)) ||
    !HIGHLIGHT_COLORS.includes(given.color) ||
    !Number.isInteger(position?.start) ||
    !Number.isInteger(position?.end)
  ) {
    throw new RangeError('This passage or its note is too long to be stored, or is broken.');
  }
  return {
    id: given.id,
    address: given.address,
    title: String(given.title ?? '').slice(0, 500),
    publisher: given.publisher?.slice(0, 200),
    publishedAt: given.publishedAt?.slice(0, 40),
    quote: {
      exact: quote.exact,
      prefix: String(quote.prefix ?? '').slice(-200),
      suffix: String(quote.suffix ?? '').slice(0, 200),
    },
    position: { start: position.start, end: position.end },
    color: given.color,
    note: given.note,
    tags: [...new Set(given.tags.map((tag) => tag.trim()))].filter((tag) => tag !== ''),
    about: given.about,
    createdAt: given.createdAt,
    updatedAt: given.updatedAt,
    ...(given.deletedAt ? { deletedAt: given.deletedAt } : {}),
  };
}
