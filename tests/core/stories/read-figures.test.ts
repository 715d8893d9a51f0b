import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../core/language/tokenize.ts';
import type { Figure } from '../../../core/stories/figure.ts';
import { readFigures } from '../../../core/stories/read-figures.ts';
import { dictionary } from '../language/open-dictionary.ts';

/** A Thursday. */
const PUBLISHED = '2025-01-23';

const read = (text: string, publishedAt = PUBLISHED): Figure[] =>
  readFigures(text, tokenize(text), { publishedAt, dictionary });

/** The figures of a sentence as a reader would note them. */
const amounts = (text: string): string[] =>
  read(text)
    .filter(({ kind }) => kind !== 'date')
    .map(({ qualifier, value, upper, unit }) =>
      [qualifier, upper === undefined ? value : `${value}–${upper}`, unit]
        .filter((part) => part !== undefined)
        .join(' '),
    );

describe('an amount', () => {
  it.each([
    ['Der Konzern will bis zu 80 Mrd. Dollar in Rechenzentren stecken.', 'up to 80000000000 USD'],
    ['Gebaut wird für 3,4 Billionen Euro.', '= 3400000000000 EUR'],
    ['Die Schulden liegen bei 2 Bill. Dollar.', '= 2000000000000 USD'],
    ['Er zahlte deutlich unter zwölf Millionen Franken.', 'less than 12000000 CHF'],
    [
      'Gesichert seien „kaum mehr als vier Milliarden“ Dollar.',
      'slightly more than 4000000000 USD',
    ],
    ['Die Quote stieg auf 49%.', '= 49 %'],
    ['Rund ein Drittel der Befragten stimmte zu.', 'about 0.3333333333333333'],
    ['Der Kurs fiel um 2,5 Prozentpunkte.', '= 2.5 percentage points'],
    ['Es entstehen über 100.000 neue Arbeitsplätze.', 'more than 100000 Arbeitsplatz'],
    ["In der Schweiz leben 1'400'000 Pendler.", '= 1400000 Pendler'],
    ['Zwischen 10 und 20 Prozent der Betriebe schließen.', '= 10–20 %'],
    ['Das dauert 3 bis 5 Jahre.', '= 3–5 years'],
    ['Betroffen sind 20–30 Gemeinden.', '= 20–30 Gemeinde'],
    ['Die Stadt rechnet mit 300 bis 400 Millionen Euro.', '= 300000000–400000000 EUR'],
    ['Eine halbe Million Menschen kam.', '= 500000 Mensch'],
    ['Anderthalb Stunden stand der Zug.', '= 1.5 hours'],
    ['Ein Dutzend Boote kenterte.', '= 12 Boot'],
    ['Knapp 500 Beamte waren im Einsatz.', 'less than 500 Beamte'],
    ['Gut zweiundzwanzig Tonnen Müll blieben liegen.', 'slightly more than 22 t'],
    ['Mindestens zehn Häuser brannten ab.', 'at least 10 Haus'],
    ['Der Eintritt kostet 12 Euro oder mehr.', 'at least 12 EUR'],
    ['Das Heft kostet 4 Euro und 50 Cent.', '= 4.5 EUR'],
    ['Fällig werden 16 Millionen kanadische Dollar.', '= 16000000 CAD'],
    ['US-$ 5 kostet das Abo.', '= 5 USD'],
    ['Der Antrag fiel mit 12 zu 5 Stimmen durch.', '= 12 Stimme'],
    ['Es waren minus zehn Grad.', '= -10 Celsius'],
    ['Der Anteil stieg von 5 auf 7 Prozent.', '= 5 %'],
    ['Sie lief 100 Meter in 9,8 Sekunden.', '= 100 m'],
    ['Am Morgen waren es −12 Grad.', '= -12 Celsius'],
    ['Der Wagen fuhr 180 km/h.', '= 180 km/h'],
    ['Um 180 Grad hat die Partei sich gedreht.', '= 180 °'],
    ['Der 45-Jährige schwieg.', '= 45 years'],
    ['Das ist die dritte Wahl.', '= 3'],
    ['Der vorletzte Zeuge kam.', '= 2 from the end'],
  ])('%s', (text, expected) => {
    expect(amounts(text)[0]).toBe(expected);
  });
});

