import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../core/entities/compile-gazetteer.ts';
import { openGazetteer } from '../../../core/entities/gazetteer.ts';
import { isLit } from '../../../core/entities/mentions.ts';
import { openNameTagger } from '../../../core/entities/name-tagger.ts';
import { recognizeNames } from '../../../core/entities/recognize.ts';
import { tokenize } from '../../../core/language/tokenize.ts';
import { ordinaryWords } from '../../../tools/build-gazetteer.ts';
import { loadEntities, loadNameLists } from '../../../tools/load-entities.ts';

const lists = { ...(await loadNameLists()), words: ordinaryWords() };
const gazetteer = openGazetteer(compileGazetteer(await loadEntities(), lists));
const file = readFileSync(new URL('../../../corpus/recognizer/tagger.bin', import.meta.url));
const tagger = openNameTagger(new Uint8Array(file).buffer);
const recognize = (text: string) =>
  recognizeNames(gazetteer, text, tokenize(text), tagger).filter(isLit);

/** Each mention as `surface = type id`. */
const lit = (text: string) =>
  recognize(text).map(({ surface, type, id }) => `${surface} = ${type} ${id}`);

/** A sentence and all that is lit in it. */
type Case = [text: string, ...mentions: string[]];

const check = (cases: Case[]) =>
  test.each(cases)('%s', (text, ...mentions) => {
    expect(lit(text)).toEqual(mentions);
  });

describe('people who are in no list', () => {
  check([
    ['„Wir warten nicht länger“, sagte Ngozi Ekwelum.', 'Ngozi Ekwelum = person new:ngozi-ekwelum'],
    [
      'Die Leiterin des Labors, Tsveta Grozdanova, warnt. Das Risiko sei hoch, sagt Grozdanova.',
      'Tsveta Grozdanova = person new:tsveta-grozdanova',
      'Grozdanova = person new:tsveta-grozdanova',
    ],
  ]);
});

describe('places that are not in the knowledge base', () => {
  check([
    ['Der Bürgermeister der Gemeinde Kötzlingen ist froh.', 'Kötzlingen = place new:koetzlingen'],
    [
      'Der Brand in Brakelsiek ist gelöscht. Er zog von Sulzfeld nach Brakelsiek.',
      'Brakelsiek = place new:brakelsiek',
      'Sulzfeld = place new:sulzfeld',
      'Brakelsiek = place new:brakelsiek',
    ],
  ]);
});

describe('organizations that are not in the knowledge base', () => {
  check([
    ['Die Nachrichtenagentur WKLM meldete am Abend einen Brand.', 'WKLM = organization new:wklm'],
  ]);
});

describe('what is no name stays unlit', () => {
  check([
    ['Das kostete die Stadt 40 Dollar und drei Millionen Euro.'],
    ['Der Koch und die Schneiderin essen im Garten ihre Suppe.'],
    ['Die Angaben der Regierung überzeugten die Abgeordneten nicht.'],
    ['Mit einer Reihe an Posts reagierte der Betreiber auf die Kritik.'],
    ['Wegen der Wartungsarbeiten bleibt die Bahnhofsbrücke bis Montag gesperrt.'],
    ['Auch diesmal hatte die Mannschaft Glück.'],
  ]);
});

test('a name is one entity of one kind wherever it stands in a text', () => {
  const text =
    'Die Konferenz fand in Fürstenzell statt. Im nächsten Jahr kehrt sie nach Fürstenzell zurück.';
  const mentions = recognize(text).filter(({ surface }) => surface.startsWith('Fürst'));
  expect(new Set(mentions.map(({ id, type }) => `${type} ${id}`)).size).toBe(1);
});

test('what the gazetteer knows is not named anew', () => {
  const text = 'In Köln sprach Elon Musk für Tesla.';
  expect(lit(text)).toEqual(
    recognizeNames(gazetteer, text, tokenize(text)).map(
      ({ surface, type, id }) => `${surface} = ${type} ${id}`,
    ),
  );
});
