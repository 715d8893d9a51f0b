import { benchAnchors } from './anchors.ts';

/** Times and judges what keeps the reader's notes: finding their places again. `--examples` prints the failures. */
export async function bench(options: readonly string[]): Promise<void> {
  await benchAnchors(options.includes('--examples'));
}
