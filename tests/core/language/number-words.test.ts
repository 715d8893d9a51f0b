import { describe, expect, it } from 'vitest';
import { readNumberWord } from '../../../core/language/number-words.ts';

describe('a word of number', () => {
  it.each([
    ['sieben', 7],
    ['zwölf', 12],
    ['siebzehn', 17],
    ['zweiundzwanzig', 22],
    ['hundert', 100],
    ['einhunderteins', 101],
    ['hundertundeins', 101],
    ['neunzehnhundertneunundachtzig', 1989],
    ['fünfhunderttausend', 500_000],
    ['dreißigtausendvierhundert', 30_400],
    ['zwoelf', 12],
    ['dreissig', 30],
    ['anderthalb', 1.5],
    ['zweieinhalb', 2.5],
    ['dreiviertel', 0.75],
  ])('%s is the cardinal %d', (word, value) => {
    expect(readNumberWord(word)).toEqual({ value, kind: 'cardinal' });
  });

  it.each([
    ['erste', 1],
    ['dritten', 3],
    ['siebter', 7],
    ['achte', 8],
    ['neunzehnten', 19],
    ['zwanzigsten', 20],
    ['einundvierzigster', 41],
    ['hundertste', 100],
    ['hundertdritten', 103],
  ])('%s is the ordinal %d', (word, value) => {
    expect(readNumberWord(word)).toEqual({ value, kind: 'ordinal' });
  });

  it.each([
    ['Drittel', 1 / 3],
    ['Zehntel', 0.1],
    ['Zwanzigstel', 0.05],
    ['halben', 0.5],
  ])('%s is a fraction', (word, value) => {
    expect(readNumberWord(word)).toEqual({ value, kind: 'fraction' });
  });

  it.each(['Millionen', 'Mrd.', 'Dutzend'])('%s multiplies', (word) => {
    expect(readNumberWord(word)?.kind).toBe('multiplier');
  });

  it.each([
    'Einheit',
    'Dreieck',
    'Achtung',
    'Viertelfinale',
    'zweifelte',
    'Bio',
    'Hundertschaft',
    'Zwanzigerjahre',
    'siebte-',
  ])('%s is none', (word) => {
    expect(readNumberWord(word)).toBeNull();
  });
});
