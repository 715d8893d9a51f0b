import { CharacterClass, CLASS_OF } from '../language/character-class.ts';

/** Codes above this are compared as they are: names in Latin letters lie below. */
const FOLDED = 0x250;
const UMLAUTS = 'äöü';

/**
 * For each code unit the one that stands for it when names are compared: lower case, without accents
 * (Erdoğan, Erdogan) but with umlauts (Özil is not Ozil); 0 for what is not compared at all: soft
 * hyphens and zero-width marks, and the periods of abbreviations (U.S., US); {@link BOUNDARY} for what
 * parts the pieces of a compound: hyphens and quotation marks.
 */
export const FOLD: Uint16Array = buildFold();

export const BOUNDARY = 1;

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let code = 0; code < fold.length; code++) fold[code] = code;
  for (let code = 0x41; code < FOLDED; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    const base = UMLAUTS.includes(lower) ? lower : lower.normalize('NFD');
    fold[code] = base.charCodeAt(0);
  }
  // Letters that Unicode does not take apart.
  for (const [from, to] of ['ıi', 'łl', 'Łl', 'øo', 'Øo', 'đd', 'Đd', "’'", "‘'"] as const) {
    fold[from!.charCodeAt(0)] = to!.charCodeAt(0);
  }
  for (const ignored of [0xad, 0x200b, 0x200c, 0x200d, 0xfeff, 0x2e]) fold[ignored] = 0;
  for (let code = 0; code < fold.length; code++) {
    const kind = CLASS_OF[code];
    if (kind === CharacterClass.hyphen || kind === CharacterClass.quote) fold[code] = 1;
  }
  return fold;
}

/** Seed and prime of the FNV-1a hash, here over UTF-16 code units. */
export const HASH_SEED = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

const CASES: Uint8Array = buildCases();

function buildCases(): Uint8Array {
  const cases = new Uint8Array(0x10000);
  for (let code = 0x41; code < 0x2000; code++) {
    const letter = String.fromCharCode(code);
    if (letter !== letter.toLowerCase()) cases[code] = 1;
    else if (letter !== letter.toUpperCase()) cases[code] = 2;
  }
  return cases;
}

/** 1 for a capital letter, 2 for a small one, else 0. */
export const caseOf = (code: number): number => CASES[code]!;

/** Whether a code unit is a capital letter. */
export const isCapital = (code: number): boolean => CASES[code] === 1;

/** Whether a code unit is a small letter. */
export const isSmall = (code: number): boolean => CASES[code] === 2;

/** The hash of the characters that are compared, behind those of an earlier hash. Never 0. */
export function foldedHash(text: string, start: number, end: number, seed = HASH_SEED): number {
  let hash = seed;
  for (let at = start; at < end; at++) {
    const code = FOLD[text.charCodeAt(at)]!;
    if (code !== 0) hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  return hash >>> 0 || 1;
}

/** The hash of a stretch of a name as it is spelled, apart from soft hyphens and periods. */
export function spelledHash(text: string, start: number, end: number, seed = HASH_SEED): number {
  let hash = seed;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (FOLD[code] !== 0) hash = Math.imul(hash ^ code, HASH_PRIME);
  }
  return hash >>> 0;
}

/** The hash of some characters of a word, folded, with marks that {@link foldedHash} leaves out. */
export function affixHash(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ FOLD[text.charCodeAt(at)]!, HASH_PRIME);
  }
  return hash;
}
