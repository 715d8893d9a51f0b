import { describe, expect, test } from 'vitest';
import { withParts } from '../../../core/language/describe-compound.ts';
import { describeWords, type Word } from '../../../core/language/gloss.ts';
import { dictionary } from './open-dictionary.ts';

/** The first word of a text with this surface. */
function wordIn(text: string, surface: string): Word {
  const words = withParts(dictionary, describeWords(dictionary, text));
  const word = words.find((w) => w.surface === surface);
  if (!word) throw new Error(`"${text}" has no word "${surface}"`);
  return word;
}

const partsIn = (text: string, surface: string) =>
  wordIn(text, surface).spans?.map(([start, end]) => text.slice(start, end));

describe('a form is read as its sentence needs it', () => {
  test.each([
    ['Die Regierung versprach in den nächsten Tagen eine Antwort.', 'Tagen', 'Tag', 'noun'],
    ['Das Abkommen tritt morgen in Kraft.', 'Abkommen', 'Abkommen', 'noun'],
    ['Im Westen des Landes regnet es.', 'Westen', 'Westen', 'noun'],
    ['Der Konzern entwickelte ein neues Verfahren.', 'entwickelte', 'entwickeln', 'verb'],
    ['Das neu entwickelte Verfahren ist teuer.', 'entwickelte', 'entwickelt', 'adjective'],
    ['Er hat lange gewartet.', 'lange', 'lange', 'adverb'],
    ['Die tolle Idee stammt von ihr.', 'tolle', 'toll', 'adjective'],
    ['Die laufenden Kosten steigen.', 'laufenden', 'laufend', 'adjective'],
    ['Laute Musik störte die Anwohner.', 'Laute', 'laut', 'adjective'],
    ['Sie sprach lauter als er.', 'lauter', 'laut', 'adjective'],
    ['Das ist die beste Lösung.', 'beste', 'gut', 'adjective'],
    ['Alle Anwesenden schwiegen.', 'Anwesenden', 'Anwesende', 'noun'],
    ['Er will das Haus kaufen.', 'kaufen', 'kaufen', 'verb'],
    ['Sie bat ihn, zu bleiben.', 'zu', 'zu', 'particle'],
    ['Er fährt zu seiner Mutter.', 'zu', 'zu', 'preposition'],
    ['Klar ist nur eines.', 'Klar', 'klar', 'adverb'],
    ['Zwei Aufbauspieler fehlten.', 'Aufbauspieler', 'Aufbauspieler', 'noun'],
    ['Der Mann, der dort wohnt, ist krank.', 'dort', 'dort', 'adverb'],
  ])('%s: %s is %s (%s)', (text, surface, lemma, pos) => {
    expect(wordIn(text, surface)).toMatchObject({ lemma, pos });
  });

  test('der is an article before its noun and a pronoun after a comma', () => {
    const text = 'Der Minister, der gestern zurücktrat, schweigt.';
    const words = describeWords(dictionary, text);
    expect(words[0]).toMatchObject({ surface: 'Der', pos: 'article' });
    expect(words[2]).toMatchObject({ surface: 'der', pos: 'pronoun' });
  });
});

describe('separable verbs are joined over their clause', () => {
  test.each([
    ['Die Bank kündigte am Montag den Abbau von Stellen an.', 'kündigte', 'ankündigen'],
    ['Der Verein gab den Wechsel am Abend bekannt.', 'gab', 'bekanntgeben'],
    ['Er kehrte zurück nach Hamburg.', 'kehrte', 'zurückkehren'],
    ['Sie lehnt, wie erwartet, den Vorschlag ab.', 'lehnt', 'ablehnen'],
    ['Das Gericht wies die Klage zurück und sprach ihn frei.', 'wies', 'zurückweisen'],
    ['Die Partei legt in Umfragen zu.', 'legt', 'zulegen'],
    ['Der Minister hörte nicht auf zu reden.', 'hörte', 'aufhören'],
  ])('%s', (text, verb, lemma) => {
    const word = wordIn(text, verb);
    expect(word.lemma).toBe(lemma);
    const [, prefix] = partsIn(text, verb)!;
    expect(lemma.startsWith(prefix!)).toBe(true);
  });

  test.each([
    ['Er wartet auf den Bus.', 'wartet', 'warten'],
    ['Sie kommt immer wieder.', 'kommt', 'kommen'],
    ['Schwarze Zahlen schreibt nach wie vor nur eine Sparte.', 'schreibt', 'schreiben'],
    ['Er ging mit oder ohne Hund.', 'ging', 'gehen'],
  ])('%s has none', (text, verb, lemma) => {
    expect(wordIn(text, verb).lemma).toBe(lemma);
  });

  test('one token holds prefix, zu and verb', () => {
    const text = 'Er drohte, das Projekt zunichtezumachen.';
    expect(wordIn(text, 'zunichtezumachen').lemma).toBe('zunichtemachen');
  });
});

