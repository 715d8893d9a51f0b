import type { EntityType } from '../entities/entity.ts';
import type { ClaimRow, SourceColumn } from './claim-rows.ts';
import type { Digest } from './digest.ts';
import type { Framing, Period } from './story.ts';
import { type NameTone, weighName } from './weigh-name.ts';

/** What the sources say on one story, as the reader sees it; plain JSON. */
export interface SourceComparison {
  /** The story of a pack, where one tells it. */
  story?: { id: string; title: string; summary: string; period: Period };
  /** The article that is being read first, where one is. */
  columns: SourceColumn[];
  rows: ClaimRow[];
  /** Whom and what the rows are about, the most spoken of first. */
  subjects: Subject[];
  /** Names by entity id, for all that `about`, `speaker` and `origin` name. */
  labels: Record<string, string>;
}

/** Somebody or something that a story is about, and what each source calls them. */
export interface Subject {
  id: string;
  label: string;
  type: EntityType;
  /** By column; empty where that source has no name for them, or none is known. */
  called: CalledName[][];
}

/** German words that stand for somebody, and what kind of words they are. */
export interface CalledName {
  text: string;
  tone: NameTone;
}

/** Names and types of entities: of the knowledge base, else as an article has them. */
export type Introduce = (id: string) => { label: string; type: EntityType } | null;

/** More names of one source for one entity nobody reads. */
const MOST_NAMES = 12;

/** A source as the naming knows it: a source of the story by its key, or an article's digest. */
export type NamingSource = { key: string } | { digest: Digest };

/** Whom the rows are about, with what each source calls them. */
export function subjectsOf(
  rows: readonly ClaimRow[],
  sources: readonly NamingSource[],
  framing: Pick<Framing, 'namesFor'> | null,
  introduce: Introduce,
): Subject[] {
  const counts = new Map<string, number>();
  for (const { about, speaker } of rows) {
    for (const id of new Set([...about, ...(speaker === undefined ? [] : [speaker])])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id]): Subject[] => {
      const known = introduce(id);
      if (!known) return [];
      return [
        {
          id,
          ...known,
          called: sources.map((source) => namesIn(source, framing, id, known.label)),
        },
      ];
    });
}

function namesIn(
  source: NamingSource,
  framing: Pick<Framing, 'namesFor'> | null,
  id: string,
  label: string,
): CalledName[] {
  if ('key' in source) {
    const names = framing?.namesFor[id]?.[source.key] ?? [];
    return distinct(names).map((text) => ({ text, tone: weighName(text, label) }));
  }
  const entity = source.digest.entities.find((one) => one.id === id);
  if (!entity) return [];
  return distinct(entity.names).map((text) => ({
    text,
    tone: weighName(text, label, entity.quoted?.includes(text)),
  }));
}

/** Names each once, whether they begin a sentence or not. */
const distinct = (names: readonly string[]): string[] =>
  [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].slice(0, MOST_NAMES);

/** The names of all that the rows speak of, by id. */
export function labelsOf(rows: readonly ClaimRow[], introduce: Introduce): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const { about, speaker, origin, cells } of rows) {
    for (const id of [...about, speaker, origin, ...cells.map((cell) => cell.speaker)]) {
      const label = id === undefined ? undefined : introduce(id)?.label;
      if (label !== undefined) labels[id!] = label;
    }
  }
  return labels;
}
