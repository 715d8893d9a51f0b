import { readdir, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { LONGEST_ANCHOR } from '../../core/stories/longest-anchor.ts';
import { readPack } from '../../core/stories/read-pack.ts';
import type { Story } from '../../core/stories/story.ts';
import { storySchema } from '../../core/stories/story-schema.ts';
import { loadEntities } from '../../tools/load-entities.ts';

const folder = new URL('../../corpus/stories/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
const stories: [string, Story][] = await Promise.all(
  files.map(
    async (name) => [name, JSON.parse(await readFile(new URL(name, folder), 'utf8'))] as const,
  ),
).then((list) => list.map(([name, story]) => [name, story]));
const entities = new Set((await loadEntities()).map(({ id }) => id));

describe.each(stories)('corpus/stories/%s', (name, story) => {
  test('follows the schema', () => {
    const result = v.safeParse(storySchema, story);
    expect(result.success ? [] : v.flatten(result.issues).nested).toEqual([]);
    expect(`${story.id}.json`).toBe(name);
  });

  test('is read as a pack', () => {
    expect(readPack(JSON.stringify(story))).toEqual(story);
  });

  test('quotes no more than eight words in a row', () => {
    const anchors = story.claims.flatMap(({ reports }) =>
      Object.values(reports).map((r) => r.anchor),
    );
    expect(anchors.filter((anchor) => anchor.split(/\s+/).length > LONGEST_ANCHOR)).toEqual([]);
  });

  test('names only sources, topics and claims that it has', () => {
    const keys = new Set(story.sources.map(({ key }) => key));
    const ids = new Set(story.claims.map(({ id }) => id));
    expect(ids.size).toBe(story.claims.length);
    expect(keys.size).toBe(story.sources.length);
    const { headlines, conflictWords, namesFor } = story.framing;
    const named = [
      ...story.claims.flatMap(({ reports }) => Object.keys(reports)),
      ...story.contradictions.flatMap(({ sources }) => sources),
      ...Object.keys(headlines),
      ...Object.keys(conflictWords),
      ...Object.values(namesFor).flatMap((names) => Object.keys(names)),
    ];
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
    expect(story.claims.filter(({ topic }) => !story.topics[topic])).toEqual([]);
    expect(
      story.contradictions.flatMap(({ claims }) => claims).filter((id) => !ids.has(id)),
    ).toEqual([]);
    expect(story.claims.filter(({ reports }) => Object.keys(reports).length === 0)).toEqual([]);
  });

  test('is about entities of the knowledge base', () => {
    const named = [
      ...story.claims.flatMap(({ about }) => about),
      ...story.signature.required.flat(),
      ...story.signature.entities,
      ...Object.keys(story.framing.namesFor),
    ];
    expect([...new Set(named)].filter((id) => !entities.has(id))).toEqual([]);
  });

  test('says how an inferred outlet is known', () => {
    const unsure = story.sources.filter(({ outlet }) => !outlet.inferred && outlet.confidence < 1);
    expect(unsure).toEqual([]);
  });
});
