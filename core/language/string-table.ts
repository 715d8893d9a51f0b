/** How many keys share a block: more make the table smaller and each lookup slower. */
export const BLOCK_SIZE = 16;

/** Bytes before the heads of the blocks. */
export const HEADER_BYTES = 16;

/** Bits of the filter for each key, at least: of strings that are no keys, four in five or more miss. */
export const FILTER_BITS_PER_KEY = 4;

/** Code units of a block's first key that are kept as one number, so that most steps compare numbers. */
const HEAD_LENGTH = 6;

/**
 * A sorted table from strings to bytes, held in one buffer and used as it lies there: opening it
 * costs nothing, and a lookup is a binary search over blocks of {@link BLOCK_SIZE} keys.
 *
 * Layout (little-endian): `Uint32` key count, `Uint32` block count, `Uint32` size of the filter in
 * words of 32 bits, `Uint32` 0, for each block one `Float64` that sorts like the beginning of its first
 * key, for each block one `Uint32` offset, the filter, then the blocks. The filter has the bit of every
 * key set (see {@link filterBit}), so that most strings that are no keys cost one look. A block begins with the length of its keys (`Uint16`). Each key is front-coded against the one before
 * it (number of shared code units, number of new ones, the new ones) and followed by the length of
 * its value as a variable-length integer; after all keys come all values. Keys are Latin-1, sorted by
 * code unit.
 */
export class StringTable {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly #heads: Float64Array;
  readonly #offsets: Uint32Array;
  readonly #filter: Uint32Array;
  /** For each first code unit the block that keys with it begin at, once anything was asked. */
  #starts: Uint32Array | null = null;

  constructor(buffer: ArrayBuffer) {
    const header = new Uint32Array(buffer, 0, 3);
    const blockCount = header[1]!;
    const filterSize = header[2]!;
    this.size = header[0]!;
    this.#heads = new Float64Array(buffer, HEADER_BYTES, blockCount);
    this.#offsets = new Uint32Array(buffer, HEADER_BYTES + blockCount * 8, blockCount);
    this.#filter = new Uint32Array(buffer, HEADER_BYTES + blockCount * 12, filterSize);
    this.bytes = new Uint8Array(buffer, HEADER_BYTES + blockCount * 12 + filterSize * 4);
  }

