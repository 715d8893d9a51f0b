import { describe, expect, it } from 'vitest';
import { type Anchor, describeAnchor, wordsNow } from '../../../core/article/anchor.ts';
import { AnchorFinder } from '../../../core/article/find-anchor.ts';

const TEXT =
  'Der Stadtrat hat den Haushalt beschlossen. Die Opposition lehnt den Haushalt ab. ' +
  'Am Abend sprach die Kämmerin von einem guten Tag für die Stadt.';

const findAnchor = (text: string, anchor: Anchor) => new AnchorFinder(text).find(anchor);

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
    const edited = TEXT.replace('Die Opposition lehnt den Haushalt ab.', 'Alle sind zufrieden.');
    expect(findAnchor(edited, anchorOf('den Haushalt', 1))).toBeNull();
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

describe('A note stays with its words while the newsroom edits', () => {
  const ARTICLE =
    'Der Gemeinderat will das alte Hallenbad bis zum Herbst sanieren lassen.\n' +
    'Die Kosten schätzt das Bauamt auf rund zwölf Millionen Euro, doch das Land zahlt die Hälfte.\n' +
    'Der Förderverein hält die Pläne für überfällig und will selbst Geld sammeln.';
  const mark = (quote: string) => {
    const start = ARTICLE.indexOf(quote);
    return describeAnchor(ARTICLE, start, start + quote.length);
  };

  it('when words within it were exchanged', () => {
    const edited = ARTICLE.replace('schätzt das Bauamt', 'beziffert das Bauamt');
    expect(
      found(edited, mark('Kosten schätzt das Bauamt auf rund zwölf Millionen Euro')),
    ).toContain('[Kosten beziffert das Bauamt auf rund zwölf Millionen Euro]');
  });

  it('when the one word that it marks was exchanged and its whole sentence stands', () => {
    const edited = `Stand: 18 Uhr.\n${ARTICLE.replace('überfällig', 'richtig')}`;
    expect(found(edited, mark('überfällig'))).toContain('Pläne für [richtig] und will');
  });

  it('when soft hyphens, no-break spaces and other quotation marks came in', () => {
    const before = 'Er nannte den Plan „einen guten Anfang“ und ging.';
    const start = before.indexOf('„');
    const anchor = describeAnchor(before, start, before.indexOf('“') + 1);
    const edited = 'Neu: Er nannte den Plan »einen gu\u00adten\u00a0Anfang« und ging.';
    expect(found(edited, anchor)).toContain('Plan [»einen gu\u00adten\u00a0Anfang«] und');
  });

  it('when its paragraph was moved', () => {
    const [first, second, third] = ARTICLE.split('\n');
    expect(found([third, first, second].join('\n'), mark('Förderverein hält'))).toContain(
      '[Förderverein hält] die Pläne',
    );
  });

  it('and not with a sentence that only looks like its own', () => {
    const lookAlike = 'Die Kosten schätzt das Land auf rund drei Millionen Mark.';
    const edited = ARTICLE.replace(/Die Kosten[^\n]+/, lookAlike);
    expect(findAnchor(edited, mark('zwölf Millionen Euro, doch das Land zahlt'))).toBeNull();
  });

  it('and on a part of a compound only while the compound is the same', () => {
    const anchor = mark('bad');
    expect(found(`Neu.\n${ARTICLE}`, anchor)).toContain('Hallen[bad]');
    expect(findAnchor(ARTICLE.replace('Hallenbad', 'Freibad'), anchor)).toBeNull();
  });

  it('when another tool kept no surroundings of it, if it has words enough', () => {
    const bare = (exact: string) => ({
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
    });
    expect(found(ARTICLE, bare('doch das Land zahlt'))).toContain('[doch das Land zahlt] die');
    expect(findAnchor(ARTICLE, bare('Land'))).toBeNull();
  });

  it('when it is as long as a whole article', () => {
    const long = Array.from({ length: 90 }, (_, at) => `${ARTICLE} Absatz ${at}.`).join('\n');
    const anchor = describeAnchor(long, 400, 12_000);
    const edited = `Vorspann.\n${long.replaceAll('Förderverein', 'Verein')}`;
    const place = findAnchor(edited, anchor);
    expect(place && edited.slice(place.start, place.start + 20)).toBe(long.slice(400, 420));
  });
});

describe('What stands at a note’s place now', () => {
  it.each([
    ['Der Rat will den Umbau', 'Der Rat will den Neubau', 'Der Rat will den Neubau'],
    ['der „Kahlschlag“ im Rat', 'der »Kahlschlag« im Rat', undefined],
    ['Klima-Schutz am Fluss', 'Klimaschutz  am Fluss', undefined],
    ['Sieben Millionen', 'Acht Millionen', 'Acht Millionen'],
  ])('%s → %s', (marked, text, now) => {
    const anchor = describeAnchor(marked, 0, marked.length);
    expect(wordsNow(text, { start: 0, end: text.length }, anchor)).toBe(now);
  });
});
