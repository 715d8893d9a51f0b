const decoder = new TextDecoder();

/** Shorter texts (bytes) are put together faster than the decoder starts; longer ones as ropes. */
const LONGEST_SHORT = 12;

/** Reads the value of a table from front to back. The writer's twin is in tools/build-dictionary. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** One byte. */
  byte(): number {
    return this.#bytes[this.#at++]!;
  }

  /** An unsigned integer of seven bits a byte, least significant first. */
  integer(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** A reader of its own for the next bytes, which this one passes over. */
  part(length: number): ByteReader {
    const reader = new ByteReader(this.#bytes, this.#at);
    this.#at += length;
    return reader;
  }

  /** Another reader at the same place. */
  again(): ByteReader {
    return new ByteReader(this.#bytes, this.#at);
  }

  /** Passes over a text. */
  skipText(): void {
    const length = this.integer();
    this.#at += length;
  }

  /** A text in UTF-8 after its length in bytes. */
  text(): string {
    const length = this.integer();
    const start = this.#at;
    this.#at += length;
    if (length > LONGEST_SHORT) return decoder.decode(this.#bytes.subarray(start, this.#at));
    let plain = '';
    for (let i = start; i < this.#at; i++) {
      const byte = this.#bytes[i]!;
      if (byte > 0x7f) return decoder.decode(this.#bytes.subarray(start, this.#at));
      plain += String.fromCharCode(byte);
    }
    return plain;
  }
}
