import { CharacterClass, CLASS_OF } from '../language/character-class.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { FOLD, HASH_PRIME, HASH_SEED, isCapital, isSmall } from './fold-name.ts';

/** What the recognizer wants to know of a piece beside its hash; bits. */
export const PieceFlag = {
  /** Begins with a capital letter. */
  capital: 1,
  /** A hyphen joins it to the piece before it. */
  glued: 2,
  /** A line break stands before it, or nothing. */
  first: 4,
  /** Punctuation or a symbol. */
  mark: 8,
  /** A web address or a handle, in which no name is lit. */
  link: 16,
  /** No letter in it is small: an abbreviation, or a line in capitals. */
  shouted: 32,
} as const;

/**
 * The tokens of a text with hyphen compounds taken apart ("Tesla-", "X", "Chef"), as a struct of
 * arrays. Offsets are UTF-16 code units; quotation marks around a part of a compound are left out
 * of its piece.
 */
export interface NamePieces {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The token that each piece is part of. */
  readonly tokens: Uint32Array;
  /** Hash of the folded characters, and without the last one and the last two of them. */
  readonly hashes: Uint32Array;
  readonly lessOne: Uint32Array;
  readonly lessTwo: Uint32Array;
  readonly flags: Uint8Array;
}

const LOWER_S = 0x73;

const isHyphen = (code: number): boolean => CLASS_OF[code] === CharacterClass.hyphen;
const isQuote = (code: number): boolean => CLASS_OF[code] === CharacterClass.quote;

/** Takes the tokens of a text apart at their hyphens and hashes each piece. */
export function namePieces({ text, count: tokenCount, starts, ends, kinds }: Tokens): NamePieces {
  let capacity = tokenCount + (tokenCount >> 3) + 16;
  let out = allocate(capacity);
  let count = 0;
  let previousEnd = 0;

  for (let token = 0; token < tokenCount; token++) {
    const tokenEnd = ends[token]!;
    const kind = kinds[token]!;
    const splits = kind === TokenKind.word;
    let at = starts[token]!;
    let flags =
      kind >= TokenKind.link ? PieceFlag.link : kind >= TokenKind.punctuation ? PieceFlag.mark : 0;
    if (previousEnd === 0 || hasLineBreak(text, previousEnd, at)) flags |= PieceFlag.first;

    while (at < tokenEnd) {
      let start = at;
      let hash = HASH_SEED;
      let one = 0;
      let two = 0;
      let previous = 0;
      let small = false;
      if (splits && isQuote(text.charCodeAt(at))) {
        start++;
        at++;
      }
      let code = 0;
      for (; at < tokenEnd; at++) {
        code = text.charCodeAt(at);
        if (splits && isHyphen(code)) break;
        const folded = FOLD[code]!;
        if (folded === 0 || (folded === LOWER_S && previous === LOWER_S)) continue;
        if (isSmall(code)) small = true;
        two = one;
        one = hash;
        hash = Math.imul(hash ^ folded, HASH_PRIME);
        previous = folded;
      }
      let end = at;
      if (splits && end < tokenEnd && isQuote(text.charCodeAt(end - 1))) {
        end--;
        hash = one;
        one = two;
        two = 0;
      }
      if (count === capacity) {
        capacity *= 2;
        out = grow(out, allocate(capacity));
      }
      if (end > start) {
        const initial = text.charCodeAt(start);
        let own = flags;
        if (isCapital(initial)) own |= PieceFlag.capital;
        if (!small) own |= PieceFlag.shouted;
        out.starts[count] = start;
        out.ends[count] = end;
        out.tokens[count] = token;
        out.hashes[count] = hash >>> 0 || 1;
        out.lessOne[count] = one >>> 0;
        out.lessTwo[count] = two >>> 0;
        out.flags[count++] = own;
      }
      flags = PieceFlag.glued;
      at++;
    }
    previousEnd = tokenEnd;
  }
  return { text, count, ...out };
}

type Arrays = Omit<NamePieces, 'text' | 'count'>;

function allocate(length: number): Arrays {
  return {
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
    tokens: new Uint32Array(length),
    hashes: new Uint32Array(length),
    lessOne: new Uint32Array(length),
    lessTwo: new Uint32Array(length),
    flags: new Uint8Array(length),
  };
}

function grow(old: Arrays, larger: Arrays): Arrays {
  for (const key of Object.keys(larger) as (keyof Arrays)[]) larger[key].set(old[key]);
  return larger;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}
