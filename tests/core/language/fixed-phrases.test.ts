import { expect, it } from 'vitest';
import { describeWords } from '../../../core/language/gloss.ts';
import { loadDictionary } from '../../../tools/load-dictionary.ts';

const dictionary = await loadDictionary();

it.each([
  ['Vor Kurzem trat er zurück.', 'vor Kurzem', 'recently'],
  ['Sie wurde von Neuem gewählt.', 'von Neuem', 'anew'],
  ['Das ist bei Weitem das beste Haus.', 'bei Weitem', 'by far'],
  ['Zu guter Letzt kam die Bahn.', 'zu guter Letzt', 'in the end'],
  ['Im Laufe des Jahres sank die Zahl.', 'im Laufe', 'in the course of'],
  ['Der Umbau geht auf Kosten der Mieter.', 'auf Kosten', 'at the expense of'],
])('"%s" holds %s', (sentence, idiom, gloss) => {
  const word = describeWords(dictionary, sentence).find((one) => one.idiom === idiom);
  expect(word?.glosses[0]?.text).toBe(gloss);
});