describe('no number is', () => {
  it.each([
    'Ein Mann ging in ein Haus und eine Frau kam heraus.',
    'Laut § 218 und Artikel 5 ist das erlaubt.',
    'Die Elf spielte schwach.',
    'Mehrere hundert Menschen kamen.',
    'Das 5G-Netz ist da, der A380 fliegt.',
    'Er achtete auf alles.',
    'Siehe https://example.org/seite?nummer=30%25 im Netz.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what is measured', () => {
  it.each([
    ['Musk zweifelt am 300-Milliarden-Euro-Bauprogramm.', 'Bauprogramm'],
    ['Angekündigt sind Investitionen von bis zu 500 Mrd. Dollar.', 'Investition'],
    ['Der Umsatz stieg um rund fünf Prozent.', 'Umsatz'],
    ['Sie verfügt über 30 Mrd. Dollar an liquiden Mitteln.', 'Mittel'],
    ['Es war eine 6 Mrd. Euro schwere Runde.', 'Runde'],
    ['Das Haus hält 24 Milliarden Dollar in bar.', 'bar'],
    ['Er gab 12 Millionen Euro für den Wahlkampf aus.', 'Wahlkampf'],
    ['40 Prozent der Wähler blieben fern.', 'Wähler'],
  ])('%s', (text, noun) => {
    expect(read(text)[0]?.measures).toBe(noun);
  });
});

/** What the dates of a sentence mean, on a Thursday. */
const dates = (text: string): string[] =>
  read(text).flatMap(({ when }) =>
    when ? [when.from === when.to ? when.from : `${when.from}/${when.to}`] : [],
  );

describe('a date', () => {
  it.each([
    ['Das sagte er am Mittwoch.', '2025-01-22'],
    ['Die Messe wird am Montag beginnen.', '2025-01-27'],
    ['Gestern Abend fiel der Strom aus.', '2025-01-22T18:00/2025-01-22T23:59'],
    ['Vor zwei Wochen begann der Streik.', '2025-01-09'],
    ['Vor rund zwei Wochen begann der Streik.', '2025-01-09'],
    ['Der Vertrag galt seit dem 3. Oktober 1990.', '1990-10-03'],
    ['Am 28.10.2024 wurde gewählt.', '2024-10-28'],
    ['Im Oktober sank der Wert.', '2024-10-01/2024-10-31'],
    ['Anfang Januar fiel Schnee.', '2025-01-01/2025-01-10'],
    ['Im dritten Quartal 2024 wuchs der Gewinn.', '2024-07-01/2024-09-30'],
    ['In der Saison 2024/25 traf er oft.', '2024-01-01/2025-12-31'],
    ['Seit 2019 steht der Bau still.', '2019-01-01/2019-12-31'],
    ['Im vergangenen Jahr war das anders.', '2024-01-01/2024-12-31'],
    ['Ostern 2025 fällt spät.', '2025-04-20'],
    ['Um 20.15 Uhr ging das Licht aus.', '2025-01-23T20:15'],
    ['Von Montag bis Mittwoch blieb die Brücke zu.', '2025-01-20/2025-01-22'],
    ['Zwischen 2018 und 2022 wuchs die Stadt.', '2018-01-01/2022-12-31'],
    ['2018 zerbrach die Ehe. Drei Jahre später zog sie fort.', '2018-01-01/2018-12-31'],
  ])('%s', (text, expected) => {
    expect(dates(text)[0]).toBe(expected);
  });

  it('that is told as later counts from the date told before', () => {
    expect(dates('Am 5. Mai 2018 brannte es. Zwei Tage später regnete es.')).toEqual([
      '2018-05-05',
      '2018-05-07',
    ]);
  });

  it('that leans on the article has no meaning without its date', () => {
    const [figure] = readFigures('Gestern schneite es.', tokenize('Gestern schneite es.'));
    expect(figure).toEqual({ start: 0, end: 7, kind: 'date', qualifier: '=' });
  });

  it('of a stretch to come is a duration with its days', () => {
    const [figure] = read('Über die kommenden vier Jahre steigen die Ausgaben.');
    expect(figure).toMatchObject({
      kind: 'duration',
      value: 4,
      unit: 'years',
      when: { from: '2025-01-24', to: '2029-01-23' },
    });
  });
});

it('figures follow each other without overlap', () => {
  const text =
    'Am 5. Mai 2024 zahlten 30 bis 40 Gäste je 12,50 Euro, um 18 Uhr waren es 20 Prozent mehr.';
  const figures = read(text);
  expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual([
    '5. Mai 2024',
    '30 bis 40',
    '12,50 Euro',
    '18 Uhr',
    '20 Prozent',
  ]);
});
