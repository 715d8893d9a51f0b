import * as v from 'valibot';
import type { Story } from './story.ts';
import { storySchema } from './story-schema.ts';

/** A pack is at most so long (UTF-16 code units); the bundled one has some 70,000. */
export const LARGEST_PACK = 1_000_000;

/** What a text begins with that its author has yet to word. */
export const DRAFT = 'DRAFT';

export const PACK_PROBLEM_CODES = [
  'too-large',
  'not-json',
  'draft',
  'malformed',
  'duplicate-id',
  'unknown-source',
  'unknown-topic',
  'unknown-claim',
  'unreported-claim',
] as const;
export type PackProblemCode = (typeof PACK_PROBLEM_CODES)[number];

/** Why a text is no pack: one thing that is wrong, and where. */
export class PackProblem extends Error {
  readonly code: PackProblemCode;
  /** Keys and indexes joined by dots (`claims.3.topic`); empty for the whole. */
  readonly path: string;
  /** What stands there, or what the schema says of it, in one line. */
  readonly detail: string;

  constructor(code: PackProblemCode, path = '', detail = '') {
    super([path || 'the pack', code, detail].filter(Boolean).join(': '));
    this.name = 'PackProblem';
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}

/**
 * Reads a story pack as it was written to a file.
 * @throws {PackProblem} the first thing that is wrong with it
 */
export function readPack(text: string): Story {
  if (text.length > LARGEST_PACK) throw new PackProblem('too-large', '', `${text.length}`);
  const json = parse(text);
  refuseDraft(json, []);
  const result = v.safeParse(storySchema, json, { abortEarly: true });
  if (!result.success) {
    const issue = result.issues[0];
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    throw new PackProblem('malformed', path, issue.message.slice(0, LONGEST_DETAIL));
  }
  checkReferences(result.output);
  return result.output;
}

const LONGEST_DETAIL = 200;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackProblem('not-json', '', (error as Error).message.slice(0, LONGEST_DETAIL));
  }
}

/** Deeper nesting is no pack; the schema says so. */
const DEEPEST = 12;

function refuseDraft(value: unknown, path: readonly string[]): void {
  if (typeof value === 'string' && value.startsWith(DRAFT)) {
    throw new PackProblem('draft', path.join('.'), value.slice(0, LONGEST_DETAIL));
  }
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return;
  for (const [key, inner] of Object.entries(value)) refuseDraft(inner, [...path, key]);
}

/** Whether all that a pack names by a key is there, and each key once. */
function checkReferences({ sources, topics, claims, contradictions, framing }: Story): void {
  const sourceKeys = uniqueKeys(sources.map(({ key }, index) => [key, `sources.${index}.key`]));
  const claimIds = uniqueKeys(claims.map(({ id }, index) => [id, `claims.${index}.id`]));
  const needSource = (key: string, path: string) => {
    if (!sourceKeys.has(key)) throw new PackProblem('unknown-source', path, key);
  };
  claims.forEach(({ topic, reports }, index) => {
    const path = `claims.${index}`;
    if (!Object.hasOwn(topics, topic))
      throw new PackProblem('unknown-topic', `${path}.topic`, topic);
    const reporters = Object.keys(reports);
    if (reporters.length === 0) throw new PackProblem('unreported-claim', path);
    for (const key of reporters) needSource(key, `${path}.reports.${key}`);
  });
  uniqueKeys(contradictions.map(({ id }, index) => [id, `contradictions.${index}.id`]));
  contradictions.forEach((contradiction, index) => {
    const path = `contradictions.${index}`;
    contradiction.sources.forEach((key, at) => {
      needSource(key, `${path}.sources.${at}`);
    });
    contradiction.claims.forEach((id, at) => {
      if (!claimIds.has(id)) throw new PackProblem('unknown-claim', `${path}.claims.${at}`, id);
    });
  });
  for (const part of ['headlines', 'conflictWords'] as const) {
    for (const key of Object.keys(framing[part])) needSource(key, `framing.${part}.${key}`);
  }
  for (const [id, names] of Object.entries(framing.namesFor)) {
    for (const key of Object.keys(names)) needSource(key, `framing.namesFor.${id}.${key}`);
  }
}

function uniqueKeys(keys: readonly [key: string, path: string][]): Set<string> {
  const seen = new Set<string>();
  for (const [key, path] of keys) {
    if (seen.has(key)) throw new PackProblem('duplicate-id', path, key);
    seen.add(key);
  }
  return seen;
}
