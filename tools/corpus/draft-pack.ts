import type { ClaimCell, ClaimRow } from '../../core/stories/claim-rows.ts';
import { compareDigests } from '../../core/stories/compare-digests.ts';
import type { Digest } from '../../core/stories/digest.ts';
import { LONGEST_ANCHOR } from '../../core/stories/longest-anchor.ts';
import { DRAFT } from '../../core/stories/read-pack.ts';
import { wordValue } from '../../core/stories/word-value.ts';

/** How many of the shared entities make up a signature, and how many must be named. */
const MOST_ENTITIES = 16;
const REQUIRED = 2;
const MOST_KEYWORDS = 8;

/**
 * Drafts a story pack of articles on one story: sources, claims laid beside each other, figures,
 * anchors, signature. What only an author can word begins with {@link DRAFT}, which no reader of
 * packs accepts.
 */
export function draftPack(digests: readonly Digest[]): object {
  const keys = sourceKeys(digests);
  const [first, ...others] = digests as [Digest, ...Digest[]];
  const { rows } = compareDigests(first, others, Number.POSITIVE_INFINITY);
  const known = sharedEntities(digests);
  const dates = digests.map(({ article }) => article.publishedAt?.slice(0, 10)).sort();
  return {
    schema: 1,
    id: `${DRAFT} topic-and-month`,
    title: { en: draft('title'), de: draft('Titel') },
    summary: { en: draft('what happened'), de: draft('was geschah') },
    provenance: draft('who made it, from what'),
    license: draft('SPDX expression'),
    period: { from: dates[0] ?? draft('date'), to: dates.at(-1) ?? draft('date') },
    signature: {
      required: known.slice(0, REQUIRED).map((id) => [id]),
      entities: known.slice(0, MOST_ENTITIES),
      keywords: sharedKeywords(digests),
    },
    sources: digests.map(({ article }, index) => ({
      key: keys[index],
      outlet: { name: article.outlet ?? draft('outlet'), inferred: false, confidence: 1 },
      headline: draft(article.title),
      headlineAnchor: article.title.split(/\s+/).slice(0, LONGEST_ANCHOR).join(' '),
      genre: draft('genre'),
      ...(article.address !== undefined && { address: article.address }),
      ...(article.publishedAt !== undefined && { date: article.publishedAt }),
      published: publishedOn(article.publishedAt),
    })),
    topics: { story: draft('heading') },
    claims: rows.map((row, index) => draftClaim(row, index, keys, known)),
    contradictions: [],
    framing: { headlines: {}, conflictWords: {}, namesFor: namesFor(digests, keys, known) },
    notes: [],
  };
}

const draft = (text: string): string => `${DRAFT} ${text}`;

function publishedOn(date: string | undefined) {
  const day = date?.slice(0, 10) ?? draft('date');
  return { from: day, to: day, inferred: date === undefined };
}

function draftClaim(
  row: ClaimRow,
  index: number,
  keys: readonly string[],
  known: readonly string[],
) {
  const about = row.about.filter((id) => !id.startsWith('new:'));
  const value = row.cells.find(({ status, value }) => status === 'stated' && value?.unit)?.value;
  const line = [row.speaker && `${row.speaker}:`, value && `${wordValue(value)}:`, row.statement];
  return {
    id: `c${String(index + 1).padStart(2, '0')}`,
    topic: 'story',
    type: row.type,
    statement: draft(line.filter(Boolean).join(' ')),
    about: about.length > 0 ? about : known.slice(0, 1),
    ...(row.speaker !== undefined && { speaker: row.speaker }),
    ...(value && { value }),
    reports: Object.fromEntries(
      row.cells.flatMap((cell, at) =>
        cell.status === 'silent' ? [] : [[keys[at]!, draftReport(cell)]],
      ),
    ),
  };
}

const draftReport = ({ status, degree, anchor, nuance, value }: ClaimCell) => ({
  status,
  ...(degree && { degree }),
  anchor,
  ...(nuance !== undefined && { nuance }),
  ...(status === 'differs' && value?.unit && { value }),
});

/** A short key for each article, by its outlet or its headline. */
function sourceKeys(digests: readonly Digest[]): string[] {
  const keys: string[] = [];
  for (const { article } of digests) {
    const slug = slugOf(article.outlet ?? article.title.split(/\s+/).slice(0, 3).join(' '));
    const clashes = keys.filter((key) => key.replace(/-\d+$/, '') === slug).length;
    keys.push(clashes === 0 ? slug : `${slug}-${clashes + 1}`);
  }
  return keys;
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'source';

/** Entities of the knowledge base that most articles name, those named most often first. */
function sharedEntities(digests: readonly Digest[]): string[] {
  const tallies = new Map<string, { holders: number; count: number }>();
  for (const { id, count } of digests.flatMap(({ entities }) => entities)) {
    if (id.startsWith('new:')) continue;
    const tally = tallies.get(id) ?? { holders: 0, count: 0 };
    tallies.set(id, { holders: tally.holders + 1, count: tally.count + count });
  }
  return [...tallies]
    .filter(([, { holders }]) => holders > 1 || digests.length === 1)
    .sort(([, a], [, b]) => b.holders - a.holders || b.count - a.count)
    .map(([id]) => id);
}

function sharedKeywords(digests: readonly Digest[]): string[] {
  const weights = new Map<string, number>();
  for (const [feature, weight] of digests.flatMap(({ signature }) => signature)) {
    if (!feature.startsWith('@')) weights.set(feature, (weights.get(feature) ?? 0) + weight);
  }
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_KEYWORDS)
    .map(([word]) => word.toLowerCase());
}

/** What the articles call the entities, where they call them more than their name. */
function namesFor(digests: readonly Digest[], keys: readonly string[], known: readonly string[]) {
  const isShort = (name: string) => name.split(/\s+/).length <= LONGEST_ANCHOR;
  return Object.fromEntries(
    known.slice(0, MOST_ENTITIES).map((id) => [
      id,
      Object.fromEntries(
        digests.flatMap(({ entities }, index) => {
          const names = entities.find((entity) => entity.id === id)?.names.filter(isShort) ?? [];
          return names.length > 1 ? [[keys[index]!, names]] : [];
        }),
      ),
    ]),
  );
}
