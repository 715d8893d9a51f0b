import * as v from 'valibot';
import { ENTITY_TYPES } from '../entities/entity.ts';
import { ATTRIBUTIONS, type Digest } from './digest.ts';
import { COMPARATORS, FIGURE_KINDS } from './figure.ts';
import { LONGEST_ANCHOR } from './longest-anchor.ts';

/** A digest as JSON is at most so long (UTF-16 code units); one of 2,000 words has some 50,000. */
export const LARGEST_DIGEST = 400_000;

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
const many = <T extends v.GenericSchema>(schema: T, most: number) =>
  v.pipe(v.array(schema), v.maxLength(most));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(text(120), v.regex(/^(?:new:)?[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u));
const anchor = v.pipe(
  text(400),
  v.check((value) => value.trim().split(/\s+/).length <= LONGEST_ANCHOR),
);
const instant = v.pipe(
  text(40),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);
const address = v.pipe(text(2000), v.url(), v.regex(/^https?:/));

const figure = v.strictObject({
  anchor,
  kind: v.picklist(FIGURE_KINDS),
  value: v.optional(v.number()),
  upper: v.optional(v.number()),
  unit: v.optional(text(80)),
  qualifier: v.picklist(COMPARATORS),
  measures: v.optional(text(80)),
  when: v.optional(v.strictObject({ from: text(40), to: text(40) })),
});

const statement = v.pipe(
  v.strictObject({
    start: offset,
    end: offset,
    anchor,
    attribution: v.picklist(ATTRIBUTIONS),
    speaker: v.optional(text(200)),
    about: many(id, 60),
    figures: many(figure, 60),
    words: many(text(120), 400),
    isNegated: v.optional(v.literal(true)),
  }),
  v.check(({ start, end }) => start < end),
);

/** The schema of a digest, for what comes from outside: imports, other versions. */
export const digestSchema: v.GenericSchema<Digest> = v.strictObject({
  version: v.literal(1),
  article: v.strictObject({
    address: v.optional(address),
    title: text(500),
    outlet: v.optional(text(200)),
    publishedAt: v.optional(instant),
  }),
  entities: many(
    v.strictObject({
      id,
      type: v.picklist(ENTITY_TYPES),
      label: text(200),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
      names: many(text(200), 200),
      quoted: v.optional(many(text(200), 200)),
    }),
    2000,
  ),
  statements: many(statement, 2000),
  signature: many(
    v.strictTuple([text(140), v.pipe(v.number(), v.minValue(0), v.maxValue(1))]),
    100,
  ),
});

/**
 * Reads a digest that was written as JSON.
 * @throws if it is larger than {@link LARGEST_DIGEST}, no JSON, or no digest
 */
export function readDigest(json: string): Digest {
  if (json.length > LARGEST_DIGEST) throw new RangeError('The digest is too large.');
  return v.parse(digestSchema, JSON.parse(json));
}
