import type { NotebookDatabase } from './database.ts';
import type { LongWork } from './long-work.ts';
import { type NotebookContent, TABLES, type TableName } from './notebook-content.ts';

/** Whether what is there stays beside what comes in, or makes way for it. */
export type TakeInMode = 'merge' | 'replace';

/** What taking a file in would do, table by table. */
export type TakeInPreview = Record<
  TableName,
  { added: number; changed: number; same: number; removed: number }
>;

/** Records that are written at once. */
const CHUNK = 2_000;

/** Counts what taking a file in would do; nothing is changed. */
export async function previewTakeIn(
  db: NotebookDatabase,
  content: NotebookContent,
  mode: TakeInMode,
): Promise<TakeInPreview> {
  const preview = {} as TakeInPreview;
  for (const { name, key } of TABLES) {
    const table = db.table(name);
    const counts = { added: 0, changed: 0, same: 0, removed: 0 };
    let met = 0;
    for (const chunk of chunks<object>(content[name])) {
      const stored = await table.bulkGet(chunk.map((record) => keyOf(record, key)));
      for (const [at, record] of chunk.entries()) {
        const old = stored[at];
        if (old) met++;
        if (!old) counts.added++;
        else if (wins(record, old, mode)) counts.changed++;
        else counts.same++;
      }
    }
    if (mode === 'replace') counts.removed = (await table.count()) - met;
    preview[name] = counts;
  }
  return preview;
}

/**
 * Takes a checked file in, all or nothing. Merging keeps, of a record on both sides, the one that
 * was changed last.
 * @throws AbortError when it is stopped, QuotaExceededError when there is no room; both leave the
 *   notebook as it was
 */
export async function takeIn(
  db: NotebookDatabase,
  content: NotebookContent,
  mode: TakeInMode,
  work: LongWork = {},
): Promise<void> {
  const total = TABLES.reduce((sum, { name }) => sum + content[name].length, 0);
  let done = 0;
  await db.transaction('rw', db.tables, async () => {
    for (const { name, key } of TABLES) {
      const table = db.table(name);
      if (mode === 'replace') await table.clear();
      const isEmpty = (await table.count()) === 0;
      for (const chunk of chunks<object>(content[name])) {
        work.signal?.throwIfAborted();
        const stored = isEmpty
          ? []
          : await table.bulkGet(chunk.map((record) => keyOf(record, key)));
        await table.bulkPut(
          chunk.filter((record, at) => !stored[at] || wins(record, stored[at], mode)),
        );
        done += chunk.length;
        work.onProgress?.(done / total);
      }
    }
    work.signal?.throwIfAborted();
  });
}

function* chunks<Record>(records: readonly Record[]): Generator<Record[]> {
  for (let from = 0; from < records.length; from += CHUNK) yield records.slice(from, from + CHUNK);
}

const keyOf = (record: object, key: string): string => (record as Record<string, string>)[key]!;

/** When a record was changed last; records that never change have the time when they were made. */
function changedAt(record: object): string {
  const { updatedAt, keptAt, importedAt } = record as Record<string, string | undefined>;
  return updatedAt ?? keptAt ?? importedAt ?? '';
}

const wins = (record: object, stored: object, mode: TakeInMode): boolean =>
  mode === 'replace' || changedAt(record) > changedAt(stored);
