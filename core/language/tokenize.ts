import { abbreviationEnd } from './abbreviation-end.ts';
import { CharacterClass, CLASS_OF, classAt, isWordCharacter } from './character-class.ts';
import { hostEnd, linkEnd } from './link-end.ts';
import { ordinalEnd, scanNumber } from './scan-number.ts';
import { quotedWordEnd, wordEnd } from './word-end.ts';

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

const { space, letter, digit, hyphen, apostrophe, period, punctuation, quote, symbol } =
  CharacterClass;

/** Room for the tokens that one turn of the loop adds, and for the start of the one that comes. */
const MARGIN = 4;

/**
 * Splits a German text into tokens in one pass, linear in its length. White space is in no token
 * (except inside `z. B.` and `1 000`); every other code unit is in exactly one.
 */
export function tokenize(text: string): Tokens {
  const { length } = text;
  // A local name is faster than the module's in the inner loop.
  const classes = CLASS_OF;
  let capacity = (length >> 2) + 16;
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let kinds = new Uint8Array(capacity).fill(TokenKind.word);
  let count = 0;
  // An opened ‚ or ' makes a following ’ or ' a closing mark rather than a genitive (Scholz’), on its line.
  let singleQuoteOpen = false;
  let lineSeen = 0;

  let at = 0;
  // 1 behind a letter of the token that is being read, else 0.
  let inside: number = 0;
  for (;;) {
    // Letters and white space are read without a branch at the words' borders: no processor foresees
    // where a word ends, and a wrong guess costs as much as reading the word. Among two code units and
    // the one before them lie at most one start and one end, which are always written; `count` goes on
    // only behind an end, so that what was no border is overwritten.
    const stop = Math.min(length, at + capacity - count - MARGIN);
    let own: number = space;
    while (at < stop) {
      own = classes[text.charCodeAt(at)]!;
      const next = at + 1 < length ? classes[text.charCodeAt(at + 1)]! : space;
      if (own > letter) break;
      if (next > letter) {
        starts[count + inside] = at;
        ends[count] = at;
        count += inside & (own ^ letter);
        inside = own;
        own = next;
        at++;
        break;
      }
      starts[count + inside] = at + (inside | (own ^ letter));
      ends[count] = at + own;
      count += (inside | own) & ((own & next) ^ letter);
      inside = next;
      at += 2;
    }
    if (at >= stop && own <= letter) {
      if (at >= length) {
        // Only a word's last letter is not followed by anything that ends it.
        if (inside) ends[count++] = at;
        return { text, count, starts, ends, kinds };
      }
      if (capacity - count > MARGIN) continue;
      capacity *= 2;
      starts = grow(starts, new Uint32Array(capacity));
      ends = grow(ends, new Uint32Array(capacity));
      kinds = grow(kinds, new Uint8Array(capacity).fill(TokenKind.word));
      continue;
    }

    if (own === punctuation) {
      if (inside) ends[count++] = at;
      inside = 0;
      starts[count] = at++;
      ends[count] = at;
      kinds[count++] = TokenKind.punctuation;
      continue;
    }
    if (singleQuoteOpen) {
      singleQuoteOpen = !hasLineFeed(text, lineSeen, at);
      lineSeen = at;
    }
    const start = at;
    let kind: TokenKind = TokenKind.word;
    if (inside) {
      inside = 0;
      const word = starts[count]!;
      if (own === period) {
        at = abbreviationEnd(text, word, at);
        if (at > start) {
          kind = TokenKind.abbreviation;
        } else {
          at = hostEnd(text, word, at);
          if (at > start) kind = TokenKind.link;
        }
        // "U.S.-Präsident", "golem.de-Leser" are words again.
        if (at > start && hyphenJoins(text, at)) {
          at = wordEnd(text, at, singleQuoteOpen);
          kind = TokenKind.word;
        }
      } else if (text.startsWith('://', at)) {
        at = linkEnd(text, at);
        kind = TokenKind.link;
      } else {
        at = wordEnd(text, at, singleQuoteOpen);
        if (text.charCodeAt(at) === 0x40 && classAt(text, at + 1) === letter) {
          at = linkEnd(text, at);
          kind = TokenKind.link;
        }
      }
      ends[count] = at;
      kinds[count++] = kind;
      if (at > start) continue;
    }
    if (own === digit) {
      at = scanNumber(text, start);
      if (classAt(text, at) === letter || hyphenJoins(text, at)) {
        at = wordEnd(text, at, singleQuoteOpen);
        kind = TokenKind.word;
      } else {
        kind = TokenKind.number;
        if (classAt(text, at) === period) {
          at = ordinalEnd(text, start, at);
          if (text.charCodeAt(at - 1) === 0x2e) kind = TokenKind.ordinal;
        }
      }
    } else if (own === period) {
      at = symbolEnd(text, start);
      kind = TokenKind.punctuation;
    } else if (own === quote && quotedWordEnd(text, start) > 0) {
      at = wordEnd(text, quotedWordEnd(text, start), singleQuoteOpen);
      kind = TokenKind.word;
    } else if (isSign(text, start)) {
      at = scanNumber(text, start + 1);
      kind = TokenKind.number;
    } else if (isHandle(text, start)) {
      at = start + 1;
      while (isWordCharacter(classAt(text, at)) || text.charCodeAt(at) === 0x5f) at++;
      kind = TokenKind.handle;
    } else {
      at = symbolEnd(text, start);
      kind = own === symbol ? TokenKind.symbol : TokenKind.punctuation;
      const code = text.charCodeAt(start);
      if (code === 0x201a || (code === 0x27 && classAt(text, start - 1) === space)) {
        singleQuoteOpen = true;
        lineSeen = start;
      } else if (own === apostrophe || code === 0x2018) {
        singleQuoteOpen = false;
      }
    }
    starts[count] = start;
    ends[count] = at;
    kinds[count++] = kind;
  }
}

function grow<T extends Uint32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Whether a line ends between two offsets. */
function hasLineFeed(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

/** Whether a hyphen with a letter behind it goes on at `at`. */
const hyphenJoins = (text: string, at: number): boolean =>
  classAt(text, at) === hyphen && classAt(text, at + 1) === letter;

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
