import { Buffer } from 'node:buffer';
import { BLOCK_SIZE, headOf } from '../../core/language/string-table.ts';
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
  const header = Buffer.alloc(8 + blockCount * 8);
  header.writeUInt32LE(keys.length, 0);
  header.writeUInt32LE(blockCount, 4);
  const chunks: Buffer[] = [header];
  let offset = 0;
  let previous = '';
  keys.forEach((key, index) => {
    if (index % BLOCK_SIZE === 0) {
      const block = index / BLOCK_SIZE;
      header.writeUInt32LE(offset, 8 + block * 4);
      header.writeUInt32LE(headOf(key), 8 + (blockCount + block) * 4);
      previous = '';
    }
    let shared = 0;
    while (shared < previous.length && previous[shared] === key[shared]) shared++;
    const value = entries.get(key)!;
    const chunk = Buffer.concat([
      Buffer.from([shared, key.length - shared]),
      Buffer.from(key.slice(shared), 'latin1'),
      new ByteWriter().integer(value.length).toBuffer(),
      value,
    ]);
    chunks.push(chunk);
    offset += chunk.length;
    previous = key;
  });
  return Buffer.concat(chunks);
}
