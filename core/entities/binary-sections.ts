/** What a section of a binary file can hold. */
export type Section = Uint8Array | Uint16Array | Uint32Array | string;

const MAGIC = 0x524e5a31; // "RNZ1"
const ALIGNMENT = 4;
const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type Kind = keyof typeof KINDS | 'text';

interface Entry {
  name: string;
  kind: Kind;
  /** In bytes, from the end of the header. */
  offset: number;
  /** In elements; bytes for a text. */
  length: number;
}

/** Puts named arrays and texts into one buffer that {@link openSections} opens without copying. */
export function packSections(sections: Record<string, Section>): ArrayBuffer {
  const encoder = new TextEncoder();
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, section] of Object.entries(sections)) {
    const data = typeof section === 'string' ? encoder.encode(section) : section;
    const kind: Kind =
      typeof section === 'string'
        ? 'text'
        : section instanceof Uint8Array
          ? 'u8'
          : section instanceof Uint16Array
            ? 'u16'
            : 'u32';
    entries.push({ name, kind, offset, length: data.length });
    parts.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    offset += aligned(data.byteLength);
  }
  const header = encoder.encode(JSON.stringify(entries));
  const start = 8 + aligned(header.length);
  const packed = new Uint8Array(start + offset);
  new Uint32Array(packed.buffer, 0, 2).set([MAGIC, header.length]);
  packed.set(header, 8);
  for (const [index, part] of parts.entries()) packed.set(part, start + entries[index]!.offset);
  return packed.buffer;
}

/**
 * Opens what {@link packSections} made. The arrays are views into the buffer.
 * @throws if the buffer holds something else.
 */
export function openSections(buffer: ArrayBuffer): Map<string, Section> {
  const [magic, headerLength] = new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC) throw new Error('This is not a table of names.');
  const decoder = new TextDecoder();
  const entries: Entry[] = JSON.parse(decoder.decode(new Uint8Array(buffer, 8, headerLength)));
  const start = 8 + aligned(headerLength!);
  return new Map(
    entries.map(({ name, kind, offset, length }) => [
      name,
      kind === 'text'
        ? decoder.decode(new Uint8Array(buffer, start + offset, length))
        : new KINDS[kind](buffer, start + offset, length),
    ]),
  );
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
