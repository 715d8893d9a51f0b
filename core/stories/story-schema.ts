import * as v from 'valibot';
import { COMPARATORS } from './figure.ts';
import { LONGEST_ANCHOR } from './longest-anchor.ts';
import { CLAIM_TYPES, CONTRADICTION_KINDS, type Story } from './story.ts';

/** The longest text of ours in a pack, in UTF-16 code units. */
const LONGEST_TEXT = 2000;
/** More entries of a kind than this are no story. */
const MOST = 2000;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TEXT));
const many = <T extends v.GenericSchema>(schema: T) => v.pipe(v.array(schema), v.maxLength(MOST));
const anchor = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(400),
  v.check(
    (value) => value.trim().split(/\s+/).length <= LONGEST_ANCHOR,
    `more than ${LONGEST_ANCHOR} words`,
  ),
);
const address = v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:/));
const instant = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no date'),
);
const key = v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const date = v.pipe(v.string(), v.isoDate());
const period = { from: date, to: date };
const bilingual = v.strictObject({ en: text, de: text });
const value = v.strictObject({
  amount: v.number(),
  upper: v.optional(v.number()),
  unit: text,
  comparator: v.picklist(COMPARATORS),
  measure: v.optional(text),
  date: v.optional(text),
  since: v.optional(v.number()),
});
const report = v.strictObject({
  status: v.picklist(['stated', 'differs']),
  degree: v.optional(v.picklist(['minor', 'material'])),
  anchor,
  nuance: v.optional(text),
  value: v.optional(value),
});

/** The schema of `corpus/stories/*.json`; for the bundled packs and for imported ones. */
export const storySchema: v.GenericSchema<Story> = v.strictObject({
  schema: v.literal(1),
  id: key,
  title: bilingual,
  summary: bilingual,
  provenance: text,
  license: text,
  period: v.strictObject(period),
  signature: v.strictObject({
    required: many(v.pipe(many(key), v.minLength(1))),
    entities: many(key),
    keywords: many(
      v.pipe(
        text,
        v.check((word) => word === word.toLowerCase(), 'not lower case'),
      ),
    ),
  }),
  sources: many(
    v.strictObject({
      key,
      outlet: v.strictObject({
        name: text,
        short: v.optional(v.pipe(v.string(), v.maxLength(40))),
        inferred: v.boolean(),
        confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      }),
      headline: text,
      headlineAnchor: anchor,
      genre: text,
      author: v.optional(text),
      address: v.optional(address),
      date: v.optional(instant),
      published: v.strictObject({ ...period, inferred: v.boolean() }),
    }),
  ),
  topics: v.record(key, text),
  claims: many(
    v.strictObject({
      id: key,
      topic: key,
      type: v.picklist(CLAIM_TYPES),
      statement: text,
      about: v.pipe(many(key), v.minLength(1)),
      speaker: v.optional(text),
      value: v.optional(value),
      reports: v.record(key, report),
      note: v.optional(text),
    }),
  ),
  contradictions: many(
    v.strictObject({
      id: key,
      kind: v.picklist(CONTRADICTION_KINDS),
      claims: many(key),
      sources: many(key),
      text,
    }),
  ),
  framing: v.strictObject({
    headlines: v.record(key, v.strictObject({ frame: text, tone: text })),
    conflictWords: v.record(key, many(anchor)),
    namesFor: v.record(key, v.record(key, many(anchor))),
  }),
  notes: many(text),
});
