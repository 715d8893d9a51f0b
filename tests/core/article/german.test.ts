import { describe, expect, it } from 'vitest';
import { isGerman, languageEvidence } from '../../../core/article/german.ts';
import { paragraphsOf } from './page.ts';

describe('isGerman', () => {
  it.each(paragraphsOf('classic.html'))('knows the paragraph that begins %.30s', (text) => {
    expect(isGerman(text)).toBe(true);
  });

  it.each([
    ['English', 'The council approved a new budget on Tuesday night after a long debate.'],
    ['Dutch', 'De gemeenteraad heeft dinsdagavond een nieuwe begroting aangenomen.'],
    ['numbers', '12 345 67 89,5 %'],
    ['nothing', ''],
  ])('is not taken in by %s', (_, text) => {
    expect(isGerman(text)).toBe(false);
  });
});

describe('languageEvidence', () => {
  it('counts function words of both languages', () => {
    expect(languageEvidence('Der Rat und the mayor')).toEqual({
      german: 0.4,
      english: 0.2,
      words: 5,
    });
  });

  it('reads only the beginning of a long text', () => {
    expect(languageEvidence('und '.repeat(1_000_000)).words).toBeLessThan(2_000);
  });
});
