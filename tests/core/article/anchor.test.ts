import { describe, expect, it } from 'vitest';
import { describeAnchor, findAnchor } from '../../../core/article/anchor.ts';

const TEXT =
  'Der Stadtrat hat den Haushalt beschlossen. Die Opposition lehnt den Haushalt ab. ' +
  'Am Abend sprach die Kämmerin von einem guten Tag für die Stadt.';

const anchorOf = (quote: string, nth = 0) => {
  let at = TEXT.indexOf(quote);
  for (let i = 0; i < nth; i++) at = TEXT.indexOf(quote, at + 1);
  return describeAnchor(TEXT, at, at + quote.length);
};

const found = (text: string, anchor: ReturnType<typeof describeAnchor>) => {
  const place = findAnchor(text, anchor);
  return (
    place &&
    text.slice(0, place.start) +
      '[' +
      text.slice(place.start, place.end) +
      ']' +
      text.slice(place.end)
  );
};

describe('A note is found again', () => {
  it('where it stood', () => {
    const anchor = anchorOf('den Haushalt', 1);
    expect(findAnchor(TEXT, anchor)).toEqual(anchor.position);
  });

  it('when a paragraph was put before it', () => {
    const edited = `Aktualisiert um 18 Uhr. ${TEXT}`;
    expect(found(edited, anchorOf('den Haushalt', 1))).toContain('lehnt [den Haushalt] ab');
    expect(found(edited, anchorOf('den Haushalt', 0))).toContain('hat [den Haushalt] beschlossen');
  });

  it('when the sentences after it were cut', () => {
    const edited = TEXT.slice(0, TEXT.indexOf('Am Abend'));
    expect(found(edited, anchorOf('lehnt den Haushalt ab'))).toContain('[lehnt den Haushalt ab]');
  });
});

describe('A note is never put in a wrong place', () => {
  it('when its words are gone', () => {
    expect(findAnchor(TEXT.replaceAll('Haushalt', 'Etat'), anchorOf('den Haushalt'))).toBeNull();
  });

  it('when two places look alike and its own is gone', () => {
    const twins = 'Er lehnt den Haushalt ab. Sie lehnt den Haushalt ab. Wir alle lehnen ihn ab.';
    const anchor = describeAnchor('Niemand mag den Haushalt heute.', 13, 25);
    expect(findAnchor(twins, anchor)).toBeNull();
  });

  it('when a short word stands once, but in another sentence', () => {
    expect(
      findAnchor('Ein neuer Rat tagt heute in der Aula der Schule.', anchorOf('rat')),
    ).toBeNull();
  });

  it('when nothing was quoted', () => {
    expect(findAnchor(TEXT, describeAnchor(TEXT, 3, 3))).toBeNull();
  });
});
