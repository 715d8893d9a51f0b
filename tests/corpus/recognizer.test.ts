import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openNameTagger } from '../../core/entities/name-tagger.ts';

const FOLDER = new URL('../../corpus/recognizer/', import.meta.url);
const tagger = new Uint8Array(readFileSync(new URL('tagger.bin', FOLDER)));
const description = JSON.parse(readFileSync(new URL('tagger.json', FOLDER), 'utf8'));

test('the weights of the tagger are at most 400 kB compressed', () => {
  expect(gzipSync(tagger, { level: 9 }).length).toBeLessThanOrEqual(400_000);
});

test('the weights are those that their description tells of', () => {
  expect(createHash('sha256').update(tagger).digest('hex')).toBe(description.sha256);
  expect(tagger.length).toBe(description.bytes);
});

test('the weights can be opened, and anything else cannot', () => {
  const opened = openNameTagger(tagger.buffer);
  expect(opened.rows.length).toBe(description.buckets);
  expect(() => openNameTagger(new ArrayBuffer(64))).toThrow();
});