describe('reflexive verbs and government', () => {
  test('the pronoun belongs to the verb, and its sense comes first', () => {
    const text = 'Dabei handelt es sich um einen Irrtum.';
    expect(partsIn(text, 'handelt')).toEqual(['handelt', 'sich', 'um']);
    expect(wordIn(text, 'handelt').pattern).toContain('sich um');
  });

  test('without the pronoun another sense comes first', () => {
    expect(wordIn('Die Regierung handelt.', 'handelt').glosses[0]?.text).toBe('to act');
  });

  test('a governed preposition is part of the verb', () => {
    expect(partsIn('Sie verstieß gegen alle Absprachen.', 'verstieß')).toEqual([
      'verstieß',
      'gegen',
    ]);
  });
});

describe('idioms and light verbs are one unit', () => {
  test.each([
    ['Die Chefin hat den Mund zu voll genommen.', 'Mund', 'den Mund zu voll nehmen'],
    ['Der Konzern stellte neue Stellen in Aussicht.', 'Aussicht', 'etw. in Aussicht stellen'],
    [
      'Er hat sich zu weit aus dem Fenster gelehnt.',
      'Fenster',
      'sich zu weit aus dem Fenster lehnen',
    ],
    ['Das Gesetz tritt im Januar in Kraft.', 'Kraft', 'in Kraft treten'],
    ['Die Opposition stellt den Plan infrage.', 'infrage', 'etw. infrage stellen'],
    ['Nun wird die Sache auf die lange Bank geschoben.', 'Bank', 'auf die lange Bank schieben'],
    ['Unter dem Strich bleibt wenig übrig.', 'Strich', 'unter dem Strich'],
  ])('%s', (text, surface, idiom) => {
    const word = wordIn(text, surface);
    expect(word.idiom).toBe(idiom);
    expect(word.spans!.length).toBeGreaterThan(1);
  });

  test('all parts are lit, and the literal English stands beside the idiomatic', () => {
    const text = 'Die Chefin hat den Mund zu voll genommen.';
    expect(partsIn(text, 'genommen')).toEqual(['Mund', 'zu', 'voll', 'genommen']);
    const { glosses } = wordIn(text, 'Mund');
    expect(glosses[0]?.text).toBe('to promise too much');
    expect(glosses.some((gloss) => gloss.labels?.includes('literally'))).toBe(true);
  });

  test('words of an idiom in their plain sense are none', () => {
    expect(wordIn('Er öffnete den Mund.', 'Mund').idiom).toBeUndefined();
    expect(wordIn('Die Bank ist lang.', 'Bank').idiom).toBeUndefined();
    expect(wordIn('Sie spielt keine Rolle.', 'Rolle').idiom).toBe('keine Rolle spielen');
  });
});

describe('compounds', () => {
  test.each([
    [
      'Das Bundesverfassungsgerichtsurteil kam spät.',
      'Bundesverfassungsgerichtsurteil',
      ['Bundes', 'Verfassung', 'Gericht', 'Urteil'],
    ],
    [
      'Der Treasury-Spitzenposten ist frei.',
      'Treasury-Spitzenposten',
      ['Treasury', 'Spitzen', 'Posten'],
    ],
    [
      'Die Datenzentren-Partnerschaft steht.',
      'Datenzentren-Partnerschaft',
      ['Daten', 'Zentrum', 'Partnerschaft'],
    ],
    ['Ein 49-Euro-Ticket genügt.', '49-Euro-Ticket', ['49', 'Euro', 'Ticket']],
  ])('%s', (text, surface, parts) => {
    const { compound } = wordIn(text, surface);
    expect(compound?.map((part) => part.lemma)).toEqual(parts);
    expect(compound?.filter((part) => part.head).map((part) => part.lemma)).toEqual([parts.at(-1)]);
  });

  test('the head gives gender and the parts the English', () => {
    const word = wordIn('Die Hauptinvestoren warten.', 'Hauptinvestoren');
    expect(word.glosses[0]?.text).toBe('main investor');
    expect(wordIn('Das KI-Megaprojekt wächst.', 'KI-Megaprojekt').gender).toBe('n');
  });

  test('a noun made from a verb is no compound', () => {
    expect(wordIn('Das Verbrechen blieb ungesühnt.', 'Verbrechen').compound).toBeUndefined();
  });
});

