import {
  ABBREVIATION_PREFIXES,
  ABBREVIATIONS,
  ABBREVIATIONS_BEFORE_NUMBER,
} from './abbreviations.ts';
import { CharacterClass, classAt } from './character-class.ts';
import { SENTENCE_OPENERS } from './sentence-openers.ts';

const { space, letter, digit } = CharacterClass;

/** Nobody writes a longer abbreviation of one word than this. */
const LONGEST_ABBREVIATION = 8;

/**
 * The end of the abbreviation that begins with the letters from `start` to `at`, where a period
 * stands; `at` when these letters are no abbreviation. The longest one wins ("i. d. R.").
 */
export function abbreviationEnd(text: string, start: number, at: number): number {
  const length = at - start;
  if (length > LONGEST_ABBREVIATION) return at;
  // Most words before a period are no abbreviation, and can be told without making a string.
  if (length > 1 && (FIRST_PARTS[text.charCodeAt(start)]! & (1 << length)) === 0) {
    return isBeforeComma(text, start, at) ? at + 1 : at;
  }
  let key = `${text.slice(start, at)}.`;
  let position = at + 1;
  let end = at;
  while (ABBREVIATION_PREFIXES.has(key)) {
    if (ABBREVIATIONS.has(key) && allowed(text, key, position)) end = position;
    let next = position;
    if (classAt(text, next) === space && text.charCodeAt(next) !== 0x0a) next++;
    const from = next;
    while (classAt(text, next) === letter) next++;
    if (next === from || text.charCodeAt(next) !== 0x2e) break;
    key += `${text.slice(from, next)}.`;
    position = next + 1;
  }
  if (end > at) return end;

  // "U.S.", "S.p.A.": single letters with periods and no space.
  if (at - start === 1) {
    end = at + 1;
    while (classAt(text, end) === letter && text.charCodeAt(end + 1) === 0x2e) end += 2;
    if (end > at + 1) return end;
    if (isInitial(text, start, at)) return at + 1;
  }
  return isBeforeComma(text, start, at) ? at + 1 : at;
}

/** For each first code unit a bit for each number of letters that begin an abbreviation with it. */
const FIRST_PARTS = new Uint16Array(0x10000);
for (const key of ABBREVIATION_PREFIXES) {
  FIRST_PARTS[key.charCodeAt(0)]! |= 1 << key.indexOf('.');
}

/** "Aufl., 2020": a period with a comma behind it ends no sentence. */
const isBeforeComma = (text: string, start: number, at: number): boolean =>
  text.charCodeAt(at + 1) === 0x2c && at - start <= 6;

function allowed(text: string, key: string, end: number): boolean {
  if (!ABBREVIATIONS_BEFORE_NUMBER.has(key)) return true;
  return classAt(text, end) === digit || classAt(text, end + 1) === digit;
}

/** Whether a single capital with a period is a name's initial (John F. Kennedy), not "Plan B." */
function isInitial(text: string, start: number, at: number): boolean {
  const rest = /^[ \u00a0]?(\p{Lu}[\p{L}]*)/u.exec(text.slice(at + 1, at + 24));
  if (!rest || !/\p{Lu}/u.test(text[start]!)) return false;
  if (SENTENCE_OPENERS.has(rest[1]!)) return false;
  const before = /(\p{L}+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 20), start));
  return (
    !before || !/^(?:Plan|Vitamin|Klasse|Gruppe|Typ|Note|Serie|Liga|Hepatitis)$/.test(before[1]!)
  );
}
