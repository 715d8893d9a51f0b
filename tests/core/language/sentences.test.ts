import { expect, test } from 'vitest';
import { splitSentences } from '../../../core/language/sentences.ts';
import { tokenize } from '../../../core/language/tokenize.ts';

const split = (text: string) =>
  splitSentences(tokenize(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['a period', ['Die Wahl ist vorbei.', 'Nun wird gezählt.']],
  ['a question', ['Wer zahlt?', 'Niemand weiß es!']],
  ['a quotation that closes', ['„Wir gehen.“', 'Das sagte er.']],
  ['a quotation that opens', ['Er schwieg.', '„Wir gehen“, sagte sie.']],
  ['a bracket', ['(So war es.)', 'Mehr nicht.']],
  ['a year', ['Das war 2024.', 'Seither steigt der Preis.']],
  ['an abbreviation with a new sentence', ['Es kostet 4 Mrd.', 'Die Bank zahlt.']],
])('ends a sentence: %s', (_, sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences);
});

test.each([
  ['an abbreviation', 'Der Umsatz stieg um 4 Mrd. Euro.'],
  ['a title', 'Prof. Dr. Meier und Dr. Schulz kamen.'],
  ['an ordinal', 'Am 3. Oktober feiert das Land.'],
  ['an initial', 'Das sagte John F. Kennedy in Berlin.'],
  ['a question inside', '„Geht das?“, fragte sie.'],
  ['an exclamation inside', '„Nein!“ rief er.'],
  ['a colon', 'Er sagte: Das geht.'],
  ['z. B.', 'Städte, z. B. Köln, wachsen.'],
])('does not end a sentence: %s', (_, text) => expect(split(text)).toEqual([text]));

test('a line break always ends a sentence, also without a period', () => {
  expect(split('Streit um Haushalt\n\nDie Koalition ringt.')).toEqual([
    'Streit um Haushalt',
    'Die Koalition ringt.',
  ]);
});

test('sentences cover all tokens', () => {
  const tokens = tokenize('Ja. Nein.\nDoch');
  const sentences = splitSentences(tokens);
  expect(sentences.map((s) => [s.firstToken, s.endToken])).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
  ]);
});
