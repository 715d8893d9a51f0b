import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../core/stories/read-pack.ts';
import type { Story } from '../../core/stories/story.ts';
import { checkPacks } from '../../tools/corpus/check-packs.ts';
import { draftPack } from '../../tools/corpus/draft-pack.ts';
import { loadEntities } from '../../tools/load-entities.ts';
import { plantReports, plantStory } from '../core/stories/plant-story.ts';

const draft = draftPack([plantReports.north, plantReports.moor]) as Story;
const folder = mkdtempSync(join(tmpdir(), 'packs-'));
const fileOf = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe('draftPack', () => {
  test('lays the claims of several articles beside each other', () => {
    const jobs = draft.claims.find(({ statement }) => /2\.500/.test(statement))!;
    expect(jobs.value).toMatchObject({ amount: 2500, comparator: 'at least' });
    expect(jobs.reports.nordbote).toMatchObject({ status: 'stated' });
    expect(jobs.reports.moorbote).toMatchObject({ status: 'differs' });
    expect(draft.signature.entities).toContain('volkswagen');
    expect(draft.sources.map(({ key }) => key)).toEqual(['nordbote', 'moorbote']);
  });

  test('is a sound pack as soon as its author has worded what is drafted', () => {
    const json = JSON.stringify(draft);
    expect(() => readPack(json)).toThrow(/draft/);
    const worded = json.replace('DRAFT topic-and-month', 'cell-plant').replace(/DRAFT /g, '');
    expect(() => readPack(worded)).not.toThrow();
  });
});

describe('checkPacks', () => {
  test('says in one line for each unsound pack what is wrong where', async () => {
    const known = new Set((await loadEntities()).map(({ id }) => id));
    const sound = fileOf('sound.json', plantStory);
    const undone = fileOf('undone.json', draft);
    const strange = fileOf('strange.json', {
      ...plantStory,
      signature: { ...plantStory.signature, entities: ['nobody-at-all'] },
    });
    expect(checkPacks([sound, undone, strange], known)).toEqual([
      `${undone}: id: draft: DRAFT topic-and-month`,
      `${strange}: unknown-entity: nobody-at-all`,
    ]);
  });
});
