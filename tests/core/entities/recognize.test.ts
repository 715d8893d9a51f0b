import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../core/entities/compile-gazetteer.ts';
import { openGazetteer } from '../../../core/entities/gazetteer.ts';
import { isLit } from '../../../core/entities/mentions.ts';
import { recognizeNames } from '../../../core/entities/recognize.ts';
import { tokenize } from '../../../core/language/tokenize.ts';
import { ordinaryWords } from '../../../tools/build-gazetteer.ts';
import { loadEntities, loadNameLists } from '../../../tools/load-entities.ts';

const lists = { ...(await loadNameLists()), words: ordinaryWords() };
const gazetteer = openGazetteer(compileGazetteer(await loadEntities(), lists));
const recognize = (text: string) => recognizeNames(gazetteer, text, tokenize(text));

/** Each mention as `surface = id (kind)`. */
const lit = (text: string) =>
  recognize(text)
    .filter(isLit)
    .map(({ surface, id, kind }) => `${surface} = ${id} (${kind})`);

/** A sentence and all that is lit in it. */
type Case = [text: string, ...mentions: string[]];

const check = (cases: Case[]) =>
  test.each(cases)('%s', (text, ...mentions) => {
    expect(lit(text)).toEqual(mentions);
  });

describe('full names and surnames', () => {
  check([
    ['Elon Musk zögert.', 'Elon Musk = elon-musk (name)'],
    ['Musk zögert noch immer.', 'Musk = elon-musk (surname)'],
    [
      'Altman schweigt dazu. Erst am Abend meldete sich Sam Altman.',
      'Altman = sam-altman (surname)',
      'Sam Altman = sam-altman (name)',
    ],
    ['Der Verein heißt Altman und Söhne.'],
    [
      'Sam Altman kam zuletzt. Reporter nannten ihn nur Sam.',
      'Sam Altman = sam-altman (name)',
      'Sam = sam-altman (name)',
    ],
    ['Auch ELON MUSK war dabei.', 'ELON MUSK = elon-musk (name)'],
  ]);
});

describe('case endings', () => {
  check([
    ['Das sind Musks Pläne.', 'Musks = elon-musk (genitive)'],
    ['Das war Elon Musks Idee.', 'Elon Musks = elon-musk (genitive)'],
    ["Es war Scholz' Entscheidung.", "Scholz' = olaf-scholz (genitive)"],
    ['Es war Scholz’ Entscheidung.', 'Scholz’ = olaf-scholz (genitive)'],
    ['Ein Sprecher des Weißen Hauses widersprach.', 'Weißen Hauses = white-house (genitive)'],
    ['Man traf sich im Weißen Haus.', 'Weißen Haus = white-house (name)'],
    ['Sie lebt in den Vereinigten Staaten.', 'Vereinigten Staaten = united-states (name)'],
    [
      'Er reist oft in die Niederlande und lebt in den Niederlanden.',
      'Niederlande = netherlands (name)',
      'Niederlanden = netherlands (name)',
    ],
    ['Die Wirtschaft Norwegens wächst.', 'Norwegens = norway (genitive)'],
  ]);
});

describe('parts of compounds', () => {
  check([
    ['Die Trump-Sprecherin wich aus.', 'Trump = donald-trump (compound-part)'],
    [
      'Der Tesla- und X-Chef lachte.',
      'Tesla = tesla (compound-part)',
      'X = x-platform (compound-part)',
    ],
    ['Der US-Präsident sagte ab.', 'US = united-states (compound-part)'],
    ['Das „Stargate“-Projekt kommt.', 'Stargate = stargate (compound-part)'],
    [
      'Das US-Finanzministerium prüft.',
      'US-Finanzministerium = us-treasury (name)',
      'US = united-states (compound-part)',
    ],
    ['Baden-Württemberg stimmt zu.', 'Baden-Württemberg = baden-wuerttemberg (name)'],
    ['Die US-amerikanische Botschaft schloss.'],
    ['Sie wohnt in der Konrad-Adenauer-Allee, nahe dem Rosa-Luxemburg-Platz.'],
    [
      'Die Konrad-Adenauer-Stiftung lädt ein.',
      'Konrad-Adenauer-Stiftung = konrad-adenauer-stiftung (name)',
    ],
  ]);

  test('know the whole compound, also an elliptical one', () => {
    const text = 'Der Tesla- und X-Chef sowie die Trump-Verbündeten und -Mitarbeiter kamen.';
    const outer = recognize(text).map((mention) => mention.outer && text.slice(...mention.outer));
    expect(outer).toEqual([
      'Tesla- und X-Chef',
      'Tesla- und X-Chef',
      'Trump-Verbündeten und -Mitarbeiter',
    ]);
  });
});

describe('spellings', () => {
  check([
    [
      'Softbank und SoftBank sind eins.',
      'Softbank = softbank (name)',
      'SoftBank = softbank (name)',
    ],
    [
      'Softbank zahlt. Der Sofbank-Chef schweigt.',
      'Softbank = softbank (name)',
      'Sofbank = softbank (misspelling)',
    ],
    ['Der Sofbank-Chef schweigt.'],
    [
      'Das Wei\u00adße Haus und Elon\u00a0Musk.',
      'Wei\u00adße Haus = white-house (name)',
      'Elon\u00a0Musk = elon-musk (name)',
    ],
    ['Mehr dazu unter https://example.org/elon-musk-OpenAI und bei @OpenAI.'],
  ]);
});

