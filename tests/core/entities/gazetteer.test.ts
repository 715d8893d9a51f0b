import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../core/entities/compile-gazetteer.ts';
import type { Entity } from '../../../core/entities/entity.ts';
import { isAbbreviationOf } from '../../../core/entities/find-abbreviations.ts';
import { isOneAway } from '../../../core/entities/find-misspellings.ts';
import { openGazetteer } from '../../../core/entities/gazetteer.ts';
import { newId } from '../../../core/entities/mentions.ts';
import { recognizeNames } from '../../../core/entities/recognize.ts';
import { tokenize } from '../../../core/language/tokenize.ts';

const organization = (id: string, de: string, more: Partial<Entity> = {}): Entity => ({
  id,
  type: 'organization',
  de,
  en: de,
  background: 'An example.',
  asOf: '2026-11',
  sources: ['own'],
  ...more,
});

const recognize = (entities: Entity[], text: string) => {
  const gazetteer = openGazetteer(compileGazetteer(entities));
  return recognizeNames(gazetteer, text, tokenize(text)).map(
    ({ surface, id }) => `${surface} ${id}`,
  );
};

describe('compileGazetteer', () => {
  test('refuses two entities with one id', () => {
    expect(() => compileGazetteer([organization('a', 'A'), organization('a', 'B')])).toThrow('id');
  });

  test('refuses a link that leads nowhere', () => {
    const links = [{ id: 'b', relation: 'owns' as const }];
    expect(() => compileGazetteer([organization('a', 'A', { links })])).toThrow('missing');
  });

  test('a buffer of something else is refused', () => {
    expect(() => openGazetteer(new ArrayBuffer(64))).toThrow('table of names');
  });
});

describe('the trie', () => {
  const bank = organization('bank', 'Bank für Tests', { aliases: ['BfT'] });

  test('takes the longest name', () => {
    const entities = [
      organization('short', 'Neue Bank'),
      organization('long', 'Neue Bank Hafenstadt'),
    ];
    expect(recognize(entities, 'Die Neue Bank Hafenstadt wächst, die Neue Bank nicht.')).toEqual([
      'Neue Bank Hafenstadt long',
      'Neue Bank short',
    ]);
  });

  test('holds the spelling of short names', () => {
    expect(recognize([bank], 'Die BfT und die BFT.')).toEqual(['BfT bank']);
  });

  test('knows a small name of two letters', () => {
    expect(recognize([organization('dm', 'dm')], 'Die Filialen von dm öffnen früher.')).toEqual([
      'dm dm',
    ]);
  });

  test('holds the spelling of words in capitals', () => {
    const party = organization('party', 'Die PARTEI');
    expect(recognize([party], 'Die PARTEI kam. Die Partei ging.')).toEqual(['Die PARTEI party']);
  });

  test('reads over line breaks neither words nor names', () => {
    expect(recognize([bank], 'Bank für\n\nTests')).toEqual([]);
  });

  test('finds the same among many names', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      organization(`many-${index}`, `Firma Nummer${index.toString(36)}x`),
    );
    expect(recognize([...many, bank], 'Die Bank für Tests und Firma Nummer1bx.')).toEqual([
      'Bank für Tests bank',
      'Firma Nummer1bx many-47',
    ]);
  });
});

test('a cue settles an ambiguous name, a link does, nothing else', () => {
  const entities = [
    organization('harbor', 'Hafen', {
      ambiguous: ['Hafen'],
      cues: ['Verein', '-Chef', '„“'],
      links: [{ id: 'rival', relation: 'rival-of' }],
    }),
    organization('rival', 'Werftklub'),
  ];
  expect(recognize(entities, 'Der Hafen liegt still.')).toEqual([]);
  expect(recognize(entities, 'Der Verein Hafen siegt.')).toEqual(['Hafen harbor']);
  expect(recognize(entities, 'Der Hafen-Chef schweigt.')).toEqual(['Hafen harbor']);
  expect(recognize(entities, 'Das steht im „Hafen“ von heute.')).toEqual(['Hafen harbor']);
  expect(recognize(entities, 'Hafen besiegt Werftklub.')).toEqual([
    'Hafen harbor',
    'Werftklub rival',
  ]);
});

test.each([
  ['sofbank', 'softbank', true],
  ['leavit', 'leavitt', true],
  ['sleenskyj', 'selenskyj', true],
  ['norweger', 'norwegen', false],
  ['iran', 'irak', false],
  ['merkel', 'merkel', false],
  ['berlin', 'merlin', false],
])('%s is one letter away from %s: %s', (a, b, expected) => {
  expect(isOneAway(a, b)).toBe(expected);
});

test.each([
  ['EZB', 'Europäische Zentralbank', true],
  ['IfW', 'Institut für Weltwirtschaft', true],
  ['BMI', 'Body-Mass-Index', true],
  ['SPD', 'Europäische Zentralbank', false],
  ['A', 'Amt', false],
])('%s can stand for %s: %s', (abbreviation, name, expected) => {
  expect(isAbbreviationOf(abbreviation, name)).toBe(expected);
});

test.each([
  ['Jürgen Pföhler', 'new:juergen-pfoehler'],
  ['José Ángel Peña', 'new:jose-angel-pena'],
  ['Müller-Lüdenscheidt', 'new:mueller-luedenscheidt'],
])('%s gets the id %s', (name, id) => {
  expect(newId(name)).toBe(id);
});
