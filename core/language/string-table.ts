/**
 * A sorted table from strings to bytes, held in one buffer and used as it lies there: opening it
 * costs nothing, and a lookup is a binary search over blocks of {@link BLOCK_SIZE} keys.
 *
 * Layout (little-endian): `Uint32` key count, `Uint32` block count, one `Uint32` offset for each
 * block, one `Uint32` for the first four code units of each block's first key, then the blocks. In a block each key is front-coded against the one before it (number of
 * shared code units, number of new ones, the new ones), followed by the length of its value as a
 * variable-length integer and the value itself. Keys are Latin-1, sorted by code unit.
 */
export class StringTable {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly #offsets: Uint32Array;
  /** The first four code units of each block's first key, so that most steps compare integers. */
  readonly #heads: Uint32Array;

  constructor(buffer: ArrayBuffer) {
    const [size, blockCount] = new Uint32Array(buffer, 0, 2) as unknown as [number, number];
    this.size = size;
    this.#offsets = new Uint32Array(buffer, 8, blockCount);
    this.#heads = new Uint32Array(buffer, 8 + blockCount * 4, blockCount);
    this.bytes = new Uint8Array(buffer, 8 + blockCount * 8);
  }

  /**
   * Where the value of `key` begins in {@link bytes}, or -1 when the table does not have it.
   * A {@link ByteReader} set there reads it.
   */
  find(key: string): number {
    const { length } = key;
    const block = this.#blockOf(key);
    if (block < 0) return -1;
    const { bytes } = this;
    const last = block + 1 < this.#offsets.length ? this.#offsets[block + 1]! : bytes.length;
    let at = this.#offsets[block]!;
    // How many code units of `key` the current key shares; keys that share less come after `key`.
    let matched = 0;
    while (at < last) {
      const shared = bytes[at]!;
      const added = bytes[at + 1]!;
      at += 2;
      if (shared < matched) return -1;
      if (shared === matched) {
        let i = 0;
        while (i < added && matched < length && bytes[at + i] === key.charCodeAt(matched)) {
          i++;
          matched++;
        }
        if (i === added && matched === length) return skipLength(bytes, at + added);
        if (i < added && (matched === length || bytes[at + i]! > key.charCodeAt(matched))) {
          return -1;
        }
      }
      at += added;
      let valueLength = bytes[at]! & 0x7f;
      for (let shift = 7; bytes[at++]! & 0x80; shift += 7) {
        valueLength |= (bytes[at]! & 0x7f) << shift;
      }
      at += valueLength;
    }
    return -1;
  }

  has(key: string): boolean {
    return this.find(key) >= 0;
  }

  /** The keys that begin with `prefix`, in order, at most `limit` of them. */
  keysFrom(prefix: string, limit: number): string[] {
    const keys: string[] = [];
    const first = Math.max(0, this.#blockOf(prefix));
    for (let block = first; block < this.#offsets.length; block++) {
      for (const key of this.#keysOf(block)) {
        if (key.startsWith(prefix)) keys.push(key);
        else if (key > prefix) return keys;
        if (keys.length === limit) return keys;
      }
    }
    return keys;
  }

  *#keysOf(block: number): Generator<string> {
    const { bytes } = this;
    const last = block + 1 < this.#offsets.length ? this.#offsets[block + 1]! : bytes.length;
    let key = '';
    for (let at = this.#offsets[block]!; at < last; ) {
      const added = bytes[at + 1]!;
      key = key.slice(0, bytes[at]!) + latin1(bytes, at + 2, at + 2 + added);
      at += 2 + added;
      const value = skipLength(bytes, at);
      at = value + lengthAt(bytes, at);
      yield key;
    }
  }

  /** The last block whose first key is at most `key`, or -1. */
  #blockOf(key: string): number {
    const head = headOf(key);
    if (head < 0) return -1;
    let low = 0;
    let high = this.#heads.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const other = this.#heads[middle]!;
      if (other < head || (other === head && this.#compareHead(middle, key) <= 0)) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  /** Below, at or above zero as the first key of a block comes before, is or comes after `key`. */
  #compareHead(block: number, key: string): number {
    const at = this.#offsets[block]! + 2;
    const length = this.bytes[at - 1]!;
    const common = Math.min(length, key.length);
    for (let i = 4; i < common; i++) {
      const difference = this.bytes[at + i]! - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }
}

/**
 * The first four code units of a key as one integer that sorts like them, or -1 when one of them is
 * not Latin-1 (no key is like that).
 */
export function headOf(key: string): number {
  let head = 0;
  for (let i = 0; i < 4; i++) {
    const code = i < key.length ? key.charCodeAt(i) : 0;
    if (code > 0xff) return -1;
    head = head * 256 + code;
  }
  return head;
}

/** How many keys share a block: more make the table smaller and each lookup slower. */
export const BLOCK_SIZE = 16;

function skipLength(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end++]! & 0x80);
  return end;
}

function lengthAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at, shift = 0; ; i++, shift += 7) {
    value |= (bytes[i]! & 0x7f) << shift;
    if (bytes[i]! < 0x80) return value;
  }
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
