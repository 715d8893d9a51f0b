import { expect, it } from 'vitest';
import { lookUp } from '../../../core/language/look-up.ts';
import { loadDictionary } from '../../../tools/load-dictionary.ts';

const dictionary = await loadDictionary();

it.each(['Jude', 'Schwarzer', 'Italiener', 'Pakistaner'])(
  '%s is glossed without an insult',
  (word) => {
    const glosses = lookUp(dictionary, word).flatMap((one) => one.glosses.map(({ text }) => text));
    expect(glosses.length).toBeGreaterThan(0);
    expect(glosses.join(' ')).not.toMatch(/kike|yid|nigger|darky|dago|wetback|raghead/i);
  },
);