describe('what is no ordinary word', () => {
  test('abbreviations and numbers are explained', () => {
    expect(wordIn('Das kostet 3 Bill. Dollar.', 'Bill.').glosses[0]?.text).toMatch(/^trillion/);
    expect(wordIn('Städte, z. B. Köln, wachsen.', 'z. B.').pattern).toBe('zum Beispiel');
    expect(wordIn('Am 3. Oktober waren es 24,3 Grad.', '24,3').glosses[0]?.text).toBe('24.3');
  });

  test('an unknown name stays a name without a gloss', () => {
    expect(wordIn('Gestern kam Xaveria Plönski.', 'Plönski')).toMatchObject({
      pos: 'name',
      glosses: [],
    });
  });

  test('everything is plain JSON', () => {
    const words = describeWords(dictionary, 'Er gab das am 3. Mai z. B. in „Köln“ bekannt.');
    expect(JSON.parse(JSON.stringify(words))).toEqual(words);
  });
});

describe('unknown words', () => {
  test.each([
    ['Er lebt in Pinneberg.', 'Pinneberg'],
    ['Dort wohnt Wolfgang.', 'Wolfgang'],
    ['Das ergab eine Studie des PIK.', 'PIK'],
    ['Er fuhr gestern nach Tongeren.', 'Tongeren'],
    ['Dort spricht Marie-Agnes.', 'Marie-Agnes'],
  ])('%s: %s is a name, not taken apart', (text, surface) => {
    const word = describeWords(dictionary, text).find((w) => w.surface === surface);
    expect(word).toMatchObject({ pos: 'name', glosses: [] });
    expect(word?.compound).toBeUndefined();
  });

  test.each([
    ['Die TV-Debatte beginnt.', 'TV-Debatte', 'TV debate'],
    ['Die A-cappella-Gruppe singt.', 'A-cappella-Gruppe', 'A cappella group'],
    ['Der 41-Jährige sang.', '41-Jährige', '41-year-old'],
    ['Ein 30-jähriger Mann sang.', '30-jähriger', '30-year-old'],
  ])('%s: %s is %s', (text, surface, gloss) => {
    const word = describeWords(dictionary, text).find((w) => w.surface === surface);
    expect(word?.glosses[0]?.text).toBe(gloss);
  });
});

describe('a gloss has the form of its word', () => {
  test.each([
    ['Der größte Betrieb der Stadt schließt.', 'größte', 'biggest'],
    ['Sie nannte die wichtigsten Gründe.', 'wichtigsten', 'most important'],
    ['Höhere Mieten drohen.', 'Höhere', 'higher'],
    ['Sie ist die bekannteste Malerin des Landes.', 'bekannteste', 'best-known'],
    ['In der nächsten Woche tagt der Rat.', 'nächsten', 'next'],
    ['Die jüngsten Zahlen überraschten alle.', 'jüngsten', 'most recent'],
    ['Das angestrebte Ziel bleibt fern.', 'angestrebte', 'sought'],
    ['Die gestiegenen Preise schrecken ab.', 'gestiegenen', 'risen'],
    ['Der ausgeschiedene Stoff ist giftig.', 'ausgeschiedene', 'secreted'],
    ['Die zurzeit betriebenen Anlagen laufen weiter.', 'betriebenen', 'operated'],
    ['Sie hat es angestrebt.', 'angestrebt', 'to seek'],
    ['Um 20 Uhr beginnt das Spiel.', 'Uhr', 'o’clock'],
    ['Die Uhr steht still.', 'Uhr', 'watch'],
  ])('%s: %s is %s', (text, surface, gloss) => {
    expect(wordIn(text, surface).glosses[0]?.text).toBe(gloss);
  });
});

describe('a part of a compound is what it mostly is in compounds', () => {
  test.each([
    ['Die Menschenrechtspolitik bleibt umstritten.', 'Menschenrechtspolitik', /^human/],
    ['Der Co-Pilotenverband klagt.', 'Co-Pilotenverband', /^co-/],
  ])('%s', (text, surface, gloss) => {
    expect(wordIn(text, surface).glosses[0]?.text).toMatch(gloss);
  });
});

test('a noun with an article is no predicate', () => {
  expect(wordIn('In der Spitze waren es drei Prozent.', 'Spitze').idiom).toBeUndefined();
});

test('no gloss says an earlier one again with an article', () => {
  const glosses = wordIn('Er war einmal dort.', 'einmal').glosses.map(({ text }) => text);
  expect(glosses[0]).toBe('once');
  expect(glosses).not.toContain('the once');
});

test('an article before a preposition is no verb', () => {
  const text = 'Wir prüfen eine am Freitag vorgelegte Studie.';
  expect(wordIn(text, 'eine').pos).not.toBe('verb');
});

test('an adjective is no infinitive', () => {
  const [, , , word] = describeWords(dictionary, 'Das ist nicht plausibel.');
  expect(word?.glosses.slice(0, 2).map(({ text }) => text)).not.toContain('to make sense');
});

test('a superlative is not in a phrase of its positive', () => {
  const words = describeWords(dictionary, 'Das größte Haus steht dort.');
  const house = words.find((word) => word.surface === 'Haus');
  expect(house?.idiom).toBeUndefined();
  expect(house?.glosses[0]?.text).toBe('house');
});
