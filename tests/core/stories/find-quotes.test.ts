import { describe, expect, it } from 'vitest';
import { recognizeNames } from '../../../core/entities/recognize.ts';
import { tokenize } from '../../../core/language/tokenize.ts';
import { findQuotes } from '../../../core/stories/find-quotes.ts';
import type { QuoteKind } from '../../../core/stories/quote.ts';
import { loadEngine } from '../../../tools/load-engine.ts';

const { dictionary, gazetteer, tagger } = await loadEngine();

const find = (text: string) => {
  const tokens = tokenize(text);
  return findQuotes(text, tokens, recognizeNames(gazetteer, text, tokens, tagger), dictionary);
};

/** Kind, words, verb, and the speaker's words of each quote. */
const told = (text: string): [QuoteKind, string, string | undefined, string | undefined][] =>
  find(text).map(({ kind, start, end, verb, speaker }) => [
    kind,
    text.slice(start, end),
    verb,
    speaker && text.slice(speaker.start, speaker.end),
  ]);

describe('a direct quote', () => {
  it.each<[string, string, string, string]>([
    [
      'Die Ministerin sagte: „Wir werden das Gesetz noch im Herbst vorlegen.“',
      'Wir werden das Gesetz noch im Herbst vorlegen.',
      'sagte',
      'Die Ministerin',
    ],
    [
      '„Das Geld reicht nicht einmal bis Ostern“, warnte der Bürgermeister.',
      'Das Geld reicht nicht einmal bis Ostern',
      'warnte',
      'der Bürgermeister',
    ],
    [
      '»So kann es nicht weitergehen«, so der Gewerkschafter.',
      'So kann es nicht weitergehen',
      'so',
      'der Gewerkschafter',
    ],
    ['Der Trainer nannte die Niederlage „peinlich“.', 'peinlich', 'nannte', 'Der Trainer'],
  ])('%s', (text, words, verb, speaker) => {
    expect(told(text)).toContainEqual(['direct', words, verb, speaker]);
  });

  it('with its frame inside is one quote of two parts', () => {
    const text = '„Wir kommen wieder“, sagte die Sängerin, „und zwar schon im Mai.“';
    const [quote, ...others] = find(text);
    expect(quote?.parts?.map(([from, to]) => text.slice(from, to))).toEqual([
      'Wir kommen wieder',
      'und zwar schon im Mai.',
    ]);
    expect(others).toEqual([]);
  });

  it('stands inside of an indirect one', () => {
    const quotes = told('Der Minister erklärte, die Lage sei „viel ernster als gedacht“.');
    expect(quotes.map(([kind]) => kind)).toEqual(['indirect', 'direct']);
  });

  it.each([
    'Das Projekt „Stargate“ kostet viel Geld.',
    'Sie las aus dem Buch „Der alte Mann und das Meer“ vor.',
    'Der Film „Im Westen nichts Neues“ gewann.',
    'Die „Süddeutsche Zeitung“ erscheint in München.',
  ])('is no title and no name: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('reported speech', () => {
  it.each<[QuoteKind, string, string, string, string]>([
    [
      'indirect',
      'Die Kanzlei teilte am Montag mit, dass der Prozess im Juni beginne.',
      'dass der Prozess im Juni beginne',
      'teilte',
      'Die Kanzlei',
    ],
    [
      'indirect',
      'Der Sprecher sagte, die Brücke sei seit Jahren baufällig.',
      'die Brücke sei seit Jahren baufällig',
      'sagte',
      'Der Sprecher',
    ],
    [
      'indirect',
      'Die Brücke sei seit Jahren baufällig, sagte die Gutachterin.',
      'Die Brücke sei seit Jahren baufällig',
      'sagte',
      'die Gutachterin',
    ],
    [
      'indirect',
      'Die Brücke sei baufällig, so der Gutachter.',
      'Die Brücke sei baufällig',
      'so',
      'der Gutachter',
    ],
    [
      'indirect',
      'Laut der Behörde wurden zwölf Häuser geräumt.',
      'wurden zwölf Häuser geräumt',
      'Laut',
      'der Behörde',
    ],
    [
      'indirect',
      'Nach Angaben der Polizei fuhr der Wagen zu schnell.',
      'fuhr der Wagen zu schnell',
      'Nach Angaben',
      'der Polizei',
    ],
    [
      'indirect',
      'Die Opposition forderte die Regierung auf, das Gesetz zu ändern.',
      'das Gesetz zu ändern',
      'forderte',
      'Die Opposition',
    ],
    [
      'indirect',
      'Wie die Feuerwehr mitteilte, wurde niemand verletzt.',
      'wurde niemand verletzt',
      'mitteilte',
      'die Feuerwehr',
    ],
    [
      'reported',
      'Die Gewerkschaft kritisierte die Pläne der Bahn.',
      'Die Gewerkschaft kritisierte die Pläne der Bahn',
      'kritisierte',
      'Die Gewerkschaft',
    ],
  ])('%s: %s', (kind, text, words, verb, speaker) => {
    expect(told(text)).toContainEqual([kind, words, verb, speaker]);
  });

  it('goes on in the subjunctive, and belongs to whoever spoke', () => {
    const text = 'Der Arzt sagte, das Mittel wirke. Nebenwirkungen seien selten.';
    expect(told(text)).toContainEqual([
      'free-indirect',
      'Nebenwirkungen seien selten',
      undefined,
      'Der Arzt',
    ]);
  });

  it('is told on hearsay with sollen', () => {
    const [quote] = find('Drei Hallen sollen abgebrannt sein.');
    expect(quote?.kind).toBe('free-indirect');
  });

  it.each([
    'Am Abend regnete es in Köln.',
    'Die Zahl der Gäste stieg, weil die Preise sanken.',
    'Er hätte gern gewonnen.',
  ])('is not what the outlet says itself: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('a speaker', () => {
  const speaker = (text: string, index = 0) => find(text).at(index)?.speaker?.id;

  it.each([
    ['Olaf Scholz sagte, die Lage sei ernst.', 'olaf-scholz'],
    ['„Das ist falsch, wie jeder weiß“, schrieb OpenAI-Chef Sam Altman.', 'sam-altman'],
    ['Der Zeitung sagte Olaf Scholz, er bleibe im Amt.', 'olaf-scholz'],
  ])('is an entity: %s', (text, id) => {
    expect(speaker(text)).toBe(id);
  });

  it('is found behind a pronoun', () => {
    const text = 'Olaf Scholz reiste nach Kiel. Er sagte, das Land sei sicher.';
    expect(speaker(text)).toBe('olaf-scholz');
  });

  it('is of the pronoun’s gender', () => {
    const text =
      'Angela Merkel traf Olaf Scholz. Sie sagte, man sei sich einig. Er betonte, das reiche nicht.';
    expect([speaker(text, 0), speaker(text, 1)]).toEqual(['angela-merkel', 'olaf-scholz']);
  });

  it('without a name has no entity, nor has the pronoun behind', () => {
    const text =
      'Angela Merkel kam. Die Sprecherin sagte, es gehe voran. Sie betonte, das sei gut.';
    expect([speaker(text, 0), speaker(text, 1)]).toEqual([undefined, undefined]);
  });

  it('is not what stands behind als', () => {
    const text = 'Als Grund nannte der Richter, dass Beweise fehlten.';
    expect(told(text)[0]?.[3]).toBe('der Richter');
    expect(told('Als Beispiel nannte der Koch, dass Salz fehle.')[0]?.[3]).toBe('der Koch');
  });

  it('of words without a frame is the person of the sentence before', () => {
    const text = 'Angela Merkel war zufrieden. „Wir haben lange daran gearbeitet.“';
    expect(speaker(text)).toBe('angela-merkel');
  });

  it('is not the one whom a phrase only mentions', () => {
    expect(
      speaker('Elon Musk schweigt. Die Kritiker des Tesla-Chefs hoffen, dass er geht.'),
    ).toBeUndefined();
  });
});
