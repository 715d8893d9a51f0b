import type { ClaimRow, SourceColumn } from './claim-rows.ts';

/** A passage of the article being read on which other sources say something else. */
export interface DifferingPassage {
  /** UTF-16 code units into the article's text. */
  start: number;
  end: number;
  /** Ids of the rows, the most telling first. */
  rows: string[];
  /** How many other sources differ. */
  sources: number;
}

/** The passages of the article being read at which it and another source part; in the text's order. */
export function differingPassages({
  columns,
  rows,
}: {
  columns: readonly SourceColumn[];
  rows: readonly ClaimRow[];
}): DifferingPassage[] {
  const at = columns.findIndex(({ isCurrent }) => isCurrent);
  if (at < 0) return [];
  const byStart = new Map<number, DifferingPassage>();
  for (const { id, cells } of rows) {
    const { place, status } = cells[at]!;
    if (!place || status === 'silent') continue;
    const others = cells.filter((cell, column) => column !== at && cell.status !== 'silent');
    const parting =
      status === 'differs' ? others : others.filter((cell) => cell.status === 'differs');
    if (parting.length === 0) continue;
    const passage = byStart.get(place.start) ?? { ...place, rows: [], sources: 0 };
    passage.rows.push(id);
    passage.sources = Math.max(passage.sources, parting.length);
    byStart.set(place.start, passage);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
