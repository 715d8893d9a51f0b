import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileGazetteer } from '../core/entities/compile-gazetteer.ts';
import { loadEntities, loadNameLists } from './load-entities.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const INPUTS = [
  'corpus/entities/',
  'corpus/names/',
  'corpus/recognizer/',
  'core/entities/',
  'core/language/',
];
const OUTPUT = `${ROOT}.cache/gazetteer/`;

/**
 * Builds `names.bin` (for `openGazetteer`) and `entities.json` (for the cards: an object of entities
 * by id) into `.cache/gazetteer/`, unless they are there and made from the same inputs, and lays
 * `tagger.bin` (for `openNameTagger`) beside them.
 *
 * @returns the folder, with a slash at its end
 */
export async function ensureGazetteer(): Promise<string> {
  const key = await inputKey();
  const built = await readFile(`${OUTPUT}key`, 'utf8').catch(() => '');
  if (built === key) return OUTPUT;
  const [entities, lists] = await Promise.all([loadEntities(), loadNameLists()]);
  const buffer = compileGazetteer(entities, { ...lists, words: ordinaryWords() });
  const byId = Object.fromEntries(entities.map((entity) => [entity.id, entity]));
  await mkdir(OUTPUT, { recursive: true });
  await writeFile(`${OUTPUT}names.bin`, new Uint8Array(buffer));
  await writeFile(`${OUTPUT}entities.json`, JSON.stringify(byId));
  await copyFile(`${ROOT}corpus/recognizer/tagger.bin`, `${OUTPUT}tagger.bin`);
  await writeFile(`${OUTPUT}key`, key);
  return OUTPUT;
}

/** A hash of the data and of the code that compiles it. */
async function inputKey(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of INPUTS) {
    for (const name of (await readdir(ROOT + folder)).sort()) {
      if (/\.(?:bin|json|ts)$/.test(name))
        hash.update(name).update(await readFile(ROOT + folder + name));
    }
  }
  return hash.update(await readFile(`${ROOT}package-lock.json`)).digest('hex');
}

/** All word forms of the german-*-dict packages; they hold ordinary words and no names. */
export function ordinaryWords(): Set<string> {
  const require = createRequire(import.meta.url);
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  for (const kind of ['words', 'verbs', 'adjectives']) {
    const forms: Record<string, unknown> = require(`german-${kind}-dict/dist/${kind}.json`);
    for (const [lemma, value] of Object.entries(forms)) {
      words.add(lemma);
      collect(value);
    }
  }
  return words;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The names are in ${await ensureGazetteer()}`);
}
