import type { StoryAlignment } from './alignment.ts';
import { articleColumn } from './article-column.ts';
import {
  byInterest,
  type ClaimCell,
  type ClaimRow,
  countSpeaking,
  type SourceColumn,
} from './claim-rows.ts';
import { type ClaimOnSources, claimOnSources } from './claims-about.ts';
import { dateInWords } from './date-in-words.ts';
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
  const rows = story.claims.map((claim) => claimRow(claimOnSources(story, claim))).sort(byInterest);
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
  const current: SourceColumn = {
    ...articleColumn(CURRENT_KEY, digest.article),
    isCurrent: true,
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
  rows.sort(byInterest);
  return { ...summary, columns: [current, ...summary.columns], rows: [...rows, ...added] };
}

/** No key of a pack begins with a sign. */
const CURRENT_KEY = '@current';

/** A source as a column of the matrix. */
export const sourceColumn = ({
  key,
  outlet,
  headline,
  address,
  date,
  published: { from, to },
}: Source): SourceColumn => ({
  key,
  outlet: outlet.name,
  short: outlet.short ?? outlet.name,
  isInferred: outlet.inferred,
  headline,
  ...(address !== undefined && { address }),
  ...(date === undefined ? { published: { from, to } } : { publishedAt: date }),
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
  const speaking = countSpeaking(cells);
  const when = dateInWords(statement);
  return {
    id,
    statement,
    about,
    type,
    topic,
    ...(speaker !== undefined && { speaker }),
    ...(when && { when }),
    ...(speaking === 1 && { isSingle: true as const }),
    // Whoever quotes has it from whom they quote.
    ...(type === 'quote' && speaker !== undefined && speaking > 1 && { origin: speaker }),
    cells,
  };
}
