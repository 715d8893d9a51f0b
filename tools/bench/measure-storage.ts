import { openNotebook } from '../../core/notebook/database.ts';
import type { Highlight } from '../../core/notebook/highlights.ts';
import { readBackup } from '../../core/notebook/read-backup.ts';
import { takeIn } from '../../core/notebook/take-in.ts';
import { writeBackup } from '../../core/notebook/write-backup.ts';

/** Milliseconds, and whether what came out is what went in. */
export interface StorageResult {
  exported: number;
  read: number;
  imported: number;
  megabytes: number;
  isSame: boolean;
}

/** Stores highlights, takes a backup, and takes it into a fresh notebook, in the browser's own store. */
export async function measureStorage(highlights: Highlight[]): Promise<StorageResult> {
  const first = await openNotebook('bench-first');
  await first.highlights.bulkPut(highlights);
  const time = async <Value>(work: () => Promise<Value>): Promise<[Value, number]> => {
    const start = performance.now();
    const value = await work();
    return [value, performance.now() - start];
  };
  const [pieces, exported] = await time(() => writeBackup(first));
  const text = pieces.join('');
  const checks = { isDigest: () => true, isStory: () => true };
  const [content, read] = await time(() => readBackup(text, checks));
  const second = await openNotebook('bench-second');
  const [, imported] = await time(() => takeIn(second, content, 'merge'));
  const again = (await writeBackup(second)).join('');
  return { exported, read, imported, megabytes: text.length / 1e6, isSame: again === text };
}

Object.assign(globalThis, { measureStorage });
