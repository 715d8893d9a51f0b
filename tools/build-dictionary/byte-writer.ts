import { Buffer } from 'node:buffer';

/** Writes a value of a table; core/language/byte-reader.ts reads it. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): this {
    this.#bytes.push(value);
    return this;
  }

  /** An unsigned integer of seven bits a byte, least significant first. */
  integer(value: number): this {
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#bytes.push(rest);
    return this;
  }

  /** A text in UTF-8 after its length in bytes. */
  text(value: string): this {
    const bytes = Buffer.from(value);
    this.integer(bytes.length);
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  bytes(values: Uint8Array): this {
    for (const byte of values) this.#bytes.push(byte);
    return this;
  }

  toBuffer(): Buffer {
    return Buffer.from(this.#bytes);
  }
}
