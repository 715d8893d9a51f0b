import type { NotebookDatabase } from './database.ts';
import type { LongWork } from './long-work.ts';
import { TABLES } from './notebook-content.ts';

/** The version of the backup's format; the same as the notebook's that it was made from. */
export const BACKUP_VERSION = 2;

/** Records that are read at once. */
const CHUNK = 2_000;

/**
 * Writes everything in the notebook as one JSON document, a record a line, in the order of their
 * keys: the same notebook always gives the same bytes. Read in one transaction, so that what is saved
 * meanwhile is either wholly in it or not at all.
 *
 * @returns the document in pieces, ready for a Blob
 * @throws AbortError when it is stopped
 */
export async function writeBackup(db: NotebookDatabase, work: LongWork = {}): Promise<string[]> {
  const tables = TABLES.map(({ name, key }) => ({ name, key, table: db.table(name) }));
  return db.transaction('r', db.tables, async () => {
    const counts = await Promise.all(tables.map(({ table }) => table.count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    const pieces = [`{"randnotiz":"backup","version":${BACKUP_VERSION}`];
    for (const { name, key, table } of tables) {
      pieces.push(`,\n"${name}":[`);
      let last: string | undefined;
      for (;;) {
        const range = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
        const records: Record<string, unknown>[] = await range.limit(CHUNK).toArray();
        work.signal?.throwIfAborted();
        if (records.length === 0) break;
        const lines = records.map((record) => JSON.stringify(sorted(record)));
        pieces.push(`${last === undefined ? '\n' : ',\n'}${lines.join(',\n')}`);
        last = records.at(-1)![key] as string;
        done += records.length;
        work.onProgress?.(done / total);
      }
      pieces.push(']');
    }
    pieces.push('}\n');
    return pieces;
  });
}

/** With its fields in the order of the alphabet, whatever order they were set in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}
