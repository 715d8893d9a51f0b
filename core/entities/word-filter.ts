import { foldedHash } from './fold-name.ts';

/** Bits for each word and hashes of each: one word in a hundred that is not in it seems to be. */
const BITS_PER_WORD = 10;
const ROUNDS = 7;

/** The folded hashes of words, of those with ß also as the Swiss write them. */
export function wordHashes(words: Iterable<string>): Set<number> {
  const hashes = new Set<number>();
  for (const word of words) {
    hashes.add(foldedHash(word, 0, word.length));
    const swiss = word.replaceAll('ß', 'ss');
    if (swiss !== word) hashes.add(foldedHash(swiss, 0, swiss.length));
  }
  return hashes;
}

/**
 * A Bloom filter of words by their hashes, so that "is this an ordinary word?" costs ten bits a word instead of a
 * dictionary. Upper and lower case count as the same.
 */
export function buildWordFilter(hashes: ReadonlySet<number>): Uint32Array {
  const filter = new Uint32Array(Math.max(1, Math.ceil((hashes.size * BITS_PER_WORD) / 32)));
  for (const hash of hashes) {
    for (let round = 0; round < ROUNDS; round++) {
      const bit = bitOf(hash, round, filter.length);
      filter[bit >>> 5]! |= 1 << (bit & 31);
    }
  }
  return filter;
}

/** Whether a word (by its folded hash) is in the filter; in one of a hundred cases wrongly so. */
export function filterHas(filter: Uint32Array, hash: number): boolean {
  for (let round = 0; round < ROUNDS; round++) {
    const bit = bitOf(hash, round, filter.length);
    if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}

function bitOf(hash: number, round: number, length: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d + round * 0x9e3779b2);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0x297a2d39);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % (length * 32);
}
