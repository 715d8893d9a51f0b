import type { StoryMatch } from './analyze.ts';
import { AnchorFinder } from './article/find-anchor.ts';
import type { KnowledgeBase } from './describe-entity.ts';
import type { Dictionary } from './language/dictionary.ts';
import type { ClaimCell, ClaimRow, SourceColumn } from './stories/claim-rows.ts';
import { compareDigests } from './stories/compare-digests.ts';
import { compareWithStory } from './stories/compare-with-story.ts';
import type { Digest } from './stories/digest.ts';
import {
  type Introduce,
  labelsOf,
  type NamingSource,
  type SourceComparison,
  subjectsOf,
} from './stories/source-comparison.ts';
import type { Story } from './stories/story.ts';

/** What a comparison leans on. */
export interface ComparisonEngine {
  dictionary: Dictionary;
  knowledge: KnowledgeBase;
}

/** An article that was read and digested. */
export interface DigestedReading {
  text: string;
  digest: Digest;
  match: StoryMatch | null;
}

/**
 * What the other sources say on the story of an article: those of a pack, and the articles that the
 * reader keeps on it. Null when there is no other source.
 *
 * @param kept related articles only
 */
export function compareArticle(
  engine: ComparisonEngine,
  stories: readonly Story[],
  { text, digest, match }: DigestedReading,
  kept: readonly Digest[],
): SourceComparison | null {
  const story = stories.find(({ id }) => id === match?.id);
  if (!story) return kept.length > 0 ? compareKept(engine, digest, kept) : null;
  const source = match?.source;
  const current = { digest, ...(source !== undefined && { source }) };
  const comparison = layOutStory(engine, story, current, kept);
  return source === undefined ? comparison : { ...comparison, rows: placed(comparison.rows, text) };
}

/** A story of a pack with the articles that the reader keeps on it. */
export function layOutStory(
  engine: ComparisonEngine,
  story: Story,
  current: { digest: Digest; source?: string } | null,
  kept: readonly Digest[],
): SourceComparison {
  const { columns, rows: all } = compareWithStory(engine.dictionary, story, current, kept);
  const rows = withoutHeadlines(all, columns);
  const others = [...kept];
  const sources = columns.map(
    ({ key, isCurrent }): NamingSource =>
      story.sources.some((one) => one.key === key)
        ? { key }
        : { digest: isCurrent ? current!.digest : others.shift()! },
  );
  const { id, title, summary, period } = story;
  const introduce = introducer(engine.knowledge, [...(current ? [current.digest] : []), ...kept]);
  return {
    story: { id, title: title.en, summary: summary.en, period },
    columns,
    rows,
    subjects: subjectsOf(rows, sources, story.framing, introduce),
    labels: labelsOf(rows, introduce),
  };
}

/** Articles on one story of which no pack tells, the first of them as the one that is being read. */
export function compareKept(
  { knowledge }: Pick<ComparisonEngine, 'knowledge'>,
  first: Digest,
  others: readonly Digest[],
): SourceComparison {
  const { columns, rows: all } = compareDigests(first, others);
  const rows = withoutHeadlines(all, columns);
  const digests = [first, ...others];
  const introduce = introducer(knowledge, digests);
  const sources = digests.map((digest) => ({ digest }));
  return {
    columns,
    rows,
    subjects: subjectsOf(rows, sources, null, introduce),
    labels: labelsOf(rows, introduce),
  };
}

/** A headline that nobody else has is no claim beside what the article itself says. */
const withoutHeadlines = (
  rows: readonly ClaimRow[],
  columns: readonly SourceColumn[],
): ClaimRow[] =>
  rows.filter(
    ({ isSingle, isGerman, statement }) =>
      !(isSingle && isGerman && columns.some(({ headline }) => headline.includes(statement))),
  );

/** Kept articles on one story, none of which is being read. */
export function layOutKept(
  engine: Pick<ComparisonEngine, 'knowledge'>,
  [first, ...others]: readonly Digest[],
): SourceComparison | null {
  if (!first) return null;
  const comparison = compareKept(engine, first, others);
  return {
    ...comparison,
    columns: comparison.columns.map(({ isCurrent: _, ...column }) => column),
  };
}

function introducer(knowledge: KnowledgeBase, digests: readonly Digest[]): Introduce {
  const named = new Map(digests.flatMap(({ entities }) => entities).map((one) => [one.id, one]));
  return (id) => {
    const known = Object.hasOwn(knowledge, id) ? knowledge[id] : undefined;
    if (known) return { label: known.en, type: known.type };
    const entity = named.get(id);
    return entity ? { label: entity.label, type: entity.type } : null;
  };
}

/** The rows with the places of their words in the report that is being read. */
function placed(rows: readonly ClaimRow[], text: string): ClaimRow[] {
  const finder = new AnchorFinder(text);
  const place = (cell: ClaimCell): ClaimCell => {
    if (!cell.anchor) return cell;
    const quote = { exact: cell.anchor, prefix: '', suffix: '' };
    const found = finder.find({ quote, position: { start: 0, end: cell.anchor.length } });
    return found ? { ...cell, place: { start: found.start, end: found.end } } : cell;
  };
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (at === 0 ? place(cell) : cell)),
  }));
}
