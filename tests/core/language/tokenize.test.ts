import { describe, expect, test } from 'vitest';
import { TokenKind, tokenize } from '../../../core/language/tokenize.ts';

/** The tokens of a text, joined by a bar. */
function split(text: string): string {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])).join('|');
}

/** The kind of the first token. */
const kindOf = (text: string) => tokenize(text).kinds[0];

describe('a word stays whole', () => {
  test.each([
    ['with hyphens', 'Der US-Präsident schweigt.', 'Der|US-Präsident|schweigt|.'],
    ['with three', 'die Joint-Venture-Ankündigung', 'die|Joint-Venture-Ankündigung'],
    ['with a number', 'ein 500-Milliarden-Dollar-Plan', 'ein|500-Milliarden-Dollar-Plan'],
    ['with a quoted part', 'die „Stargate“-Ankündigung', 'die|„Stargate“-Ankündigung'],
    [
      'with quoted words',
      'die „Make it“-Kappe und „er ging“',
      'die|„Make it“-Kappe|und|„|er|ging|“',
    ],
    ['with a quoted middle', 'das Anti-„Woke“-Gesetz', 'das|Anti-„Woke“-Gesetz'],
    ['with a supplementary hyphen', 'der Tesla- und X-Chef', 'der|Tesla-|und|X-Chef'],
    ['with an ampersand', 'AT&T und H&M-Filialen', 'AT&T|und|H&M-Filialen'],
    ['with a gender colon', 'Anwohner:innen klagen.', 'Anwohner:innen|klagen|.'],
    ['with a gender star', 'jede*r der Bürger*innen', 'jede*r|der|Bürger*innen'],
    ['with a gender gap', 'Schüler_innen', 'Schüler_innen'],
    ['with a gender slash', 'Mitarbeiter/innen', 'Mitarbeiter/innen'],
    ['with a soft hyphen', 'Bundes\u00adkanzler sagt', 'Bundes\u00adkanzler|sagt'],
    ['with an apostrophe', "So geht's nicht.", "So|geht's|nicht|."],
    ['with a curly apostrophe', 'Wie läuft’s?', 'Wie|läuft’s|?'],
    ['with a genitive apostrophe', 'Scholz’ Rede', 'Scholz’|Rede'],
    ['with a digit', 'Der G7-Gipfel der 49ers', 'Der|G7-Gipfel|der|49ers'],
    ['with a plus', 'Disney+ wächst', 'Disney+|wächst'],
  ])('%s', (_, text, tokens) => expect(split(text)).toBe(tokens));
});

describe('what only looks like one word is split', () => {
  test.each([
    ['a colon before a sentence', 'Er sagt: Ja', 'Er|sagt|:|Ja'],
    ['a colon without a space', 'Fazit:Alles gut', 'Fazit|:|Alles|gut'],
    ['a slash', 'dpa/AFP', 'dpa|/|AFP'],
    ['a dash', 'Ende – Anfang', 'Ende|–|Anfang'],
    ['a quoted word', 'das „Projekt“ endet', 'das|„|Projekt|“|endet'],
    ['single quotes', '‚Das Haus’ heißt es', '‚|Das|Haus|’|heißt|es'],
    ['single quotes around a name', '‚Die Ära Scholz’ heißt es', '‚|Die|Ära|Scholz|’|heißt|es'],
    ['a quote left open above', '‚Die Ära\nScholz’ Rede', '‚|Die|Ära|Scholz’|Rede'],
    ['a per cent sign', '49% der Wähler', '49|%|der|Wähler'],
    ['a currency', '5€ oder $10', '5|€|oder|$|10'],
    ['a range', '10-15 Uhr', '10|-|15|Uhr'],
  ])('%s', (_, text, tokens) => expect(split(text)).toBe(tokens));
});

describe('numbers', () => {
  test.each([
    ['24,3 Prozent', '24,3|Prozent'],
    ['1.234.567,89 Euro', '1.234.567,89|Euro'],
    ["1'000 Franken", "1'000|Franken"],
    ['1\u00a0000\u00a0000 Euro', '1\u00a0000\u00a0000|Euro'],
    ['Um 20:15 Uhr.', 'Um|20:15|Uhr|.'],
    ['am 20.01.2025.', 'am|20.01.2025|.'],
    ['Es sind −5 Grad', 'Es|sind|−5|Grad'],
  ])('%s', (text, tokens) => expect(split(text)).toBe(tokens));
});

