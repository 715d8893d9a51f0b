import { describe, expect, it } from 'vitest';
import { sentenceAround, sentencesNaming } from '../../../core/language/sentence-around.ts';

const TEXT =
  'Streit im Rathaus\n\nDie Kämmerin kündigte am 3. Oktober u. a. neue Gebühren an. Der Rat lehnt sie ab. ' +
  'Am Ende aber, so die Kämmerin, komme niemand an der Rechnung vorbei.';

const place = (word: string, nth = 0): [number, number] => {
  let at = TEXT.indexOf(word);
  for (let i = 0; i < nth; i++) at = TEXT.indexOf(word, at + 1);
  return [at, at + word.length];
};

describe('The sentence around a word', () => {
  it('is whole, though dates and abbreviations have periods, and lights all parts of the word', () => {
    const { text, lit, start } = sentenceAround(TEXT, [place('kündigte'), place('an')]);
    expect(text).toBe('Die Kämmerin kündigte am 3. Oktober u. a. neue Gebühren an.');
    expect(text.slice(...lit[0]!)).toBe('kündigte');
    expect(TEXT.slice(start, start + text.length)).toBe(text);
  });

  it('is the headline where the word stands there', () => {
    expect(sentenceAround(TEXT, [place('Rathaus')]).text).toBe('Streit im Rathaus');
  });
});

it('The sentences that name somebody are listed once each, the longest first', () => {
  const mentions = [0, 1].map((nth) => {
    const [start, end] = place('Kämmerin', nth);
    return { start, end };
  });
  const sentences = sentencesNaming(TEXT, mentions, 4);
  expect(sentences.map(({ text }) => text.slice(0, 12))).toEqual(['Am Ende aber', 'Die Kämmerin']);
  for (const { text, lit } of sentences) expect(text.slice(...lit[0]!)).toBe('Kämmerin');
});
