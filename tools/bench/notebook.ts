import { benchAnchors } from './anchors.ts';
import { benchStorage } from './storage.ts';

/**
 * Times and judges what keeps the reader's notes: finding their places again, backups, search.
 * `--examples` prints the passages that were put in a wrong place or not found.
 */
export async function bench(options: readonly string[]): Promise<void> {
  await benchAnchors(options.includes('--examples'));
  await benchStorage();
}
