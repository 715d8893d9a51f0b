/** Bits of the first byte of an entry: its frequency class, and whether it means another thing in compounds. */
export const EntryFlag = { rank: 0x3f, modifier: 0x40, head: 0x80 } as const;