describe('names that are also words', () => {
  check([
    ['Das Essen in der Kantine war kalt.'],
    ['In Essen streikt die Bahn.', 'Essen = essen (name)'],
    ['Essen und Trinken sind verboten.'],
    ['Auf der Plattform X schrieb er viel.', 'X = x-platform (name)'],
    ['Die Generation X erbt.'],
    ['Sie löst die Gleichung nach x auf.'],
    ['Sein Sohn ging weiter.'],
    [
      'Die Grünen und die SPD streiten. Man traf sich im Grünen.',
      'Grünen = die-gruenen (name)',
      'SPD = spd (name)',
    ],
    [
      'Die Union stimmt mit der SPD. Linke Gruppen protestieren.',
      'Union = union (name)',
      'SPD = spd (name)',
    ],
    ['Wie der „Spiegel“ meldet, hing der Spiegel schief.', 'Spiegel = der-spiegel (name)'],
    ['Der Body-Mass-Index (BMI) ist umstritten, sagt das Innenressort zum BMI.'],
    ['Dabei ging die Zeit im Bild der Welt verloren.'],
    [
      'Bayern München schlägt Union Berlin. Union trifft spät.',
      'Bayern München = fc-bayern (name)',
      'Union Berlin = union-berlin (name)',
      'Union = union-berlin (name)',
    ],
    ['Das Blinken störte, dann reiste Blinken ab.', 'Blinken = antony-blinken (surname)'],
  ]);
});

describe('people who are not in the knowledge base', () => {
  check([
    [
      'Bürgermeisterin Anna Kellermeyer kam. Später sprach Kellermeyer.',
      'Anna Kellermeyer = new:anna-kellermeyer (name)',
      'Kellermeyer = new:anna-kellermeyer (surname)',
    ],
    [
      'Anna Keller führt ein Lokal. Im Keller lagert Wein, sagt Keller.',
      'Anna Keller = new:anna-keller (name)',
      'Keller = new:anna-keller (surname)',
    ],
    [
      'Karl-Theodor von Beispielen-Hochstett lud ein.',
      'Karl-Theodor von Beispielen-Hochstett = new:karl-theodor-von-beispielen-hochstett (name)',
    ],
    ['Trainer Kwasniok blieb ruhig.', 'Kwasniok = new:kwasniok (surname)'],
    ['Die Trainer Motivation ist hoch.'],
    [
      'Prof. Dr. Hanna Beispielova und Dr. Koch lehren.',
      'Hanna Beispielova = new:hanna-beispielova (name)',
      'Koch = new:koch (surname)',
    ],
    [
      'Gesandter Oqtay Hasanbeyli sprach, danach der Botschafter Oqtay Hasanbeyli.',
      'Oqtay Hasanbeyli = new:oqtay-hasanbeyli (name)',
      'Oqtay Hasanbeyli = new:oqtay-hasanbeyli (name)',
    ],
    ['Die Sprintwertung der Frauen Sprintwertung fiel aus.'],
    [
      'Lena Musk ist Bäckerin. Musk backt seit Jahren.',
      'Lena Musk = new:lena-musk (name)',
      'Musk = new:lena-musk (surname)',
    ],
    ['Das kostet 100 Mrd. Dollar, nicht 2 Bill. Dollar.'],
  ]);
});

describe('a club is called by its town in a report on sport', () => {
  const report = 'Der FC Liverpool verlor in der Premier League beim FC Everton. ';
  const names = [
    'FC Liverpool = fc-liverpool (name)',
    'Premier League = premier-league (name)',
    'FC Everton = fc-everton (name)',
  ];
  check([
    [`${report}Liverpool enttäuschte.`, ...names, 'Liverpool = fc-liverpool (name)'],
    [`${report}Das sagte Liverpools Trainer.`, ...names, 'Liverpools = fc-liverpool (genitive)'],
    [`${report}In Liverpool regnete es.`, ...names, 'Liverpool = liverpool (name)'],
    ['Liverpool ist eine Hafenstadt.', 'Liverpool = liverpool (name)'],
  ]);
});

describe('names of people with a place in them', () => {
  check([
    ['Die Schule heißt nach Egger-Lienz.'],
    ['Sie zog nach Nord-Syrien.', 'Syrien = syria (compound-part)'],
  ]);
});

test('what somebody has is no surname', () => {
  const text = 'Judy Plönski kam zurück. Dabei hatte Judy Glück.';
  expect(lit(text)).toEqual(['Judy Plönski = new:judy-ploenski (name)']);
});

test('a given name follows a full name with a middle name', () => {
  const text = 'Judy Maria Plönski malt. Seit 1990 malt Judy Plönski Bilder. Alle kennen Judy.';
  expect(lit(text).at(-1)).toBe('Judy = new:judy-ploenski (name)');
});

test('a given name follows a full name in the genitive', () => {
  const text = 'Judy Plönski malt. Judy Plönskis Bilder hängen hier. Alle nennen sie Judy.';
  expect(lit(text).at(-1)).toBe('Judy = new:judy-ploenski (name)');
});

test('demonyms and adjectives are derived', () => {
  const derived = recognize('Die französische Regierung und viele Franzosen warten.').map(
    ({ surface, id, kind }) => [surface, id, kind],
  );
  expect(derived).toEqual([
    ['französische', 'france', 'derived'],
    ['Franzosen', 'france', 'derived'],
  ]);
});
