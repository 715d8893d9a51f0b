import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../core/entities/compile-gazetteer.ts';
import { openGazetteer } from '../../../core/entities/gazetteer.ts';
import { mentionAt } from '../../../core/entities/mentions.ts';
import { recognizeNames } from '../../../core/entities/recognize.ts';
import { tokenize } from '../../../core/language/tokenize.ts';
import { ordinaryWords } from '../../../tools/build-gazetteer.ts';
import { loadEntities, loadNameLists } from '../../../tools/load-entities.ts';

const lists = { ...(await loadNameLists()), words: ordinaryWords() };
const gazetteer = openGazetteer(compileGazetteer(await loadEntities(), lists));
const recognize = (text: string) => recognizeNames(gazetteer, text, tokenize(text));

/** A sentence and its epithets, each as `surface = id`. */
type Case = [text: string, ...epithets: string[]];

const check = (cases: Case[]) =>
  test.each(cases)('%s', (text, ...epithets) => {
    const found = recognize(text).filter(({ kind }) => kind === 'epithet');
    expect(found.map(({ surface, id }) => `${surface} = ${id}`)).toEqual(epithets);
  });

describe('beside a name', () => {
  check([
    ['Am Abend sprach Tesla-Chef Elon Musk.', 'Tesla-Chef = elon-musk'],
    ['Das sagte der Tübinger Rektor nicht.'],
    ['Gast war der langjährige Verleger Arno Kling.', 'der langjährige Verleger = new:arno-kling'],
    ['Sie sprach mit dem US-Sender CNN.', 'dem US-Sender = cnn'],
    ['Er kam mit seinem Berater Jan Brodersen.', 'seinem Berater = new:jan-brodersen'],
    ['Sie klagten beim japanischen Großinvestor SoftBank.', 'japanischen Großinvestor = softbank'],
    ['Ein neues Unternehmen namens Stargate entsteht.', 'Ein neues Unternehmen = stargate'],
    ['Elon Musk, der Chef von Tesla, kam spät.', 'der Chef von Tesla = elon-musk'],
    ['Jan Brodersen, Berater der Stadt, ging früh.', 'Berater der Stadt = new:jan-brodersen'],
    [
      'Es sprach der Leiter der Behörde, Jan Brodersen, am Abend.',
      'der Leiter der Behörde = new:jan-brodersen',
    ],
    [
      'Dazu rief er den Anwalt und früheren Senator Jan Brodersen an.',
      'den Anwalt und früheren Senator = new:jan-brodersen',
    ],
    ['Es siegte der Brite Tyson Fury.', 'der Brite = tyson-fury'],
    ['Man sah die Norwegerin Anna Brodersen.', 'die Norwegerin = new:anna-brodersen'],
    ['Es kam die Trump-Sprecherin Karoline Leavitt.', 'die Trump-Sprecherin = karoline-leavitt'],
  ]);
});

describe('no apposition', () => {
  check([
    ['Am Dienstag werfen Kritiker Musk Willkür vor.'],
    ['Im Oktober besuchte Elon Musk Berlin.'],
    ['Zu Gast waren Elon Musk, der Kanzler und die Presse.'],
    ['Elon Musk, der Chef von Tesla ist, kam spät.'],
    ['Das sind Berater Trumps.'],
    ['Zuletzt haben die Briten Trump eingeladen.'],
    ['Am Montag luden Briten Elon Musk ein.'],
    ['Elon Musk hörte den Sender nicht.'],
  ]);
});

describe('in place of a name that the text has put beside it', () => {
  check([
    [
      'BKA-Präsident Jan Brodersen kam. Später ging der BKA-Präsident.',
      'BKA-Präsident = new:jan-brodersen',
      'der BKA-Präsident = new:jan-brodersen',
    ],
    [
      'Die Moorforscherin Lena Uhl warnt. Das Gutachten der Forscherin liegt vor.',
      'Die Moorforscherin = new:lena-uhl',
      'der Forscherin = new:lena-uhl',
    ],
    [
      'Regisseur Jan Brodersen traf Regisseur Till Oster. Der Regisseur lachte.',
      'Regisseur = new:jan-brodersen',
      'Regisseur = new:till-oster',
    ],
    ['Regisseur Jan Brodersen ging. Die Regisseure lachten.', 'Regisseur = new:jan-brodersen'],
    ['Minister Jan Brodersen ging. Der frühere Minister lachte.', 'Minister = new:jan-brodersen'],
  ]);
});

describe('by what is known', () => {
  check([
    ['Elon Musk schwieg. Der Tesla-Chef war verreist.', 'Der Tesla-Chef = elon-musk'],
    ['Elon Musk schwieg. Der Tesla- und X-Chef war verreist.', 'Der Tesla- und X-Chef = elon-musk'],
    ['Elon Musk schwieg. Man hörte nichts vom Tesla-Chef.', 'Tesla-Chef = elon-musk'],
    ['Donald Trump schwieg. Die Rede des Präsidenten fiel aus.', 'des Präsidenten = donald-trump'],
    ['Donald Trump schwieg. Der Parteitag des Republikaners.', 'des Republikaners = donald-trump'],
    ['Donald Trump schwieg. Die Republikaner schwiegen auch.'],
    ['Der Tesla-Chef war verreist.'],
    ['Donald Trump schwieg. Der französische Präsident rief an.'],
    [
      'Donald Trump rief Emmanuel Macron an. Der französische Präsident war wach.',
      'Der französische Präsident = emmanuel-macron',
    ],
    ['Emmanuel Macron wurde zum Präsidenten gewählt.'],
    [
      'Elon Musk ist reich. Man traf den reichsten Mann der Welt.',
      'den reichsten Mann der Welt = elon-musk',
    ],
    [
      'Man hörte von der Trump-Administration wenig.',
      'der Trump-Administration = trump-administration',
    ],
  ]);
});

describe('by what was named last', () => {
  check([
    ['SAP wächst. Das Unternehmen stellt ein.', 'Das Unternehmen = sap'],
    ['SAP kauft bei Siemens. Das Unternehmen stellt ein.'],
    ['SAP kauft das Unternehmen.'],
    ['Er zieht von Berlin auf das Land.'],
    ['Deutschland liefert in das Land.'],
    ['Reisen nach Peru sind schön, weil das Land groß ist.', 'das Land = peru'],
    ['SAP wächst. Das Unternehmen aus Bonn nicht.'],
    ['OpenAI wuchs. Altmans Firma stellt ein. Sam Altman dankt.', 'Altmans Firma = openai'],
  ]);
});

describe('what an agent has begun', () => {
  check([
    [
      'Ein von Donald Trump angekündigtes KI-Projekt stockt. Stargate wird teuer, sagt man bei Stargate.',
      'KI-Projekt = stargate',
    ],
    ['Ein von Donald Trump angekündigtes Bauprojekt stockt.'],
  ]);
});

test('a click on an epithet finds whom it means, a click on the name in it that', () => {
  const text = 'Elon Musk schwieg. Der Tesla-Chef war verreist.';
  const mentions = recognize(text);
  expect(mentionAt(mentions, text.indexOf('Chef'))?.id).toBe('elon-musk');
  expect(mentionAt(mentions, text.indexOf('Tesla'))?.id).toBe('tesla');
});
