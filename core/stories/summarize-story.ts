import type { ClaimCell, ClaimRow, SourceColumn } from './claim-rows.ts';
import { type ClaimOnSources, claimOnSources } from './claims-about.ts';
import type { Source, Story } from './story.ts';

/** A story as a matrix of claims by sources, ready to be shown. */
export interface StorySummary {
  id: string;
  title: string;
  summary: string;
  /** ISO 8601 dates, both inclusive. */
  period: { from: string; to: string };
  columns: SourceColumn[];
  rows: ClaimRow[];
}

/**
 * Lays a story out for reading: what several sources report, and differently, comes first, because
 * that is what a reader cannot see on one article.
 */
export function summarizeStory(story: Story): StorySummary {
  const rows = story.claims
    .map((claim) => claimRow(claimOnSources(story, claim)))
    .sort((a, b) => interest(b) - interest(a));
  const { id, title, summary, period } = story;
  return {
    id,
    title: title.en,
    summary: summary.en,
    period,
    columns: story.sources.map(sourceColumn),
    rows,
  };
}

/** A source as a column of the matrix. */
export const sourceColumn = ({ key, outlet, headline }: Source): SourceColumn => ({
  key,
  outlet: outlet.name,
  short: outlet.short ?? outlet.name,
  isInferred: outlet.inferred,
  headline,
});

/** A claim as a row of the matrix, one cell for each source. */
export function claimRow({ claim, reports }: ClaimOnSources): ClaimRow {
  const cells = reports.map(
    ({ status, anchor, nuance }): ClaimCell => ({
      status: status === 'not stated' ? 'silent' : status,
      anchor,
      nuance,
    }),
  );
  return { id: claim.id, statement: claim.statement, about: claim.about, cells };
}

/** Sources that speak on the claim, and twice those that speak differently where others do too. */
function interest({ cells }: ClaimRow): number {
  const count = (status: ClaimCell['status']) =>
    cells.filter((cell) => cell.status === status).length;
  const differs = count('differs');
  const speaking = count('stated') + differs;
  return speaking + (speaking > 1 ? 2 * differs : 0);
}
