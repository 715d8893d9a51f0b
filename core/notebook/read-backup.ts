import * as v from 'valibot';
import { ImportProblem, readJson } from './import-problem.ts';
import type { LongWork } from './long-work.ts';
import {
  emptyContent,
  type NotebookContent,
  RECORD_SCHEMAS,
  TABLES,
  type TableName,
} from './notebook-content.ts';
import { BACKUP_VERSION } from './write-backup.ts';

/** Checks the parts whose shape other rooms know. */
export interface ContentChecks {
  /** Whether an article's digest is one. */
  isDigest(digest: object): boolean;
  /** Whether a pack's story is one. */
  isStory(story: object): boolean;
}

/** Records that are checked before the browser gets a turn. */
const SLICE = 1_000;

/**
 * Reads a backup. Every record is checked by its schema before any is handed out.
 * @throws ImportProblem that names what is wrong and where; AbortError when it is stopped
 */
export async function readBackup(
  text: string,
  checks: ContentChecks,
  work: LongWork = {},
): Promise<NotebookContent> {
  const tables = readEnvelope(readJson(text));
  const content = emptyContent();
  const total = Object.values(tables).reduce((sum, records) => sum + records.length, 0);
  let done = 0;
  for (const { name } of TABLES) {
    const records = tables[name];
    for (let from = 0; from < records.length; from += SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      work.signal?.throwIfAborted();
      const slice = records.slice(from, from + SLICE);
      for (const [at, record] of slice.entries()) {
        checkRecord(content, name, record, `${name}[${from + at}]`, checks);
      }
      done += slice.length;
      work.onProgress?.(done / total);
    }
  }
  return content;
}

function readEnvelope(data: unknown): Record<TableName, unknown[]> {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  if (given.randnotiz !== 'backup' || !Number.isInteger(given.version)) {
    throw new ImportProblem('not-ours');
  }
  if ((given.version as number) > BACKUP_VERSION) throw new ImportProblem('newer-version');
  const tables = {} as Record<TableName, unknown[]>;
  for (const { name } of TABLES) {
    const records = given[name] ?? [];
    if (!Array.isArray(records)) throw new ImportProblem('broken-record', name);
    tables[name] = records;
  }
  return tables;
}

function checkRecord(
  content: NotebookContent,
  name: TableName,
  record: unknown,
  path: string,
  checks: ContentChecks,
): void {
  const result = v.safeParse(RECORD_SCHEMAS[name], record);
  if (!result.success) {
    const where = v.getDotPath(result.issues[0]);
    throw new ImportProblem('broken-record', where ? `${path}.${where}` : path);
  }
  const { output } = result;
  if ('digest' in output && !checks.isDigest(output.digest)) {
    throw new ImportProblem('broken-record', `${path}.digest`);
  }
  if ('story' in output && !checks.isStory(output.story)) {
    throw new ImportProblem('broken-record', `${path}.story`);
  }
  (content[name] as unknown[]).push(output);
}
