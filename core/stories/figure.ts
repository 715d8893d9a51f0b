/** How a figure is hedged: `bis zu`, `mindestens`, `mehr als`, `weniger als`, `rund`, `gut`. */
export const COMPARATORS = [
  '=',
  'up to',
  'at least',
  'more than',
  'less than',
  'about',
  'slightly more than',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const FIGURE_KINDS = [
  'number',
  'ordinal',
  'percent',
  'currency',
  'dimension',
  'date',
  'duration',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** One number of a text, read. Offsets are UTF-16 code units into the text. */
export interface Figure {
  start: number;
  end: number;
  kind: FigureKind;
  /** The amount in its unit; of a range the lower end; of a date nothing. */
  value?: number;
  /** The upper end of a range (`drei bis fünf Jahre`, `zwischen 10 und 20 Prozent`). */
  upper?: number;
  /**
   * ISO 4217 for money; `%`; `percentage points`; SI symbols and `Celsius` for dimensions; `years`,
   * `months`, `weeks`, `days`, `hours`, `minutes`, `seconds` for durations; for counts the lemma of
   * the German noun that is counted (`Arbeitsplatz`), absent where nothing is; for ordinals `from the
   * end` (`letzte` is 1, `vorletzte` 2) and `from here` (`nächste` is 1), absent from the beginning.
   */
  unit?: string;
  qualifier: Comparator;
  /** The German word that says what is measured (`Umsatz`, `KI-Projekt`), where the clause tells. */
  measures?: string;
  /** What a date or a clock time means: ISO 8601, both inclusive, by the article's date. */
  when?: { from: string; to: string };
}
