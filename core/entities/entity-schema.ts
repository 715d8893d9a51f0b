import * as v from 'valibot';
import { ENTITY_TYPES, type Entity, RELATIONS } from './entity.ts';

const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.check((value) => value === value.normalize('NFC'), 'not in Unicode form NFC'),
);
const yearMonth = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));
const names = v.pipe(v.array(text), v.minLength(1));

/**
 * The schema of one entity in `corpus/entities/*.json`. Only tests and tools load it, so that
 * valibot stays out of the background.
 */
export const entitySchema: v.GenericSchema<Entity> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  type: v.picklist(ENTITY_TYPES),
  subtype: v.optional(v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/))),
  de: text,
  en: text,
  aliases: v.optional(names),
  ambiguous: v.optional(names),
  cues: v.optional(names),
  surname: v.optional(v.nullable(text)),
  famous: v.optional(v.boolean()),
  epithets: v.optional(names),
  metonym: v.optional(v.string()),
  derived: v.optional(
    v.strictObject({ adjectives: v.optional(names), demonyms: v.optional(names) }),
  ),
  office: v.optional(
    v.strictObject({
      title_en: text,
      organization: v.optional(v.string()),
      from: yearMonth,
      to: v.optional(yearMonth),
    }),
  ),
  background: v.pipe(text, v.maxLength(280)),
  asOf: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/)),
  wikipedia: v.optional(v.strictObject({ de: v.optional(text), en: v.optional(text) })),
  links: v.optional(v.array(v.strictObject({ id: v.string(), relation: v.picklist(RELATIONS) }))),
  sources: names,
});
