import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { BOUNDARY, caseOf, FOLD, foldedHash, HASH_PRIME, HASH_SEED, isSmall } from './fold-name.ts';

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
} as const;

/**
 * The tokens of a text with hyphen compounds taken apart ("Tesla-", "X", "Chef"), as a struct of
 * arrays. Offsets are UTF-16 code units; quotation marks around a part of a compound are left out
 * of its piece. Words with a small initial are not taken apart.
 */
export interface NamePieces {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /**
   * Hash of the folded characters; 0 for a piece without a capital whose hash nobody has asked for
   * (two of three words never are): read it by {@link hashOf}.
   */
  readonly hashes: Uint32Array;
  readonly flags: Uint8Array;
}

// Module constants are cheaper than properties in the one loop that sees every token.
const { word: WORD, punctuation: PUNCTUATION, link: LINK } = TokenKind;
const { capital: CAPITAL, glued: GLUED, first: FIRST, mark: MARK } = PieceFlag;

/** Takes the tokens of a text apart at their hyphens and hashes the pieces that begin capital. */
export function namePieces(tokens: Tokens): NamePieces {
  const { text, starts: tokenStarts, ends: tokenEnds, kinds, count: tokenCount } = tokens;
  let capacity = tokenCount + (tokenCount >> 3) + 16;
  let out = allocate(capacity);
  let { starts, ends, hashes, flags } = out;
  let count = 0;
  // The next line break; the text's own start is one as well.
  let lineBreak = -1;

  for (let token = 0; token < tokenCount; token++) {
    const tokenStart = tokenStarts[token]!;
    const tokenEnd = tokenEnds[token]!;
    const kind = kinds[token]!;
    // A capital's case is the bit of the flag.
    const initial = caseOf(text.charCodeAt(tokenStart));
    let own = kind < PUNCTUATION ? 0 : kind < LINK ? MARK : PieceFlag.link;
    if (lineBreak < tokenStart) {
      own |= FIRST;
      lineBreak = text.indexOf('\n', tokenEnd);
      if (lineBreak < 0) lineBreak = text.length;
    }

    if (count + tokenEnd - tokenStart >= capacity) {
      capacity = capacity * 2 + tokenEnd - tokenStart;
      out = grow(out, allocate(capacity));
      ({ starts, ends, hashes, flags } = out);
    }
    if (kind !== WORD || initial > CAPITAL) {
      starts[count] = tokenStart;
      ends[count] = tokenEnd;
      flags[count++] = own | (initial & CAPITAL);
      continue;
    }
    let at = tokenStart;
    while (at < tokenEnd) {
      const start = at;
      let hash = HASH_SEED;
      for (; at < tokenEnd; at++) {
        const folded = FOLD[text.charCodeAt(at)]!;
        if (folded <= BOUNDARY) {
          if (folded === BOUNDARY) break;
          continue;
        }
        hash = Math.imul(hash ^ folded, HASH_PRIME);
      }
      if (at > start) {
        starts[count] = start;
        ends[count] = at;
        hashes[count] = hash >>> 0 || 1;
        flags[count++] = own | (caseOf(text.charCodeAt(start)) & CAPITAL);
        own = GLUED;
      }
      at++;
    }
  }
  return { text, count, ...out };
}

/** The hash of a piece's folded characters. */
export function hashOf(pieces: NamePieces, piece: number): number {
  const known = pieces.hashes[piece]!;
  if (known !== 0) return known;
  const hash = foldedHash(pieces.text, pieces.starts[piece]!, pieces.ends[piece]!);
  pieces.hashes[piece] = hash;
  return hash;
}

/** The number that undoes a multiplication by {@link HASH_PRIME} in 32 bits. */
const PRIME_INVERSE = 0x359c449b;

/** The hash before its last step, which took in a folded character. */
export const hashBefore = (hash: number, folded: number): number =>
  (Math.imul(hash, PRIME_INVERSE) ^ folded) >>> 0;

/**
 * The hash of a piece without its last characters (Musks, Musk): each step of the hash can be undone.
 * 0 when the piece has no more characters than these.
 */
export function hashWithout(pieces: NamePieces, piece: number, characters: number): number {
  const { text, starts, ends } = pieces;
  let hash = hashOf(pieces, piece);
  let at = ends[piece]!;
  for (let left = characters; left > 0; ) {
    at--;
    if (at <= starts[piece]!) return 0;
    const folded = FOLD[text.charCodeAt(at)]!;
    if (folded <= BOUNDARY) continue;
    hash = hashBefore(hash, folded);
    left--;
  }
  return hash >>> 0;
}

/** The text of a piece. */
export const pieceText = (pieces: NamePieces, piece: number): string =>
  pieces.text.slice(pieces.starts[piece], pieces.ends[piece]);

/** Whether a piece has no small letter: an abbreviation, or a line in capitals. */
export function isShouted({ text, starts, ends }: NamePieces, piece: number): boolean {
  for (let at = starts[piece]!; at < ends[piece]!; at++) {
    if (isSmall(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Whether only a space or a hyphen, no line break, stands before a piece. */
export function joined({ flags, starts, ends }: NamePieces, piece: number): boolean {
  return !(flags[piece]! & PieceFlag.first) && starts[piece]! - ends[piece - 1]! <= 2;
}

type Arrays = Omit<NamePieces, 'text' | 'count'>;

function allocate(length: number): Arrays {
  // One buffer costs less than four.
  const buffer = new ArrayBuffer(length * 13);
  return {
    starts: new Uint32Array(buffer, 0, length),
    ends: new Uint32Array(buffer, length * 4, length),
    hashes: new Uint32Array(buffer, length * 8, length),
    flags: new Uint8Array(buffer, length * 12, length),
  };
}

function grow(old: Arrays, larger: Arrays): Arrays {
  for (const key of Object.keys(larger) as (keyof Arrays)[]) larger[key].set(old[key]);
  return larger;
}
