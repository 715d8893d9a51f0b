import * as v from 'valibot';
import type { Highlight } from './highlights.ts';
import { NOTE_LIMIT, QUOTE_LIMIT, TAG_LIMIT, TAGS_LIMIT } from './highlights.ts';
import { ImportProblem, readJson } from './import-problem.ts';
import { webAddress } from './notebook-content.ts';

/** What another tool's file holds, as ours. */
export interface OtherHighlights {
  highlights: Highlight[];
  /** Notes on whole pages, replies and broken places, which have no passage to stand on. */
  skipped: number;
}

/** One annotation as the Hypothesis API and its export give it. */
const annotation = v.looseObject({
  id: v.pipe(v.string(), v.maxLength(40)),
  created: v.optional(v.pipe(v.string(), v.maxLength(40))),
  updated: v.optional(v.pipe(v.string(), v.maxLength(40))),
  uri: webAddress,
  text: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
  document: v.optional(v.looseObject({ title: v.optional(v.array(v.string())) })),
  target: v.optional(
    v.array(v.looseObject({ selector: v.optional(v.array(v.looseObject({ type: v.string() }))) })),
    [],
  ),
});

/**
 * Reads Hypothesis' JSON: a list of annotations, or an answer of its API with them in `rows`, or its
 * client's export with them in `annotations`.
 *
 * @param now ISO 8601; for annotations without a time of their own
 * @throws ImportProblem that names what is wrong and where
 */
export function readHypothesis(text: string, now: string): OtherHighlights {
  const data = readJson(text) as { rows?: unknown; annotations?: unknown } | null;
  const rows = Array.isArray(data) ? data : (data?.rows ?? data?.annotations);
  if (!Array.isArray(rows)) throw new ImportProblem('not-ours');
  const highlights: Highlight[] = [];
  for (const [at, row] of rows.entries()) {
    const one = checked(annotation, row, `[${at}]`);
    const selectors = one.target.flatMap(({ selector = [] }) => selector);
    const quote = v.safeParse(
      quoteSelector,
      selectors.find(({ type }) => type === 'TextQuoteSelector'),
    );
    if (!quote.success) continue;
    const position = v.safeParse(
      positionSelector,
      selectors.find(({ type }) => type === 'TextPositionSelector'),
    );
    const { exact, prefix, suffix } = quote.output;
    highlights.push({
      id: `hypothesis-${one.id}`,
      address: one.uri,
      title: (one.document?.title?.[0] ?? '').slice(0, 500),
      quote: { exact, prefix: prefix.slice(-200), suffix: suffix.slice(0, 200) },
      position: position.success
        ? { start: position.output.start, end: position.output.end }
        : { start: 0, end: exact.length },
      color: 'yellow',
      note: one.text.slice(0, NOTE_LIMIT),
      tags: one.tags.slice(0, TAGS_LIMIT).map((tag) => tag.slice(0, TAG_LIMIT)),
      createdAt: timeOf(one.created, now),
      updatedAt: timeOf(one.updated ?? one.created, now),
    });
  }
  return { highlights, skipped: rows.length - highlights.length };
}

const quoteSelector = v.looseObject({
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(QUOTE_LIMIT)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const positionSelector = v.looseObject({ start: offset, end: offset });

/** The highlights file of Obsidian's Web Clipper: pages with their passages, as HTML. */
const clippings = v.array(
  v.looseObject({
    url: webAddress,
    title: v.optional(v.string(), ''),
    highlights: v.array(
      v.looseObject({
        text: v.string(),
        timestamp: v.optional(v.string()),
        notes: v.optional(v.array(v.string()), []),
      }),
    ),
  }),
);

/**
 * Reads the JSON that Obsidian's Web Clipper exports.
 * @throws ImportProblem that names what is wrong and where
 */
export function readObsidianClipper(text: string, now: string): OtherHighlights {
  const data = readJson(text);
  if (!Array.isArray(data)) throw new ImportProblem('not-ours');
  const highlights: Highlight[] = [];
  let skipped = 0;
  for (const [page, { url, title, highlights: passages }] of checked(
    clippings,
    data,
    '',
  ).entries()) {
    for (const [at, passage] of passages.entries()) {
      const exact = plainText(passage.text).slice(0, QUOTE_LIMIT);
      if (exact === '') {
        skipped++;
        continue;
      }
      const createdAt = timeOf(passage.timestamp, now);
      highlights.push({
        // The file has no ids; the same file taken in twice must not double its passages.
        id: `clipper-${hash(`${url}\n${exact}\n${passage.timestamp ?? `${page}.${at}`}`)}`,
        address: url,
        title: title.slice(0, 500),
        quote: { exact, prefix: '', suffix: '' },
        position: { start: 0, end: exact.length },
        color: 'yellow',
        note: passage.notes.join('\n\n').slice(0, NOTE_LIMIT),
        tags: [],
        createdAt,
        updatedAt: createdAt,
      });
    }
  }
  return { highlights, skipped };
}

function checked<Output>(
  schema: v.GenericSchema<unknown, Output>,
  data: unknown,
  path: string,
): Output {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const where = v.getDotPath(result.issues[0]);
  throw new ImportProblem('broken-record', [path, where].filter(Boolean).join('.'));
}

function timeOf(given: string | undefined, now: string): string {
  const time = given === undefined ? Number.NaN : Date.parse(given);
  return Number.isNaN(time) ? now : new Date(time).toISOString();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The words of a passage of HTML; only ever shown as text. */
const plainText = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/li|\/h\d)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole)
    .trim();

/** FNV-1a, twice with other beginnings: 64 bits tell a reader's passages apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let value = seed;
      for (let at = 0; at < text.length; at++) {
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
      }
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
