import { expect, it } from 'vitest';
import { describeWords } from '../../../core/language/gloss.ts';
import { loadDictionary } from '../../../tools/load-dictionary.ts';

const dictionary = await loadDictionary();

it.each([
  ['Das ist seit Jahren bekannt.', 'Das', 'that'],
  ['Der Rat, der gestern tagte, vertagte sich.', 'der', 'who'],
  ['Die Frau, mit der er sprach, schwieg.', 'der', 'who'],
  ['Sie begann im Mai.', 'Sie', 'she'],
  ['„Sie kommt“, sagte er.', 'Sie', 'she'],
  ['Ich bitte Sie um Geduld.', 'Sie', 'you (formal)'],
])('In "%s" %s means "%s"', (sentence, surface, gloss) => {
  const words = describeWords(dictionary, sentence).filter((word) => word.surface === surface);
  const pronoun = words.find((word) => word.pos === 'pronoun');
  expect(pronoun?.glosses[0]?.text).toBe(gloss);
});
