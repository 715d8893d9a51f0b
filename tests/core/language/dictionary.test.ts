import { describe, expect, test } from 'vitest';
import { describeWord, describeWords } from '../../../core/language/gloss.ts';
import { lemmatize } from '../../../core/language/lemmatize.ts';
import { lookUp } from '../../../core/language/look-up.ts';
import { tokenize } from '../../../core/language/tokenize.ts';
import { dictionary } from './open-dictionary.ts';

describe('forms come back to their lemmas', () => {
  test.each([
    ['Häusern', 'Haus', 'noun'],
    ['ging', 'gehen', 'verb'],
    ['angekündigt', 'ankündigen', 'verb'],
    ['anzukündigen', 'ankündigen', 'verb'],
    ['kleinen', 'klein', 'adjective'],
    ['lässt', 'lassen', 'verb'],
    ['läßt', 'lassen', 'verb'],
    ['musste', 'müssen', 'verb'],
    ['wusste', 'wissen', 'verb'],
    ['Fluß', 'Fluss', 'noun'],
    ['Strasse', 'Straße', 'noun'],
    ['grosse', 'groß', 'adjective'],
    ['haeufig', 'häufig', 'adjective'],
    ['Bundes\u00adtages', 'Bundestag', 'noun'],
    ['größere', 'groß', 'adjective'],
    ['stärksten', 'stark', 'adjective'],
    ['teurer', 'teuer', 'adjective'],
    ['besseren', 'gut', 'adjective'],
    ['Bürger:innen', 'Bürgerin', 'noun'],
  ])('%s → %s', (form, lemma, pos) => {
    expect(lemmatize(dictionary, form)).toContainEqual(expect.objectContaining({ lemma, pos }));
  });

  test('an unknown form has no reading', () => {
    expect(lemmatize(dictionary, 'Xyzzyq')).toEqual([]);
  });
});

describe('senses are ranked by the company they keep', () => {
  test.each([
    ['ankündigen', 'to announce'],
    ['liegen', 'to lie'],
    ['Regierung', 'government'],
    ['Gesetz', 'law'],
    ['neu', 'new'],
  ])('%s: %s', (query, gloss) => {
    expect(lookUp(dictionary, query)[0]?.glosses[0]?.text).toBe(gloss);
  });
});

test('a separable verb is one word with two spans', () => {
  const text = 'Der Kanzler kündigte in Berlin ein neues Gesetz an.';
  const words = describeWords(dictionary, text);
  const verb = words.find((word) => word.surface === 'kündigte');
  expect(verb).toMatchObject({ lemma: 'ankündigen', pos: 'verb' });
  expect(verb?.spans?.map(([start, end]) => text.slice(start, end))).toEqual(['kündigte', 'an']);
  expect(words.find((word) => word.surface === 'an')?.lemma).toBe('ankündigen');
});

test('a preposition is no prefix', () => {
  const words = describeWords(dictionary, 'Er kündigte an einem Montag.');
  expect(words.find((word) => word.surface === 'kündigte')?.lemma).toBe('kündigen');
});

test('a noun has gender and plural, a compound its parts', () => {
  const text = 'Das Haus und das Bundesverfassungsgerichtsurteil';
  const [, house, , , judgment] = describeWords(dictionary, text);
  expect(house).toMatchObject({ lemma: 'Haus', gender: 'n', plural: 'Häuser' });
  expect(judgment?.compound?.at(-1)).toMatchObject({ lemma: 'Urteil', head: true });
  expect(judgment?.gender).toBe('n');
});

test('one word is described as it is in the whole text', () => {
  const text = 'Sie lehnte den Plan ab.';
  const tokens = tokenize(text);
  expect(describeWord(dictionary, tokens, 1)).toMatchObject({
    lemma: 'ablehnen',
    surface: 'lehnte',
  });
  expect(describeWord(dictionary, tokens, 5)).toBeNull();
});

test('a look-up takes any case and any form', () => {
  expect(lookUp(dictionary, 'häusern').map((word) => word.lemma)).toContain('Haus');
  expect(lookUp(dictionary, 'GING').map((word) => word.lemma)).toContain('gehen');
  expect(lookUp(dictionary, 'xyzzyq')).toEqual([]);
});
