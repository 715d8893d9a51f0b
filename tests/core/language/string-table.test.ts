import type { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { ByteReader } from '../../../core/language/byte-reader.ts';
import { StringTable } from '../../../core/language/string-table.ts';
import { ByteWriter } from '../../../tools/build-dictionary/byte-writer.ts';
import { writeTable } from '../../../tools/build-dictionary/write-table.ts';

const KEYS = Array.from({ length: 500 }, (_, i) => `Wort${'äbc'.repeat(i % 4)}${i}`);

function open(keys: string[]): StringTable {
  const values = keys.map((key) => [key, new ByteWriter().text(key.repeat(3)).toBuffer()] as const);
  const { buffer, byteOffset, byteLength } = writeTable(new Map<string, Buffer>(values));
  return new StringTable(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}

test('every key finds its own value', () => {
  const table = open(KEYS);
  expect(table.size).toBe(KEYS.length);
  for (const key of KEYS) {
    expect(new ByteReader(table.bytes, table.find(key)).text()).toBe(key.repeat(3));
  }
});

test.each(['', 'Wort', 'Wort5000', 'Zebra', 'A', 'Wortäbc', 'Wort1x', 'Слово'])(
  'no value for "%s"',
  (key) => expect(open(KEYS).has(key)).toBe(false),
);

test('keys are listed by prefix', () => {
  expect(open(['Haus', 'Hausarzt', 'Haut', 'haus']).keysFrom('Haus', 10)).toEqual([
    'Haus',
    'Hausarzt',
  ]);
});

test.each([
  ['Hausarztpraxis', 8],
  ['Hauptsache', 3],
  ['haustier', 4],
  ['Abend', 0],
  ['Zebra', 0],
])('%s begins like a key for %i letters', (text, length) => {
  expect(open(['Haus', 'Hausarzt', 'Haut', 'haus']).longestPrefix(text)).toBe(length);
});

test('a text shares with the key that begins the next block', () => {
  const table = open(KEYS);
  for (const key of KEYS) {
    expect(table.longestPrefix(`${key}x`)).toBe(key.length);
    expect(table.longestPrefix(key.slice(0, -1))).toBe(key.length - 1);
  }
});

test('a key outside Latin-1 is left out', () => {
  expect(open(['Haus', 'Łódź']).size).toBe(1);
});

test('texts and integers survive the way through bytes', () => {
  const buffer = new ByteWriter().integer(300).text('für „alle“').byte(7).toBuffer();
  const reader = new ByteReader(new Uint8Array(buffer), 0);
  expect([reader.integer(), reader.text(), reader.byte()]).toEqual([300, 'für „alle“', 7]);
});
