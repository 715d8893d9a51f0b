/**
 * `npm run dictionary` compiles Ding and the word forms of german-pos-dict into the tables that the
 * extension loads, below `.cache/dictionary/`. It does so only when something it depends on changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { addOwnGlosses, GLOSSES_FILE } from './build-dictionary/add-own-glosses.ts';
import { onlyOnce } from './build-dictionary/build-lock.ts';
import { collectEntries } from './build-dictionary/collect-entries.ts';
import { compoundSenses } from './build-dictionary/compound-senses.ts';
import { DING_SHA256, readDing } from './build-dictionary/ding-source.ts';
import { encodeEntries, encodeForms } from './build-dictionary/encode.ts';
import { encodePhrases } from './build-dictionary/encode-phrases.ts';
import { parseDing } from './build-dictionary/parse-ding.ts';
import { rankGlosses } from './build-dictionary/rank-glosses.ts';
import { IDIOMS_FILE, readIdioms } from './build-dictionary/read-idioms.ts';
import { FORM_PACKAGES, readWordForms } from './build-dictionary/word-forms.ts';
import { countFrequencies, FREQUENCY_PACKAGES } from './build-dictionary/word-frequencies.ts';
import { writeTable } from './build-dictionary/write-table.ts';

const FOLDER = fileURLToPath(new URL('../.cache/dictionary/', import.meta.url));
/** Holds what the tables were built from; written last. */
const KEY_FILE = `${FOLDER}key.txt`;
const SOURCES = fileURLToPath(new URL('./build-dictionary/', import.meta.url));
/** Modules of the engine that lay down what the tables look like. */
const SHARED_MODULES = [
  'string-table',
  'labels',
  'part-of-speech',
  'function-words',
  'phrase-kind',
  'frequency-class',
  'entry-flag',
].map((name) => fileURLToPath(new URL(`../core/language/${name}.ts`, import.meta.url)));

/** The files of the dictionary, in the order that `openDictionary` takes them. */
export const DICTIONARY_FILES = ['forms.bin', 'entries.bin', 'phrases.bin'] as const;

/**
 * Makes sure that the tables are there and up to date, and returns their folder (ending with `/`).
 * @throws one sentence for the user when Ding cannot be had.
 */
export async function ensureDictionary(): Promise<string> {
  const key = dependencyKey();
  const isDone = () =>
    DICTIONARY_FILES.every((name) => existsSync(FOLDER + name)) &&
    existsSync(KEY_FILE) &&
    readFileSync(KEY_FILE, 'utf8') === key;
  if (isDone()) return FOLDER;
  mkdirSync(FOLDER, { recursive: true });
  await onlyOnce(`${FOLDER}lock`, isDone, () => build(key));
  return FOLDER;
}

async function build(key: string): Promise<void> {
  const forms = readWordForms();
  const lines = parseDing(await readDing());
  const entries = collectEntries(lines, forms);
  addOwnGlosses(entries);
  const frequencies = countFrequencies(forms, entries, lines);
  const translations = rankGlosses(entries, lines, forms, frequencies);
  addOwnGlosses(entries);
  const senses = compoundSenses(entries, lines);
  const idioms = readIdioms();
  const tables = {
    'forms.bin': encodeForms(forms, frequencies),
    'entries.bin': encodeEntries(entries, frequencies, senses),
    'phrases.bin': encodePhrases({ entries, idioms, forms, frequencies, translations }),
  };
  rmSync(KEY_FILE, { force: true });
  for (const name of DICTIONARY_FILES) writeFileSync(FOLDER + name, writeTable(tables[name]));
  writeFileSync(KEY_FILE, key);
}

/** Changes whenever the sources, their versions or the builder itself change. */
function dependencyKey(): string {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256').update(DING_SHA256);
  for (const name of [...FORM_PACKAGES, ...FREQUENCY_PACKAGES])
    hash.update(require(`${name}/package.json`).version);
  const modules = readdirSync(SOURCES).map((name) => SOURCES + name);
  for (const path of [
    ...modules.sort(),
    ...SHARED_MODULES,
    IDIOMS_FILE,
    GLOSSES_FILE,
    fileURLToPath(import.meta.url),
  ]) {
    hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const folder = await ensureDictionary();
    const size = DICTIONARY_FILES.reduce(
      (sum, name) => sum + readFileSync(folder + name).length,
      0,
    );
    console.log(`The dictionary is in ${folder} (${(size / 1e6).toFixed(1)} MB).`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
