import * as v from 'valibot';
import { COMPARATORS } from './figure.ts';
import { LONGEST_ANCHOR } from './longest-anchor.ts';
import { CLAIM_TYPES, CONTRADICTION_KINDS, type Story } from './story.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const anchor = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check(
    (value) => value.split(/\s+/).length <= LONGEST_ANCHOR,
    `more than ${LONGEST_ANCHOR} words`,
  ),
);
const address = v.pipe(v.string(), v.maxLength(2000), v.url(), v.regex(/^https?:/));
const instant = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no date'),
);
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
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

/** The schema of `corpus/stories/*.json`; loaded by tests and tools only. */
export const storySchema: v.GenericSchema<Story> = v.strictObject({
  schema: v.literal(1),
  id: key,
  title: bilingual,
  summary: bilingual,
  provenance: text,
  license: text,
  period: v.strictObject(period),
  signature: v.strictObject({
    required: v.array(v.pipe(v.array(key), v.minLength(1))),
    entities: v.array(key),
    keywords: v.array(
      v.pipe(
        text,
        v.check((word) => word === word.toLowerCase(), 'not lower case'),
      ),
    ),
  }),
  sources: v.array(
    v.strictObject({
      key,
      outlet: v.strictObject({
        name: text,
        short: v.optional(v.string()),
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
  claims: v.array(
    v.strictObject({
      id: key,
      topic: key,
      type: v.picklist(CLAIM_TYPES),
      statement: text,
      about: v.pipe(v.array(key), v.minLength(1)),
      speaker: v.optional(text),
      value: v.optional(value),
      reports: v.record(key, report),
      note: v.optional(text),
    }),
  ),
  contradictions: v.array(
    v.strictObject({
      id: key,
      kind: v.picklist(CONTRADICTION_KINDS),
      claims: v.array(key),
      sources: v.array(key),
      text,
    }),
  ),
  framing: v.strictObject({
    headlines: v.record(key, v.strictObject({ frame: text, tone: text })),
    conflictWords: v.record(key, v.array(anchor)),
    namesFor: v.record(key, v.record(key, v.array(anchor))),
  }),
  notes: v.array(text),
});
