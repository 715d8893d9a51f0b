import { CharacterClass, classAt, isWordCharacter } from './character-class.ts';

const { space, letter, digit, hyphen, apostrophe, joiner, quote } = CharacterClass;

/**
 * The end of the word that goes on at `from`: past hyphens, apostrophes, `&`, `:innen`, digits.
 *
 * @param singleQuoteOpen whether an apostrophe at the end is rather a closing mark
 */
export function wordEnd(text: string, from: number, singleQuoteOpen: boolean): number {
  let at = from;
  for (;;) {
    const here = classAt(text, at);
    const next = classAt(text, at + 1);
    if (isWordCharacter(here)) {
      at++;
    } else if (here === hyphen) {
      if (isWordCharacter(next)) at += 2;
      else if (next === quote && quotedWordEnd(text, at + 1) > 0) at = quotedWordEnd(text, at + 1);
      // "Tesla- und X-Chef", but not "Trump -" nor a double hyphen.
      else return next === hyphen ? at : at + 1;
    } else if (here === apostrophe) {
      if (next === letter) at += 2;
      else return isGenitive(text, at) && !singleQuoteOpen ? at + 1 : at;
    } else if (here === joiner && next === letter && joins(text, at)) {
      at += 2;
    } else if (text.charCodeAt(at) === 0x2b && next !== digit && next !== letter) {
      at++; // "Disney+", "Disney+-Serie"
    } else {
      return at;
    }
  }
}

/** Whether an apostrophe after the letters s, ß, x, z or "ce" marks a genitive (Scholz' Rede). */
function isGenitive(text: string, at: number): boolean {
  const before = text[at - 1]!.toLowerCase();
  const sibilant =
    'sßxz'.includes(before) || (before === 'e' && text[at - 2]?.toLowerCase() === 'c');
  return sibilant && classAt(text, at + 1) === space && classAt(text, at + 2) === letter;
}

/** What follows `:`, `*`, `_` or `/` when it marks gender: Anwohner:innen, ein*e, jede_r. */
const GENDERED = /^(?:-?in(?:nen)?|[emnrs]|er|en|es|em)(?![a-zäöüß])|^-?innen/;

/** Whether the joiner at `at` holds two letters together as one word. */
function joins(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark === '&') return true;
  if (mark === '+' || mark === '@') return false;
  if (mark === '_') return true;
  const rest = text.slice(at + 1, at + 8);
  if (mark === '*') return /^[a-zäöü]/.test(rest);
  return GENDERED.test(rest) && /\p{Ll}/u.test(text[at - 1] ?? '');
}

/** Most letters between quotation marks before a hyphen that still are one word. */
const LONGEST_QUOTED_WORD = 40;

/** For „Stargate“-Ankündigung, „Free Speech“-Partei: where the quoted part ends, else -1. */
export function quotedWordEnd(text: string, start: number): number {
  let at = start + 1;
  if (!isWordCharacter(classAt(text, at))) return -1;
  const last = Math.min(text.length, start + LONGEST_QUOTED_WORD);
  while (at < last) {
    const here = classAt(text, at);
    const blank = text.charCodeAt(at) === 0x20 && classAt(text, at + 1) === letter;
    if (here !== letter && here !== digit && here !== hyphen && !blank) break;
    at++;
  }
  const closes = at > start + 1 && classAt(text, at) === quote;
  return closes && classAt(text, at + 1) === hyphen && classAt(text, at + 2) === letter
    ? at + 1
    : -1;
}
