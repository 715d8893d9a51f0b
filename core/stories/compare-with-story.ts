import type { Dictionary } from '../language/dictionary.ts';
import { alignStory } from './align-story.ts';
import { articleColumn } from './article-column.ts';
import {
  byInterest,
  type ClaimCell,
  type ClaimRow,
  countSpeaking,
  type SourceColumn,
} from './claim-rows.ts';
import { compareDigests } from './compare-digests.ts';
import type { Digest } from './digest.ts';
import type { Story } from './story.ts';
import { summarizeReading, summarizeStory } from './summarize-story.ts';

/** The article that is being read on a story. */
export interface ReadReport {
  digest: Digest;
  /** The key of the source whose own report it is, if it is one of the story's. */
  source?: string;
}

interface Matrix {
  columns: SourceColumn[];
  rows: ClaimRow[];
}

/**
 * A story as a matrix of claims by sources: the article that is being read first, then the story's
 * sources, then the articles that the reader keeps on it.
 *
 * @param current null where no article is being read
 */
export function compareWithStory(
  dictionary: Dictionary,
  story: Story,
  current: ReadReport | null,
  kept: readonly Digest[],
): Matrix {
  let matrix: Matrix;
  if (current === null) matrix = summarizeStory(story);
  else if (current.source !== undefined) {
    matrix = putFirst(summarizeStory(story), current.source, current.digest);
  } else {
    matrix = summarizeReading(story, current.digest, alignStory(dictionary, story, current.digest));
  }
  const added = current ? answersToFresh(current.digest, kept) : new Map<number, ClaimCell[]>();
  const aligned = kept.map(
    (digest) =>
      new Map(alignStory(dictionary, story, digest).claims.map(({ id, ...cell }) => [id, cell])),
  );
  const rows = matrix.rows.map((row): ClaimRow => {
    const fresh = row.isGerman && added.get(row.cells[0]!.place!.start);
    const more = aligned.map(
      (own, at): ClaimCell => own.get(row.id) ?? fresh?.[at] ?? { status: 'silent' },
    );
    const { isSingle: _, ...rest } = row;
    const cells = [...row.cells, ...more];
    return { ...rest, ...(countSpeaking(cells) === 1 && { isSingle: true as const }), cells };
  });
  return {
    columns: [
      ...matrix.columns,
      ...kept.map(({ article }, at) => articleColumn(`@kept-${at}`, article)),
    ],
    rows: rows.sort(byInterest),
  };
}

/** The source that is being read as the first column, with what is known of it as a page. */
function putFirst({ columns, rows }: Matrix, key: string, { article }: Digest): Matrix {
  const at = columns.findIndex((column) => column.key === key);
  const moved = <Item>(items: readonly Item[]) => [items[at]!, ...items.toSpliced(at, 1)];
  const [first, ...others] = moved(columns);
  const { address, publishedAt } = article;
  const current: SourceColumn = {
    ...first!,
    isCurrent: true,
    ...(address !== undefined && { address }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
  return {
    columns: [current, ...others],
    rows: rows.map((row) => ({ ...row, cells: moved(row.cells) })),
  };
}

/** What kept articles say on what the story does not have, by where the article says it. */
function answersToFresh(current: Digest, kept: readonly Digest[]): Map<number, ClaimCell[]> {
  if (kept.length === 0) return new Map();
  const { rows } = compareDigests(current, kept, Number.POSITIVE_INFINITY);
  return new Map(
    rows
      .filter(({ cells }) => cells[0]!.place)
      .reverse()
      .map(({ cells: [own, ...others] }) => [own!.place!.start, others]),
  );
}
