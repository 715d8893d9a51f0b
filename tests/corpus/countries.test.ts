import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { loadEntities } from '../../tools/load-entities.ts';

const require = createRequire(import.meta.url);
const countries: {
  getNames(language: string, options: { select: 'all' }): Record<string, string[]>;
} = require('i18n-iso-countries');

const entities = await loadEntities();
const places = entities.filter(({ type }) => type === 'place');
const names = new Set(
  places.flatMap(({ de, aliases = [], ambiguous = [] }) => [de, ...aliases, ...ambiguous]),
);

/** Dependencies and uninhabited islands, which news hardly names. */
const LEFT_OUT =
  'AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GP GS GU HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'.split(
    ' ',
  );

/** The names of each country in a language: those of the ISO list, and those of Unicode's CLDR. */
function spellings(language: string): [code: string, names: string[]][] {
  const cldr = new Intl.DisplayNames(language, { type: 'region' });
  return Object.entries(countries.getNames(language, { select: 'all' }))
    .filter(([code]) => !LEFT_OUT.includes(code))
    .map(([code, list]) => [code, [...list, cldr.of(code)!].map(comparable)]);
}

const comparable = (name: string): string => name.replace(/ (?:&|and|und)(?: the| die)? /, ' + ');

test('every country of ISO 3166 has its German name', () => {
  const german = new Set([...names].map(comparable));
  const missing = spellings('de').filter(([, list]) => !list.some((name) => german.has(name)));
  expect(missing).toEqual([]);
});

test('every country of ISO 3166 has its English name', () => {
  const english = new Set(places.map(({ en }) => comparable(en)));
  const missing = spellings('en').filter(([, list]) => !list.some((name) => english.has(name)));
  expect(missing).toEqual([]);
});
