import { openSections, type Section } from './binary-sections.ts';
import { ENTITY_TYPES, type EntityType } from './entity.ts';
import { FOLD } from './fold-name.ts';
import { filterHas } from './word-filter.ts';

/** In place of an entity's index, for forms that belong to none (first names). */
export const NO_ENTITY = 0xffffffff;

/** What a form asks of the text beside the same letters; bits. */
export const FormFlag = {
  /** Only recognized exactly as it is spelled. */
  asSpelled: 1,
  /** Begins with a small letter (dpa, von der Leyen). */
  small: 2,
  /** Is also an ordinary word of German (Koch, Essen, Rose). */
  word: 4,
} as const;

/** The names of the knowledge base as flat arrays: nothing is parsed or copied when it is opened. */
export interface Gazetteer {
  /** Entity ids by index. */
  readonly ids: readonly string[];
  /** A bit for the folded hash of each word that begins a name, for {@link mayBegin}. */
  readonly roots: Uint32Array;
  /** 1 for the first letters of each small word that begins a name, by {@link prefixKey}. */
  readonly smallRoots: Uint8Array;
  /** Edges of the trie, for `childOf`. */
  readonly edges: Uint32Array;
  /** For each node where its forms begin in the `form…` arrays. */
  readonly terminalStarts: Uint32Array;
  readonly formHashes: Uint32Array;
  readonly formEntities: Uint32Array;
  readonly formKinds: Uint8Array;
  readonly formFlags: Uint8Array;
  typeOf(entity: number): EntityType;
  subtypeOf(entity: number): string | undefined;
  /** Indices of the entities that one is linked with. */
  linksOf(entity: number): Uint32Array;
  /** What an entity's name stands for when it acts (Berlin, for the government), or -1. */
  metonymOf(entity: number): number;
  /** Folded hashes of the words that settle an entity's ambiguous names. */
  cuesOf(entity: number): Uint32Array;
  /** Indices of those whom the press calls by a word (Tesla-Chef), by its folded hash. */
  bearersOf(epithet: number): Uint32Array;
  /** Matches a word that is, or ends in, a title of a person (`Vizekanzlerin`). */
  readonly title: RegExp;
  /** Whether a word, by its folded hash, is an ordinary word of German. */
  isWord(hash: number): boolean;
}

/**
 * Opens the buffer that `compileGazetteer` made.
 * @throws if the buffer holds something else.
 */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const sections = openSections(buffer);
  const section = <T extends Section>(name: string) => sections.get(name) as T;
  const words = section<Uint32Array>('words');
  const types = section<Uint8Array>('types');
  const subtypes = section<Uint8Array>('subtypes');
  const subtypeNames = section<string>('subtypeNames').split('\n');
  const slice = (name: string) => {
    const starts = section<Uint32Array>(`${name}Starts`);
    const values = section<Uint32Array>(name);
    return (entity: number) => values.subarray(starts[entity], starts[entity + 1]);
  };
  const metonyms = section<Uint32Array>('metonyms');
  const epithets = section<Uint32Array>('epithets');
  const bearers = slice('bearers');
  return {
    ids: section<string>('ids').split('\n'),
    roots: section('roots'),
    smallRoots: section('smallRoots'),
    edges: section('edges'),
    terminalStarts: section('terminalStarts'),
    formHashes: section('formHashes'),
    formEntities: section('formEntities'),
    formKinds: section('formKinds'),
    formFlags: section('formFlags'),
    typeOf: (entity) => ENTITY_TYPES[types[entity]!]!,
    subtypeOf: (entity) => subtypeNames[subtypes[entity]!] || undefined,
    linksOf: slice('links'),
    metonymOf: (entity) => metonyms[entity]! - 1,
    cuesOf: slice('cues'),
    bearersOf: (epithet) => bearers(indexOf(epithets, epithet)),
    title: titlePattern(section<string>('titles')),
    isWord: (hash) => filterHas(words, hash),
  };
}

/** Whether a name may begin with a word of this folded hash; never wrong when it says no. */
export const mayBegin = (roots: Uint32Array, hash: number): boolean =>
  (roots[(hash & (roots.length * 32 - 1)) >>> 5]! & (1 << (hash & 31))) !== 0;

/** Where a number stands in an ascending list; the list's length when it is not there. */
function indexOf(list: Uint32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return list[low] === value ? low : list.length;
}

/** How many prefixes of small words are told apart. */
export const SMALL_ROOTS = 1 << 12;

/** The first three letters of a word as an index below {@link SMALL_ROOTS}; `dm` has but two. */
export function prefixKey(text: string, start: number, end: number): number {
  const first = FOLD[text.charCodeAt(start)]!;
  const second = start + 1 < end ? FOLD[text.charCodeAt(start + 1)]! : 0;
  const third = start + 2 < end ? FOLD[text.charCodeAt(start + 2)]! : 0;
  return (first * 961 + second * 31 + third) & (SMALL_ROOTS - 1);
}

/** Titles that keep their form; "Frauen" is none. */
const UNDECLINED = new Set(['frau', 'herr', 'herrn', 'dr', 'prof']);

/** Titles are declined (den Präsidenten, des Kanzlers) and have feminine forms (Sprecherin). */
function titlePattern(titles: string): RegExp {
  if (titles === '') return /(?!)/;
  const stems = titles.toLowerCase().split('\n');
  const declined = stems.filter((title) => !UNDECLINED.has(title)).join('|');
  return new RegExp(`(?:(?:${declined})(?:in|s|n|en|r|es)?|${[...UNDECLINED].join('|')})$`, 'iu');
}
