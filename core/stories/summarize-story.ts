import type { StoryAlignment } from './alignment.ts';
import type { ClaimCell, ClaimRow, SourceColumn } from './claim-rows.ts';
import { type ClaimOnSources, claimOnSources } from './claims-about.ts';
import type { Digest } from './digest.ts';
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

/**
 * A story with one more column, the first, for an article that is none of its sources; what the
 * article says and the story does not comes last, in its own words.
 */
export function summarizeReading(
  story: Story,
  digest: Digest,
  { claims, fresh }: StoryAlignment,
): StorySummary {
  const summary = summarizeStory(story);
  const own = new Map(claims.map(({ id, ...cell }): [string, ClaimCell] => [id, cell]));
  const silence = summary.columns.map((): ClaimCell => ({ status: 'silent' }));
  const { title, outlet, address, publishedAt } = digest.article;
  const current: SourceColumn = {
    key: CURRENT_KEY,
    outlet: outlet ?? title,
    short: outlet ?? title,
    isInferred: false,
    headline: title,
    isCurrent: true,
    ...(address !== undefined && { address }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
  const rows = summary.rows.map((row): ClaimRow => {
    const { isSingle: _, ...rest } = row;
    const cells = [own.get(row.id) ?? { status: 'silent' as const }, ...row.cells];
    return { ...rest, cells, ...(countSpeaking(cells) === 1 && { isSingle: true as const }) };
  });
  const added = fresh.map(
    ({ start, end, anchor, about, speaker }): ClaimRow => ({
      id: `new-${start}`,
      statement: anchor,
      isGerman: true,
      about,
      ...(speaker !== undefined && { speaker }),
      isSingle: true,
      cells: [{ status: 'stated', anchor, place: { start, end } }, ...silence],
    }),
  );
  rows.sort((a, b) => interest(b) - interest(a));
  return { ...summary, columns: [current, ...summary.columns], rows: [...rows, ...added] };
}

/** No key of a pack begins with a sign. */
const CURRENT_KEY = '@current';

/** A source as a column of the matrix. */
export const sourceColumn = ({ key, outlet, headline, address, date }: Source): SourceColumn => ({
  key,
  outlet: outlet.name,
  short: outlet.short ?? outlet.name,
  isInferred: outlet.inferred,
  headline,
  ...(address !== undefined && { address }),
  ...(date !== undefined && { publishedAt: date }),
});

/** A claim as a row of the matrix, one cell for each source. */
export function claimRow({ claim, topic, reports }: ClaimOnSources): ClaimRow {
  const cells = reports.map(({ status, degree, anchor, nuance, value }): ClaimCell => {
    if (status === 'not stated') return { status: 'silent' };
    const own = value ?? (status === 'stated' ? claim.value : undefined);
    return {
      status,
      anchor,
      nuance,
      ...(degree && { degree }),
      ...(own && { value: own }),
    };
  });
  const { id, statement, about, type, speaker } = claim;
  return {
    id,
    statement,
    about,
    type,
    topic,
    ...(speaker !== undefined && { speaker }),
    ...(countSpeaking(cells) === 1 && { isSingle: true as const }),
    cells,
  };
}

const countSpeaking = (cells: readonly ClaimCell[]): number =>
  cells.filter(({ status }) => status !== 'silent').length;

/** Sources that speak on the claim, and twice those that speak differently where others do too. */
function interest({ cells }: ClaimRow): number {
  const differs = cells.filter(({ status }) => status === 'differs').length;
  const speaking = countSpeaking(cells);
  return speaking + (speaking > 1 ? 2 * differs : 0);
}
