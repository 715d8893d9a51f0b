import { describe, expect, it } from 'vitest';
import { articleAddress, isSameSite } from '../../../core/article/address.ts';

describe('The address of an article', () => {
  it.each([
    {
      what: 'loses where the reader came from',
      page: 'https://www.blatt.example/a.html?utm_source=x&id=7#kommentare',
      canonical: undefined,
      address: 'https://www.blatt.example/a.html?id=7',
    },
    {
      what: 'is the canonical one of the same site',
      page: 'https://amp.blatt.example/a.amp',
      canonical: 'https://www.blatt.example/a.html',
      address: 'https://www.blatt.example/a.html',
    },
    {
      what: 'is never another site’s',
      page: 'https://www.blatt.example/a.html',
      canonical: 'https://bank.test/konto',
      address: 'https://www.blatt.example/a.html',
    },
    {
      what: 'is not the front page that a careless page names',
      page: 'https://www.blatt.example/a.html',
      canonical: 'https://www.blatt.example/',
      address: 'https://www.blatt.example/a.html',
    },
    {
      what: 'survives a broken canonical address',
      page: 'https://www.blatt.example/a.html',
      canonical: 'https://[',
      address: 'https://www.blatt.example/a.html',
    },
  ])('$what', ({ page, canonical, address }) => {
    expect(articleAddress(page, canonical)).toBe(address);
  });

  it('tells sites apart', () => {
    expect(isSameSite('https://m.blatt.example/1', 'https://www.blatt.example/2')).toBe(true);
    expect(isSameSite('https://blatt.example/1', 'https://anderes.example/1')).toBe(false);
  });
});