  /**
   * Where the value of `key` begins in {@link bytes}, or -1 when the table does not have it.
   * A {@link ByteReader} set there reads it.
   */
  find(key: string): number {
    const bit = filterBit(key, this.#filter.length);
    if ((this.#filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return -1;
    const block = this.#blockOf(key);
    if (block < 0) return -1;
    const { bytes } = this;
    const { length } = key;
    let at = this.#offsets[block]!;
    const keysEnd = at + 2 + bytes[at]! + bytes[at + 1]! * 256;
    let value = keysEnd;
    at += 2;
    // How many code units of `key` the current key shares; a key that shares less comes after `key`.
    let matched = 0;
    while (at < keysEnd) {
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
        if (i === added) {
          if (matched === length) return value;
        } else if (matched === length || bytes[at + i]! > key.charCodeAt(matched)) {
          return -1;
        }
      }
      at += added;
      let valueLength = bytes[at]! & 0x7f;
      for (let shift = 7; bytes[at++]! & 0x80; shift += 7) {
        valueLength |= (bytes[at]! & 0x7f) << shift;
      }
      value += valueLength;
    }
    return -1;
  }

  has(key: string): boolean {
    return this.find(key) >= 0;
  }

  /**
   * How many code units at the beginning of a text also begin some key; more than that need not be
   * asked for. The length of the text when one of the first is not Latin-1.
   */
  longestPrefix(text: string): number {
    if (headOf(text) < 0) return text.length;
    const block = this.#blockOf(text);
    const next = block + 1 < this.#offsets.length ? this.#sharedWithFirst(block + 1, text) : 0;
    if (block < 0) return next;
    const { bytes } = this;
    let at = this.#offsets[block]!;
    const keysEnd = at + 2 + bytes[at]! + bytes[at + 1]! * 256;
    let matched = 0;
    for (at += 2; at < keysEnd && bytes[at]! >= matched; ) {
      const added = bytes[at + 1]!;
      if (bytes[at] === matched) {
        let i = 0;
        while (i < added && bytes[at + 2 + i] === text.charCodeAt(matched)) {
          i++;
          matched++;
        }
      }
      at += 2 + added;
      while (bytes[at++]! & 0x80);
    }
    return Math.max(matched, next);
  }

  /** How many code units the first key of a block and a text begin with together. */
  #sharedWithFirst(block: number, text: string): number {
    const at = this.#offsets[block]! + 4;
    const length = this.bytes[at - 1]!;
    let shared = 0;
    while (shared < length && this.bytes[at + shared] === text.charCodeAt(shared)) shared++;
    return shared;
  }

  /** Whether any key begins with `prefix`. */
  hasPrefix(prefix: string): boolean {
    const block = this.#blockOf(prefix);
    // The first key that is not before the prefix is in its block or begins the next one.
    for (let i = Math.max(block, 0); i <= block + 1 && i < this.#offsets.length; i++) {
      for (const key of this.#keysOf(i)) {
        if (key >= prefix) return key.startsWith(prefix);
      }
    }
    return false;
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
    let at = this.#offsets[block]!;
    const keysEnd = at + 2 + bytes[at]! + bytes[at + 1]! * 256;
    let key = '';
    for (at += 2; at < keysEnd; ) {
      const added = bytes[at + 1]!;
      key = key.slice(0, bytes[at]!) + latin1(bytes, at + 2, at + 2 + added);
      at += 2 + added;
      while (bytes[at++]! & 0x80);
      yield key;
    }
  }

  /** The last block whose first key is at most `key`, or -1. */
  #blockOf(key: string): number {
    const head = headOf(key);
    if (head < 0) return -1;
    const heads = this.#heads;
    const first = key.charCodeAt(0);
    let low = this.#firstBlock(first);
    let high = this.#firstBlock(first + 1) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const other = heads[middle]!;
      if (other < head || (other === head && this.#compareRest(middle, key) <= 0)) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  /** The first block whose first key begins with a code unit of at least this value. */
  #firstBlock(unit: number): number {
    if (this.#starts === null) this.#starts = startsOf(this.#heads);
    return this.#starts[unit] ?? 0;
  }

  /** Below, at or above zero as a block's first key, which begins like `key`, comes before, is or comes after it. */
  #compareRest(block: number, key: string): number {
    const at = this.#offsets[block]! + 4;
    const length = this.bytes[at - 1]!;
    const common = Math.min(length, key.length);
    for (let i = HEAD_LENGTH; i < common; i++) {
      const difference = this.bytes[at + i]! - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }
}

/**
 * The beginning of a key as one number that sorts like it, or -1 when a code unit in it is not
 * Latin-1 (no key is like that).
 */
export function headOf(key: string): number {
  const { length } = key;
  let head = 0;
  for (let i = 0; i < HEAD_LENGTH; i++) {
    const code = i < length ? key.charCodeAt(i) : 0;
    if (code > 0xff) return -1;
    head = head * 256 + code;
  }
  return head;
}

/**
 * Which bit of a filter stands for a key (FNV-1a over its code units, the high half folded in).
 *
 * @param size of the filter in words of 32 bits, a power of two
 */
export function filterBit(key: string, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (size * 32 - 1);
}

/** One more than the greatest code unit of a key, and one for its end. */
const UNITS = 0x101;

function startsOf(heads: Float64Array): Uint32Array {
  const starts = new Uint32Array(UNITS + 1);
  let block = 0;
  for (let unit = 0; unit <= UNITS; unit++) {
    const head = unit * 256 ** (HEAD_LENGTH - 1);
    while (block < heads.length && heads[block]! < head) block++;
    starts[unit] = block;
  }
  return starts;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
