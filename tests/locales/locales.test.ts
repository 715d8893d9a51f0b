import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../core/article/page-kind.ts';
import { RELATIONS } from '../../core/entities/entity.ts';
import { PACK_PROBLEM_CODES } from '../../core/stories/read-pack.ts';
import { CLAIM_TYPES } from '../../core/stories/story.ts';
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import { chooseLanguage, translator } from '../../locales/index.ts';

const ROOT = join(import.meta.dirname, '../..');

function flatten(tree: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

const english = flatten(en);
const german = flatten(de);
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((one) => one[1]).sort();

describe('The interface speaks both languages', () => {
  it('with the same keys', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('with the same blanks in %s', (key) => {
    expect(placeholders(german[key]!)).toEqual(placeholders(english[key]!));
    expect(german[key]).not.toBe('');
  });

  it('with every key that a view asks for', () => {
    const sources = ['components', 'entrypoints'].flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.tsx'))
        .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
    );
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1]!),
    );
    const missing = asked.filter((key) => !(key in english) && !(`${key}_other` in english));
    expect(asked.length).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });

  it.each(REFUSALS)('with a sentence for a page that is refused as %s', (reason) => {
    expect(english[`reason.${reason}`]).toMatch(/\.$/);
  });

  it.each(RELATIONS)('with words for the relation %s, both ways', (relation) => {
    expect(english).toHaveProperty([`relation.${relation}.from`]);
    expect(english).toHaveProperty([`relation.${relation}.to`]);
  });

  it.each(PACK_PROBLEM_CODES)('with a sentence for a pack that is refused as %s', (code) => {
    expect(english[`pack.${code}`]).toMatch(/Nothing was imported\.$/);
  });

  it.each(CLAIM_TYPES)('with a word for statements of the kind %s', (type) => {
    expect(english).toHaveProperty([`story.kind-${type}`]);
  });

  it('with the same manifest strings', () => {
    const strings = (language: string) =>
      Object.keys(
        JSON.parse(readFileSync(join(ROOT, `public/_locales/${language}/messages.json`), 'utf8')),
      );
    expect(strings('de')).toEqual(strings('en'));
  });
});

describe('The language of the interface', () => {
  it.each([
    { chosen: 'auto', browser: ['de-AT', 'en'], language: 'de' },
    { chosen: 'auto', browser: ['fr-CH', 'de-CH'], language: 'de' },
    { chosen: 'auto', browser: ['en-GB', 'de'], language: 'en' },
    { chosen: 'auto', browser: ['ja'], language: 'en' },
    { chosen: 'de', browser: ['en-US'], language: 'de' },
  ] as const)(
    'is $language for $browser when "$chosen" is chosen',
    ({ chosen, browser, language }) => {
      expect(chooseLanguage(chosen, browser)).toBe(language);
    },
  );

  it('counts as its language does', () => {
    expect(translator('de')('count.person', { count: 1 })).toBe('Person');
    expect(translator('de')('count.person', { count: 3 })).toBe('Personen');
    expect(translator('en')('page.mentions', { count: 1 })).toBe('1 mention');
  });

  it('leaves what it is given as it is: views escape, not the words', () => {
    expect(translator('en')('page.lookUpEmpty', { query: '<b>&"' })).toContain('<b>&"');
  });
});
