import type { ClaimRow, SourceColumn } from './claim-rows.ts';
import type { Period } from './story.ts';

/** One day, or span of days, of a story: what happened then and who wrote then. */
export interface Moment {
  when: Period;
  /** Ids of the rows that are about it. */
  rows: string[];
  /** Keys of the sources that appeared then. */
  sources: string[];
}

/** The dated claims and the sources of a story in the order of time, what is on one day together. */
export function layOutTime(columns: readonly SourceColumn[], rows: readonly ClaimRow[]): Moment[] {
  const moments = new Map<string, Moment>();
  const momentAt = (when: Period): Moment => {
    const key = `${when.from} ${when.to}`;
    const moment = moments.get(key) ?? { when, rows: [], sources: [] };
    moments.set(key, moment);
    return moment;
  };
  for (const { id, when } of rows) if (when) momentAt(when).rows.push(id);
  for (const { key, publishedAt, published } of columns) {
    const day = publishedAt?.slice(0, 10);
    const when = day ? { from: day, to: day } : published;
    if (when) momentAt(when).sources.push(key);
  }
  return [...moments.values()].sort((a, b) =>
    compare(`${a.when.from} ${a.when.to}`, `${b.when.from} ${b.when.to}`),
  );
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
