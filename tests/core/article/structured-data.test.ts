import { describe, expect, it } from 'vitest';
import { outlinePage } from '../../../core/article/outline-page.ts';
import { readStructuredData } from '../../../core/article/structured-data.ts';
import { parsePage } from './page.ts';

const read = (head: string, body = '') =>
  readStructuredData(
    outlinePage(parsePage(`<html><head>${head}</head><body>${body}</body></html>`).documentElement)
      .metadata,
  );
const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('JSON-LD', () => {
  it('reads an article', () => {
    const data = read(
      jsonLd({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Rat &amp; Tat: K&uuml;rzungen <b>beschlossen</b>',
        datePublished: '2026-03-12T20:15:00+0100',
        author: [{ '@type': 'Person', name: 'Jana Roth' }, 'Max Ohm', 'https://example.de/autor'],
        publisher: { name: 'Talbote' },
      }),
    );
    expect(data).toMatchObject({
      hasArticle: true,
      headline: 'Rat & Tat: Kürzungen beschlossen',
      publishedAt: '2026-03-12T19:15:00.000Z',
      byline: 'Jana Roth, Max Ohm',
      publisher: 'Talbote',
    });
  });

  it('reads a graph and follows ids', () => {
    const data = read(
      jsonLd({
        '@graph': [
          { '@type': 'Organization', '@id': '#verlag', name: 'Talbote' },
          { '@type': ['WebPage', 'Article'], headline: 'Titel', publisher: { '@id': '#verlag' } },
        ],
      }),
    );
    expect(data).toMatchObject({ hasArticle: true, publisher: 'Talbote' });
    expect([...data.types]).toEqual(expect.arrayContaining(['WebPage', 'Article', 'Organization']));
  });

  it.each([
    ['a comma too many', '{"@type":"NewsArticle","headline":"Titel",}'],
    ['line breaks in a string', '{"@type":"NewsArticle","headline":"Ti\n\ttel"}'],
    ['a semicolon at the end', '{"@type":"NewsArticle","headline":"Titel"};'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"Titel"} -->'],
    ['the schema spelled out', '{"@type":"http://schema.org/NewsArticle","headline":"Titel"}'],
  ])('forgives %s', (_, json) => {
    expect(read(jsonLd(json)).hasArticle).toBe(true);
  });

  it.each([
    '',
    '{',
    'null',
    '7',
    '"Text"',
    '[[[]]]',
    '{"@type":{}}',
    '{"@type":"Article","author":7}',
  ])('does not throw at %j', (json) => {
    expect(() => read(jsonLd(json))).not.toThrow();
  });

  it('does not take the articles of a list for the page', () => {
    const item = (headline: string) => ({ '@type': 'NewsArticle', headline });
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', item: item('Eins') }],
    };
    expect(read(jsonLd(list)).hasArticle).toBe(false);
    const many = ['Eins', 'Zwei', 'Drei', 'Vier'].map((headline) => jsonLd(item(headline)));
    expect(read(many.join('')).hasArticle).toBe(false);
    expect(read(`<title>Drei – Talbote</title>${many.join('')}`).headline).toBe('Drei');
  });
});

describe('meta elements', () => {
  it('stand in where there is no JSON-LD', () => {
    const data = read(
      `<title>Titel – Talbote</title>
       <meta property="og:title" content="Titel">
       <meta property="og:type" content="Article">
       <meta property="og:site_name" content="Talbote">
       <meta name="author" content="Jana Roth">
       <meta name="description" content="Worum es geht">
       <meta property="article:published_time" content="2026-03-12T20:15:00+01:00">
       <link rel="canonical" href="https://www.example.de/a.html">`,
    );
    expect(data).toMatchObject({
      hasArticle: false,
      openGraphType: 'article',
      titles: ['Titel', 'Titel – Talbote'],
      descriptions: ['Worum es geht'],
      byline: 'Jana Roth',
      publisher: 'Talbote',
      publishedAt: '2026-03-12T19:15:00.000Z',
      canonical: 'https://www.example.de/a.html',
    });
  });

  it('reads microdata and the time in the page', () => {
    expect(read('', '<time datetime="2026-03-12">12. März</time>').publishedAt).toBe('2026-03-12');
    expect(read('<meta itemprop="datePublished" content="2026-03-12">').publishedAt).toBe(
      '2026-03-12',
    );
    expect(read('', '<time datetime="gestern">gestern</time>').publishedAt).toBeUndefined();
  });

  it('does not take an address for a name', () => {
    expect(
      read('<meta property="article:author" content="https://example.de/roth">').byline,
    ).toBeUndefined();
    expect(read('<meta name="author" content="j.roth@example.de">').byline).toBeUndefined();
  });
});
