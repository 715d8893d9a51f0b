import { describe, expect, it } from 'vitest';
import { articleAddress } from '../../../core/article/address.ts';

const LIVE = 'https://www.blatt.example/politik/haushalt-4711.html';

describe('An AMP or print page that names no other address', () => {
  it.each([
    'https://amp.blatt.example/politik/haushalt-4711.html',
    'https://www.blatt.example/amp/politik/haushalt-4711.html',
    'https://www.blatt.example/druck/politik/haushalt-4711.html',
    'https://www.blatt.example/politik/amp/haushalt-4711.html',
    'https://www.blatt.example/politik/haushalt-4711.html/amp',
    'https://www.blatt.example/politik/haushalt-4711.html/druckversion',
    'https://www.blatt.example/politik/haushalt-4711.amp',
    'https://www.blatt.example/politik/haushalt-4711.print',
    'https://www.blatt.example/politik/haushalt-4711.amp.html',
    'https://www.blatt.example/politik/haushalt-4711~amp.html',
    'https://www.blatt.example/politik/haushalt-4711,druck.html',
    'https://www.blatt.example/politik/haushalt-4711-amp.html',
    'https://www.blatt.example/politik/haushalt-4711-druck.html',
    'https://www.blatt.example/politik/haushalt-4711_print.html',
    'https://www.blatt.example/politik/haushalt-4711.html?amp',
    'https://www.blatt.example/politik/haushalt-4711.html?amp=1#oben',
    'https://www.blatt.example/politik/haushalt-4711.html?print=true',
    'https://www.blatt.example/politik/haushalt-4711.html?printPagedArticle=true',
    'https://www.blatt.example/politik/haushalt-4711.html?service=print',
    'https://www.blatt.example/politik/haushalt-4711.html?service=printPreview&utm_source=x',
    'https://www.blatt.example/politik/haushalt-4711.html?view=print',
    'https://www.blatt.example/politik/haushalt-4711.html?outputType=valid-amp',
  ])('shares the notes of the article itself: %s', (page) => {
    expect(articleAddress(page)).toBe(LIVE);
    expect(articleAddress(page, page)).toBe(LIVE);
  });

  it.each([
    [
      'https://www.blatt.example/2026/11/haushalt/amp/',
      'https://www.blatt.example/2026/11/haushalt/',
    ],
    ['https://www.blatt.example/haushalt/print.html', 'https://www.blatt.example/haushalt/'],
    ['https://www.blatt.example/haushalt-a-4711-amp', 'https://www.blatt.example/haushalt-a-4711'],
  ])('is told also without a file name: %s', (page, live) => {
    expect(articleAddress(page)).toBe(live);
  });

  it('gives way to the address that the page names', () => {
    expect(
      articleAddress(
        'https://amp.blatt.example/haushalt.amp?print=1',
        'https://www.blatt.example/haushalt-4711',
      ),
    ).toBe('https://www.blatt.example/haushalt-4711');
  });
});

describe('The address of an article is left as it is', () => {
  it.each([
    [
      'where a headline ends in such a word',
      'https://www.blatt.example/regierung-unter-druck.html',
    ],
    ['where it begins with one', 'https://www.blatt.example/druckerei-schliesst.html'],
    ['where a section is called so', 'https://www.blatt.example/wirtschaft/print/haushalt.html'],
    ['where a word only ends so', 'https://www.blatt.example/sommer-im-ferienkamp.html'],
    [
      'where a parameter means something else',
      'https://www.blatt.example/a?view=mobil&format=lang',
    ],
  ])('%s', (_, page) => {
    expect(articleAddress(page)).toBe(page);
  });
});
