import { Buffer } from 'node:buffer';
import {
  BLOCK_SIZE,
  FILTER_BITS_PER_KEY,
  filterBit,
  HEADER_BYTES,
  headOf,
} from '../../core/language/string-table.ts';
import { ByteWriter } from './byte-writer.ts';

/** The longest key and the longest shared beginning that one byte can tell. */
const LONGEST_KEY = 255;

/**
 * Lays out a table as core/language/string-table.ts reads it.
 * Keys outside Latin-1 or longer than 255 code units are left out.
 */
export function writeTable(entries: ReadonlyMap<string, Buffer>): Buffer {
  const keys = [...entries.keys()]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is Latin-1
    .filter((key) => key.length <= LONGEST_KEY && /^[\x00-\xff]+$/.test(key))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const blockCount = Math.ceil(keys.length / BLOCK_SIZE);
  const header = Buffer.alloc(HEADER_BYTES + blockCount * 12);
  const filter = filterOf(keys);
  header.writeUInt32LE(keys.length, 0);
  header.writeUInt32LE(blockCount, 4);
  header.writeUInt32LE(filter.length / 4, 8);
  const chunks: Buffer[] = [header, filter];
  let offset = 0;
  for (let block = 0; block < blockCount; block++) {
    const own = keys.slice(block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE);
    header.writeDoubleLE(headOf(own[0]!), HEADER_BYTES + block * 8);
    header.writeUInt32LE(offset, HEADER_BYTES + blockCount * 8 + block * 4);
    const chunk = layOut(own, entries);
    chunks.push(chunk);
    offset += chunk.length;
  }
  return Buffer.concat(chunks);
}

/** The bits of all keys, in as many words of 32 bits as a power of two. */
function filterOf(keys: readonly string[]): Buffer {
  const words = 2 ** Math.ceil(Math.log2(Math.max(32, keys.length * FILTER_BITS_PER_KEY))) / 32;
  const filter = Buffer.alloc(words * 4);
  for (const key of keys) {
    const bit = filterBit(key, words);
    filter[bit >>> 3]! |= 1 << (bit & 7);
  }
  return filter;
}

/** One block: the length of its keys, the keys with the lengths of their values, the values. */
function layOut(keys: readonly string[], entries: ReadonlyMap<string, Buffer>): Buffer {
  const coded: Buffer[] = [];
  let previous = '';
  for (const key of keys) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === key[shared]) shared++;
    coded.push(
      Buffer.from([shared, key.length - shared]),
      Buffer.from(key.slice(shared), 'latin1'),
      new ByteWriter().integer(entries.get(key)!.length).toBuffer(),
    );
    previous = key;
  }
  const keyBytes = Buffer.concat(coded);
  const length = Buffer.alloc(2);
  length.writeUInt16LE(keyBytes.length);
  return Buffer.concat([length, keyBytes, ...keys.map((key) => entries.get(key)!)]);
}
