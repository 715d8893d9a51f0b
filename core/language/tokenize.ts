import {
  ABBREVIATION_PREFIXES,
  ABBREVIATIONS,
  ABBREVIATIONS_BEFORE_NUMBER,
} from './abbreviations.ts';
import { CharacterClass, CLASS_OF } from './character-class.ts';
import { ordinalEnd, scanNumber } from './scan-number.ts';
import { SENTENCE_OPENERS } from './sentence-openers.ts';

/** What a token is, as far as its characters tell. */
export const TokenKind = {
  /** `geht's`, `US-Präsident`, `Anwohner:innen`, `Tesla-`, `5G-Netz`, `„Stargate“-Ankündigung`. */
  word: 1,
  /** `24,3`, `1.234.567,89`, `20:15`, `−5`. */
  number: 2,
  /** `3.` (Oktober), `19.` (Jahrhundert). */
  ordinal: 3,
  /** With its period, and spaces inside where they belong: `Mrd.`, `z. B.`, `F.` */
  abbreviation: 4,
  punctuation: 5,
  /** `%`, `€`, `§`, emoji. */
  symbol: 6,
  /** Addresses of the web and of mail: `https://…`, `golem.de`, `a@b.de`. */
  link: 7,
  /** `@name` and `#tag`. */
  handle: 8,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * The tokens of a text as a struct of arrays, in the order of the text. The arrays may be longer
 * than `count`. Offsets are UTF-16 code units into `text`, which is kept as it came.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** A {@link TokenKind} for each token. */
  readonly kinds: Uint8Array;
}

const { space, letter, digit, hyphen, apostrophe, period, joiner, quote, symbol } = CharacterClass;

/** The class of the code unit at `at`; the end of the text counts as white space. */
const classAt = (text: string, at: number): number =>
  at < text.length && at >= 0 ? CLASS_OF[text.charCodeAt(at)]! : space;

const isWordCharacter = (value: number): boolean => value === letter || value === digit;

/**
 * Splits a German text into tokens in one pass, linear in its length. White space is in no token
 * (except inside `z. B.` and `1 000`); every other code unit is in exactly one.
 */
export function tokenize(text: string): Tokens {
  const { length } = text;
  // A local name is faster than the module's in the inner loops.
  const classes = CLASS_OF;
  let capacity = (length >> 2) + 16;
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let kinds = new Uint8Array(capacity);
  let count = 0;
  // An opened ‚ or ' makes a following ’ or ' a closing mark rather than a genitive (Scholz’).
  let singleQuoteOpen = false;

  let at = 0;
  while (at < length) {
    const start = at;
    const startClass = classes[text.charCodeAt(at)]!;
    let kind: TokenKind = TokenKind.word;

    if (startClass === space) {
      if (text.charCodeAt(at) === 0x0a) singleQuoteOpen = false;
      at++;
      continue;
    }
    if (startClass === letter) {
      do at++;
      while (at < length && classes[text.charCodeAt(at)] === letter);
      const next = classAt(text, at);
      if (next === period) {
        at = abbreviationEnd(text, start, at);
        if (at > start && text.charCodeAt(at - 1) === 0x2e) {
          kind = TokenKind.abbreviation;
          // "U.S.-Präsident" is a word again.
          if (classAt(text, at) === hyphen && classAt(text, at + 1) === letter) {
            at = wordEnd(text, at, singleQuoteOpen);
            kind = TokenKind.word;
          }
        } else {
          const host = hostEnd(text, start, at);
          if (host > at) {
            at = host;
            kind = TokenKind.link;
            if (classAt(text, at) === hyphen && classAt(text, at + 1) === letter) {
              at = wordEnd(text, at, singleQuoteOpen);
              kind = TokenKind.word;
            }
          }
        }
      } else if (next !== space && next !== CharacterClass.punctuation) {
        if (text.startsWith('://', at)) {
          at = linkEnd(text, at);
          kind = TokenKind.link;
        } else {
          at = wordEnd(text, at, singleQuoteOpen);
          if (text.charCodeAt(at) === 0x40 && classAt(text, at + 1) === letter) {
            at = linkEnd(text, at);
            kind = TokenKind.link;
          }
        }
      }
    } else if (startClass === digit) {
      at = scanNumber(text, start);
      const next = classAt(text, at);
      if (next === letter || (next === hyphen && classAt(text, at + 1) === letter)) {
        at = wordEnd(text, at, singleQuoteOpen);
      } else {
        kind = TokenKind.number;
        if (next === period) {
          const ordinal = ordinalEnd(text, start, at);
          if (ordinal > at) {
            at = ordinal;
            kind = TokenKind.ordinal;
          }
        }
      }
    } else if (startClass === CharacterClass.punctuation) {
      kind = TokenKind.punctuation;
      at++;
    } else if (startClass === quote && quotedWordEnd(text, start) > 0) {
      at = wordEnd(text, quotedWordEnd(text, start), singleQuoteOpen);
    } else if (isSign(text, start)) {
      at = scanNumber(text, start + 1);
      kind = TokenKind.number;
    } else if (isHandle(text, start)) {
      at = start + 1;
      while (isWordCharacter(classAt(text, at)) || text.charCodeAt(at) === 0x5f) at++;
      kind = TokenKind.handle;
    } else {
      kind = startClass === symbol ? TokenKind.symbol : TokenKind.punctuation;
      const code = text.charCodeAt(start);
      if (code === 0x201a || (code === 0x27 && classAt(text, start - 1) === space)) {
        singleQuoteOpen = true;
      } else if (startClass === apostrophe || code === 0x2018) {
        singleQuoteOpen = false;
      }
      at = symbolEnd(text, start);
    }

    if (count === capacity) {
      capacity *= 2;
      starts = grow(starts, new Uint32Array(capacity));
      ends = grow(ends, new Uint32Array(capacity));
      kinds = grow(kinds, new Uint8Array(capacity));
    }
    starts[count] = start;
    ends[count] = at;
    kinds[count++] = kind;
  }
  return { text, count, starts, ends, kinds };
}

