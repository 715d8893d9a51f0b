import { expect, it } from 'vitest';
import { isAboveLevel, LEVELS } from '../../../core/language/levels.ts';

it.each([
  { word: 'Haus', pos: 'noun', rank: 5, above: [] },
  { word: 'Investition', pos: 'noun', rank: 10, above: ['A2'] },
  { word: 'Kundgebung', pos: 'noun', rank: 12, above: ['A2', 'B1', 'B2'] },
  { word: 'streitbar', pos: 'adjective', rank: 17, above: ['A2', 'B1', 'B2', 'C1'] },
  { word: 'mitnichten', pos: 'particle', rank: 17, above: [] },
] as const)('$word is likely unknown at $above', ({ pos, rank, above }) => {
  expect(LEVELS.filter((level) => isAboveLevel({ pos, rank }, level))).toEqual(above);
});
