import * as v from 'valibot';
import {
  HIGHLIGHT_COLORS,
  type Highlight,
  NOTE_LIMIT,
  QUOTE_LIMIT,
  TAG_LIMIT,
  TAGS_LIMIT,
} from './highlights.ts';
import { DIGEST_LIMIT, type KeptArticle, type KeptDigest, TEXT_LIMIT } from './kept-articles.ts';
import type { KnownWord } from './known-words.ts';
import type { ImportedPack } from './packs.ts';
import type { Review } from './review-words.ts';
import type { SavedWord } from './saved-words.ts';
import { RATINGS, SCHEDULE_STATES } from './schedule.ts';

/** Everything that a notebook holds, table by table. */
export interface NotebookContent {
  highlights: Highlight[];
  knownWords: KnownWord[];
  words: SavedWord[];
  reviews: Review[];
  articles: KeptArticle[];
  digests: KeptDigest[];
  packs: ImportedPack[];
}

export type TableName = keyof NotebookContent;

/** In the order in which a backup holds them, with the field that names a record. */
export const TABLES: readonly { name: TableName; key: string }[] = [
  { name: 'highlights', key: 'id' },
  { name: 'knownWords', key: 'lemma' },
  { name: 'words', key: 'id' },
  { name: 'reviews', key: 'id' },
  { name: 'articles', key: 'address' },
  { name: 'digests', key: 'address' },
  { name: 'packs', key: 'id' },
];

export const emptyContent = (): NotebookContent => ({
  highlights: [],
  knownWords: [],
  words: [],
  reviews: [],
  articles: [],
  digests: [],
  packs: [],
});

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));
const time = v.pipe(v.string(), v.isoTimestamp());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Notes are opened at their address: nothing but a web page may stand there. */
export const webAddress = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:\/\/[^\s]+$/i));

const highlight = v.strictObject({
  id,
  address: webAddress,
  title: text(500),
  publisher: v.optional(text(200)),
  publishedAt: v.optional(text(40)),
  quote: v.strictObject({ exact: text(QUOTE_LIMIT), prefix: text(200), suffix: text(200) }),
  position: v.strictObject({ start: offset, end: offset }),
  color: v.picklist(HIGHLIGHT_COLORS),
  note: text(NOTE_LIMIT),
  tags: v.pipe(v.array(text(TAG_LIMIT)), v.maxLength(TAGS_LIMIT)),
  about: v.optional(
    v.union([
      v.strictObject({ lemma: text(200), gloss: v.optional(text(300)) }),
      v.strictObject({ entity: text(200) }),
    ]),
  ),
  createdAt: time,
  updatedAt: time,
  deletedAt: v.optional(time),
});

const schedule = v.strictObject({
  due: time,
  state: v.picklist(SCHEDULE_STATES),
  stability: v.pipe(v.number(), v.minValue(0)),
  difficulty: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  reviews: offset,
  lapses: offset,
  step: offset,
  interval: v.pipe(v.number(), v.minValue(0)),
  lastReviewedAt: v.optional(time),
});

const savedWord = v.strictObject({
  id,
  lemma: v.pipe(text(200), v.nonEmpty()),
  glosses: v.pipe(v.array(text(300)), v.maxLength(8)),
  kind: text(40),
  gender: v.optional(text(20)),
  sentence: v.strictObject({
    text: text(2_000),
    spans: v.pipe(v.array(v.strictTuple([offset, offset])), v.maxLength(20)),
  }),
  address: webAddress,
  title: text(500),
  publisher: v.optional(text(200)),
  schedule,
  createdAt: time,
  updatedAt: time,
  deletedAt: v.optional(time),
});

const review = v.strictObject({
  id,
  word: id,
  rating: v.picklist(RATINGS),
  reviewedAt: time,
  before: schedule,
});

const article = v.strictObject({
  address: webAddress,
  title: text(500),
  publisher: v.optional(text(200)),
  publishedAt: v.optional(text(40)),
  keptAt: time,
  signature: v.pipe(v.array(v.strictTuple([text(200), v.number()])), v.maxLength(500)),
});

const digest = v.strictObject({
  address: webAddress,
  digest: v.pipe(
    v.looseObject({}),
    v.check((value) => JSON.stringify(value).length <= DIGEST_LIMIT, 'too long'),
  ),
  text: v.optional(text(TEXT_LIMIT)),
});

const pack = v.strictObject({ id: text(100), importedAt: time, story: v.looseObject({}) });

/** By table: what a record must look like. */
export const RECORD_SCHEMAS: {
  [Name in TableName]: v.GenericSchema<unknown, NotebookContent[Name][number]>;
} = {
  highlights: highlight,
  knownWords: v.strictObject({ lemma: v.pipe(text(200), v.nonEmpty()), markedAt: time }),
  words: savedWord,
  reviews: review,
  articles: article,
  digests: digest,
  packs: pack,
};