function grow<T extends Uint32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** The end of the word that goes on at `at`: past hyphens, apostrophes, `&`, `:innen`, digits. */
function wordEnd(text: string, from: number, singleQuoteOpen: boolean): number {
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
function quotedWordEnd(text: string, start: number): number {
  let at = start + 1;
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

/** Nobody writes a longer abbreviation of one word than this. */
const LONGEST_ABBREVIATION = 8;

/**
 * The end of the abbreviation that begins with the letters from `start` to `at`, where a period
 * stands; `at` when these letters are no abbreviation. The longest one wins ("i. d. R.").
 */
function abbreviationEnd(text: string, start: number, at: number): number {
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

/** Endings of host names that may follow a word in running text without `www` before it. */
const TOP_LEVEL_DOMAIN =
  /^(?:de|com|org|net|at|ch|eu|info|io|ai|tv|uk|fm|fr|it|nl|pl|gov|edu|me|co|app|dev|li|lu)$/;

/** The end of a host name (golem.de, www.zeit.de/…) whose first label ends at `at`, else `at`. */
function hostEnd(text: string, start: number, at: number): number {
  if (text.startsWith('www.', start)) return linkEnd(text, at);
  let end = at;
  let label = '';
  while (text.charCodeAt(end) === 0x2e && isWordCharacter(classAt(text, end + 1))) {
    const from = end + 1;
    end = from;
    while (isWordCharacter(classAt(text, end))) end++;
    label = text.slice(from, end);
  }
  if (!TOP_LEVEL_DOMAIN.test(label)) return at;
  return text.charCodeAt(end) === 0x2f && classAt(text, end + 1) !== space
    ? linkEnd(text, end)
    : end;
}

/** The end of a link: the next white space or quotation mark, without closing punctuation. */
function linkEnd(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) !== space && classAt(text, at) !== quote && text[at] !== '<') at++;
  while (at > from && ".,;:!?)]'’…".includes(text[at - 1]!)) at--;
  return at;
}

/** Whether a minus sign before a number belongs to it: "−5 Grad", "-3,2 Prozent", not "10-15". */
function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2d && code !== 0x2212) return false;
  return classAt(text, at + 1) === digit && classAt(text, at - 1) === space;
}

function isHandle(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x40 && code !== 0x23) return false;
  return classAt(text, at + 1) === letter && !isWordCharacter(classAt(text, at - 1));
}

/** The end of a mark: `...` is one, as are the two halves of an emoji; all else is one unit. */
function symbolEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  if (code === 0x2e) while (text.charCodeAt(at) === 0x2e) at++;
  else if (code >= 0xd800 && code < 0xdc00 && classAt(text, at) === symbol) at++;
  return at;
}