describe('a period after digits belongs to an ordinal', () => {
  test.each([
    ['before a month', 'am 3. Oktober 1990.', 'am|3.|Oktober|1990|.'],
    ['before a small letter', 'der 2. und 3. Platz', 'der|2.|und|3.|Platz'],
    ['after an article', 'im 19. Jahrhundert', 'im|19.|Jahrhundert'],
    ['at the head of a line', '1. Die Kosten', '1.|Die|Kosten'],
    ['not at the end of a sentence', 'Es waren 49. Die Polizei', 'Es|waren|49|.|Die|Polizei'],
    ['not for a year', 'Das war 2024. Seither', 'Das|war|2024|.|Seither'],
  ])('%s', (_, text, tokens) => expect(split(text)).toBe(tokens));
});

describe('abbreviations keep their period and their inner spaces', () => {
  test.each([
    ['24,3 Mrd. Euro', '24,3|Mrd.|Euro'],
    ['z. B. im Osten', 'z. B.|im|Osten'],
    ['z.B. im Osten', 'z.B.|im|Osten'],
    ['in d. i. d. R. gilt', 'in|d|.|i. d. R.|gilt'],
    ['John F. Kennedy', 'John|F.|Kennedy'],
    ['Das war Plan B. Danach', 'Das|war|Plan|B|.|Danach'],
    ['der U.S.-Konzern', 'der|U.S.-Konzern'],
    ['nach Art. 5 des Gesetzes', 'nach|Art.|5|des|Gesetzes'],
    ['auf diese Art. Sie', 'auf|diese|Art|.|Sie'],
    ['Dr. Meier sprach.', 'Dr.|Meier|sprach|.'],
  ])('%s', (text, tokens) => expect(split(text)).toBe(tokens));
});

describe('links, handles and marks', () => {
  test.each([
    ['Siehe https://www.zeit.de/a?b=1.', 'Siehe|https://www.zeit.de/a?b=1|.'],
    ['auf golem.de nach', 'auf|golem.de|nach'],
    ['der Booking.com-Chef', 'der|Booking.com-Chef'],
    ['an max@post.de, bitte', 'an|max@post.de|,|bitte'],
    ['@elonmusk und #Merz', '@elonmusk|und|#Merz'],
    ['Ende.Der Anfang', 'Ende|.|Der|Anfang'],
    ['Na ja ... gut', 'Na|ja|...|gut'],
    ['schön 😀!', 'schön|😀|!'],
  ])('%s', (text, tokens) => expect(split(text)).toBe(tokens));
});

test('every kind is told', () => {
  const texts = ['Haus', '5', '3. Mai', 'Mrd.', '.', '%', 'golem.de', '@du'];
  expect(texts.map(kindOf)).toEqual([
    TokenKind.word,
    TokenKind.number,
    TokenKind.ordinal,
    TokenKind.abbreviation,
    TokenKind.punctuation,
    TokenKind.symbol,
    TokenKind.link,
    TokenKind.handle,
  ]);
});

test('every visible code unit is in exactly one token', () => {
  const text = 'Was? „Ja“ – so z. B. am 3. Mai: 5 % (ca.) bei A&B… @x, 1/2; é\u0301 \u200bend';
  const { count, starts, ends } = tokenize(text);
  let at = 0;
  for (let i = 0; i < count; i++) {
    expect(text.slice(at, starts[i]).trim()).toBe('');
    expect(ends[i]).toBeGreaterThan(starts[i]!);
    at = ends[i]!;
  }
  expect(text.slice(at).trim()).toBe('');
});

test.each([
  ['that is all marks', '!'.repeat(1000), 1000],
  ['of one-letter words', 'o '.repeat(1000), 1000],
  ['of one-letter words and marks', 'o,'.repeat(1000), 2000],
  ['that is one word', 'o'.repeat(1000), 1],
  ['that ends in a word after many marks', `${'!'.repeat(1000)}oh`, 1001],
])('a text %s is read to its end', (_, text, expected) => {
  const { count, starts, ends, kinds } = tokenize(text);
  expect(count).toBe(expected);
  const last = text.trimEnd().length;
  expect(ends[count - 1]).toBe(last);
  const isWord = text[starts[count - 1]!] === 'o';
  expect(kinds[count - 1]).toBe(isWord ? TokenKind.word : TokenKind.punctuation);
});
