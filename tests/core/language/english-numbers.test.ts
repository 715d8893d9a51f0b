import { expect, test } from 'vitest';
import { englishNumbers } from '../../../core/language/english-numbers.ts';

test.each([
  ['24,3', 'Prozent', ['24.3']],
  ['1.234.567,89', 'Euro', ['1,234,567.89']],
  ["1'000", 'Franken', ['1,000']],
  ['500', 'Euro', ['500']],
  ['3.', 'Oktober', ['3', '3rd']],
  ['19.', 'Jahrhundert', ['19th', '19']],
  ['21.', 'Platz', ['21st', '21']],
  ['112.', 'Minute', ['112th', '112']],
  ['20:15', 'Uhr', []],
  ['20.01.2025', '', []],
])('%s %s', (surface, next, english) => expect(englishNumbers(surface, next)).toEqual(english));
