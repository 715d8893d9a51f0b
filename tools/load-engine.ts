import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../core/analyze.ts';
import { openGazetteer } from '../core/entities/gazetteer.ts';
import { openNameTagger } from '../core/entities/name-tagger.ts';
import type { Story } from '../core/stories/story.ts';
import { ensureGazetteer } from './build-gazetteer.ts';
import { loadDictionary } from './load-dictionary.ts';

const STORIES = fileURLToPath(new URL('../corpus/stories/', import.meta.url));

/** The engine as the background has it, for a tool or a test; builds its tables where needed. */
export async function loadEngine(): Promise<Engine> {
  const folder = await ensureGazetteer();
  const read = (name: string) => new Uint8Array(readFileSync(folder + name)).buffer;
  return {
    dictionary: await loadDictionary(),
    gazetteer: openGazetteer(read('names.bin')),
    tagger: openNameTagger(read('tagger.bin')),
    stories: loadStories(),
  };
}

/** The bundled stories. */
export const loadStories = (): Story[] =>
  readdirSync(STORIES).map((name) => JSON.parse(readFileSync(STORIES + name, 'utf8')) as Story);
