export const QUOTE_KINDS = ['direct', 'indirect', 'reported', 'free-indirect'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

/** What somebody is said to have said. Offsets are UTF-16 code units into the text. */
export interface Quote {
  /** Of the words themselves, without quotation marks and frame. */
  start: number;
  end: number;
  /** All stretches when the frame stands inside ("…", sagte er, "…"); else absent. */
  parts?: [number, number][];
  kind: QuoteKind;
  /** The verb or phrase of saying as it stands (`sagte`, `laut`, `nach Angaben von`). */
  verb?: string;
  /** Who says it: the words that name the speaker, and the entity if it is resolved. */
  speaker?: { start: number; end: number; id?: string };
}
