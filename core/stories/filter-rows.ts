import { type ClaimRow, countSpeaking, type SourceColumn } from './claim-rows.ts';
import type { ClaimType } from './story.ts';

/** What the reader wants to see of a story; every condition must hold. */
export interface RowFilter {
  /** An entity that the row is about, or that says it. */
  subject?: string;
  type?: ClaimType;
  /** Only what sources tell differently, only what the article alone has, or what it leaves out. */
  only?: 'differing' | 'here' | 'missing';
}

/** Where a row stands to the article that is being read. */
export type Standing = 'here' | 'missing' | 'shared' | null;

/** Whether the article being read alone has a row, or leaves it out; null where none is read. */
export function standingOf(columns: readonly SourceColumn[], { cells }: ClaimRow): Standing {
  const at = columns.findIndex(({ isCurrent }) => isCurrent);
  if (at < 0) return null;
  const speaking = countSpeaking(cells);
  if (cells[at]!.status === 'silent') return speaking > 0 ? 'missing' : null;
  return speaking === 1 ? 'here' : 'shared';
}

/** The rows that a filter leaves, in their order. */
export function filterRows(
  columns: readonly SourceColumn[],
  rows: readonly ClaimRow[],
  { subject, type, only }: RowFilter,
): ClaimRow[] {
  return rows.filter((row) => {
    if (subject !== undefined && !isAbout(row, subject)) return false;
    if (type !== undefined && row.type !== type) return false;
    if (only === 'differing') return row.cells.some(({ status }) => status === 'differs');
    return only === undefined || standingOf(columns, row) === only;
  });
}

const isAbout = ({ about, speaker, cells }: ClaimRow, id: string): boolean =>
  about.includes(id) || speaker === id || cells.some((cell) => cell.speaker === id);
