import { expect, test } from 'vitest';
import { describeWords } from '../../../core/language/gloss.ts';
import { hardWords, isHard } from '../../../core/language/hard-words.ts';
import { lookUp } from '../../../core/language/look-up.ts';
import { nearestForm } from '../../../core/language/nearest-form.ts';
import { dictionary } from './open-dictionary.ts';

const ARTICLE =
  'Der Minister räumte das Versäumnis ein. Das Versäumnis sei bedauerlich, sagte er. ' +
  'Die Opposition sprach von einem Zerwürfnis in der Regierung und forderte seinen Rücktritt.';
const words = describeWords(dictionary, ARTICLE);

test('common words are hard for nobody, rare ones for all', () => {
  const word = (surface: string) => words.find((w) => w.surface === surface)!;
  expect(isHard(word('sagte'), 'A2')).toBe(false);
  expect(isHard(word('Zerwürfnis'), 'C1')).toBe(true);
});

test('a repeated word comes first, each lemma once', () => {
  const lemmas = hardWords(words, 'B1').map(({ word }) => word.lemma);
  expect(lemmas[0]).toBe('Versäumnis');
  expect(new Set(lemmas).size).toBe(lemmas.length);
  expect(lemmas).not.toContain('sagen');
});

test('known words are left out, and the limit holds', () => {
  const known = hardWords(words, 'B1', new Set(['Versäumnis']));
  expect(known.map(({ word }) => word.lemma)).not.toContain('Versäumnis');
  expect(hardWords(words, 'A2', new Set(), 2)).toHaveLength(2);
});

test('a higher level has fewer hard words', () => {
  const count = (level: 'A2' | 'C1') => words.filter((word) => isHard(word, level)).length;
  expect(count('C1')).toBeLessThan(count('A2'));
});

test.each([
  ['Regirung', 'Regierung'],
  ['Regierugn', 'Regierung'],
  ['Regiierung', 'Regierung'],
  ['wichtik', 'wichtig'],
])('the nearest form of %s is %s', (typed, meant) => {
  expect(nearestForm(dictionary, typed)).toBe(meant);
});

test('a mistyped look-up answers with the nearest form', () => {
  expect(lookUp(dictionary, 'regirung')[0]).toMatchObject({
    surface: 'Regierung',
    lemma: 'Regierung',
  });
});
