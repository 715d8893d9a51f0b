import { readFileSync } from 'node:fs';
import { type Dictionary, openDictionary } from '../core/language/dictionary.ts';
import { DICTIONARY_FILES, ensureDictionary } from './build-dictionary.ts';

/** Builds the tables where they are missing or stale, and opens them for a tool or a test. */
export async function loadDictionary(): Promise<Dictionary> {
  const folder = await ensureDictionary();
  const [forms, entries, phrases] = DICTIONARY_FILES.map((name): ArrayBuffer => {
    const { buffer, byteOffset, byteLength } = readFileSync(folder + name);
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  }) as [ArrayBuffer, ArrayBuffer, ArrayBuffer];
  return openDictionary(forms, entries, phrases);
}
