import { describe, expect, it } from 'vitest';
import {
  readHypothesis,
  readObsidianClipper,
} from '../../../core/notebook/read-other-highlights.ts';
import { ADDRESS, NOW } from './notebook-samples.ts';

const ANNOTATION = {
  id: 'Zk3bXq',
  created: '2026-10-01T08:00:00.123456+00:00',
  updated: '2026-10-02T08:00:00+00:00',
  uri: ADDRESS,
  text: 'compare',
  tags: ['Etat'],
  document: { title: ['Der Stadtrat streitet'] },
  target: [
    {
      source: ADDRESS,
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 17, end: 29 },
        { type: 'TextQuoteSelector', exact: 'den Haushalt', prefix: 'hat ', suffix: ' be' },
      ],
    },
  ],
};

describe('Hypothesis', () => {
  it.each([
    ['a list', [ANNOTATION]],
    ['an answer of its API', { total: 1, rows: [ANNOTATION] }],
    ['its client’s export', { export_date: NOW, annotations: [ANNOTATION] }],
  ])('is read from %s', (_, data) => {
    expect(readHypothesis(JSON.stringify(data), NOW)).toEqual({
      skipped: 0,
      highlights: [
        {
          id: 'hypothesis-Zk3bXq',
          address: ADDRESS,
          title: 'Der Stadtrat streitet',
          quote: { exact: 'den Haushalt', prefix: 'hat ', suffix: ' be' },
          position: { start: 17, end: 29 },
          color: 'yellow',
          note: 'compare',
          tags: ['Etat'],
          createdAt: '2026-10-01T08:00:00.123Z',
          updatedAt: '2026-10-02T08:00:00.000Z',
        },
      ],
    });
  });

  it('leaves notes on whole pages out and counts them', () => {
    const pageNote = { ...ANNOTATION, id: 'x', target: [{ source: ADDRESS }] };
    const read = readHypothesis(JSON.stringify([ANNOTATION, pageNote]), NOW);
    expect([read.highlights.length, read.skipped]).toEqual([1, 1]);
  });

  it.each([
    ['not-ours', { hello: 1 }],
    ['broken-record at [0].uri', [{ ...ANNOTATION, uri: 'javascript:alert(1)' }]],
    ['broken-record at [1].id', [ANNOTATION, { ...ANNOTATION, id: 7 }]],
  ])('says %s', (message, data) => {
    expect(() => readHypothesis(JSON.stringify(data), NOW)).toThrow(message);
  });
});

describe('Obsidian’s Web Clipper', () => {
  const PAGE = {
    url: ADDRESS,
    title: 'Der Stadtrat streitet',
    highlights: [
      { text: '<p>den&nbsp;<em>Haushalt</em> &amp; mehr</p>', timestamp: NOW, notes: ['compare'] },
      { text: '<img src="x.png">', timestamp: NOW },
    ],
  };

  it('is read as words, without its markup, and the same file gives the same ids', () => {
    const read = readObsidianClipper(JSON.stringify([PAGE]), NOW);
    expect(read.skipped).toBe(1);
    expect(read.highlights).toMatchObject([
      { quote: { exact: 'den\u00a0Haushalt & mehr' }, note: 'compare', address: ADDRESS },
    ]);
    expect(readObsidianClipper(JSON.stringify([PAGE]), NOW)).toEqual(read);
  });

  it('is refused when it is something else', () => {
    expect(() => readObsidianClipper('{"a":1}', NOW)).toThrow('not-ours');
    expect(() => readObsidianClipper('[{"url":"ftp://x","highlights":[]}]', NOW)).toThrow(
      'broken-record at 0.url',
    );
  });
});
