import { expect, test } from 'vitest';
import { compileGazetteer } from '../../../core/entities/compile-gazetteer.ts';
import { openGazetteer } from '../../../core/entities/gazetteer.ts';
import { recognizeNames } from '../../../core/entities/recognize.ts';
import { tokenize } from '../../../core/language/tokenize.ts';
import { ordinaryWords } from '../../../tools/build-gazetteer.ts';
import { loadEntities, loadNameLists } from '../../../tools/load-entities.ts';

const lists = { ...(await loadNameLists()), words: ordinaryWords() };
const gazetteer = openGazetteer(compileGazetteer(await loadEntities(), lists));

/** A sentence and the names in it that stand for something else, each as `name = second reading`. */
type Case = [text: string, ...readings: string[]];

const CASES: Case[] = [
  ['Berlin wirft Moskau Spionage vor.', 'Berlin = bundesregierung', 'Moskau = kreml'],
  ['Am Abend kritisierte Peking den Beschluss.', 'Peking = china'],
  ['Die Haltung gegenüber Kiew bleibt fest.', 'Kiew = ukraine'],
  ['Brüssel droht mit Strafen.', 'Brüssel = european-union'],
  ['Das Weiße Haus erklärte dazu nichts.', 'Weiße Haus = united-states'],
  ['Das sagte ein Sprecher des Weißen Hauses.', 'Weißen Hauses = united-states'],
  ['Karlsruhe kippt die Abgabe.', 'Karlsruhe = bundesverfassungsgericht'],
  ['Sie trafen sich im Weißen Haus.'],
  ['In Berlin fordert sie mehr Wohnungen.'],
  ['Nach Berlin will er nicht.'],
  ['Der Zug aus Moskau kam spät.'],
  ['Berlin wächst.'],
  ['Die Berlin-Reise war kurz.'],
];

test.each(CASES)('%s', (text, ...readings) => {
  const found = recognizeNames(gazetteer, text, tokenize(text)).filter(({ metonym }) => metonym);
  expect(found.map(({ surface, metonym }) => `${surface} = ${metonym}`)).toEqual(readings);
});
