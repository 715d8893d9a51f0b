import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../core/entities/entity.ts';
import { entitySchema } from '../../core/entities/entity-schema.ts';
import { loadEntityFiles, loadNameLists } from '../../tools/load-entities.ts';

const files = await loadEntityFiles();
const all: Entity[] = [...files.values()].flat();
const ids = new Set(all.map((entity) => entity.id));

describe('corpus/entities', () => {
  test.each([...files])('%s follows the schema', (_name, entities) => {
    for (const entity of entities) {
      const result = v.safeParse(entitySchema, entity);
      const issues = result.success ? [] : v.flatten(result.issues).nested;
      expect({ id: entity.id, issues }).toEqual({ id: entity.id, issues: [] });
    }
  });

  test('ids are unique', () => {
    const seen = new Map<string, number>();
    for (const { id } of all) seen.set(id, (seen.get(id) ?? 0) + 1);
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });

  test('links point at entities that are there', () => {
    const broken = all.flatMap(({ id, links = [] }) =>
      links.filter((link) => !ids.has(link.id)).map((link) => `${id} → ${link.id}`),
    );
    expect(broken).toEqual([]);
  });

  test('offices belong to people and to entities that are there, and end after they began', () => {
    const wrong = all.filter(({ type, office }) => {
      if (!office) return false;
      const { organization, from, to } = office;
      const isKnown = organization === undefined || ids.has(organization);
      return type !== 'person' || !isKnown || (to !== undefined && to < from);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('no entity is linked with itself, nor twice in the same way', () => {
    const doubled = all.filter(({ id, links = [] }) => {
      const keys = links.map((link) => `${link.relation} ${link.id}`);
      return new Set(keys).size < keys.length || links.some((link) => link.id === id);
    });
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  test('a name stands in one of the lists only, and once', () => {
    const doubled = all.filter(({ de, aliases = [], ambiguous = [] }) => {
      const names = [...aliases, ...ambiguous];
      return new Set(names).size < names.length || aliases.includes(de);
    });
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  test('a certain name belongs to one entity', () => {
    const bearers = new Map<string, string[]>();
    for (const { id, type, de, aliases = [], ambiguous = [] } of all) {
      for (const name of [de, ...aliases]) {
        if (!ambiguous.includes(name))
          bearers.set(name, [...(bearers.get(name) ?? []), `${id} (${type})`]);
      }
    }
    const shared = [...bearers].filter(([, bearer]) => bearer.length > 1);
    // Namesakes whom the text's other names tell apart.
    const known = ['Georgia', 'Washington', 'Santiago'];
    expect(shared.filter(([name]) => !known.includes(name))).toEqual([]);
  });

  test('given names and titles are words, once each', async () => {
    const { firstNames, titles } = await loadNameLists();
    for (const list of [firstNames, titles]) {
      expect(new Set(list).size).toBe(list.length);
      expect(list.filter((name) => !/^\p{Lu}[\p{L}'’-]+$/u.test(name))).toEqual([]);
    }
  });
});
