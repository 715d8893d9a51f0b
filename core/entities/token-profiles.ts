import { CharacterClass, CLASS_OF } from '../language/character-class.ts';
import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { GivenName, type KnownNames } from './find-known-names.ts';
import {
  affixHash,
  BOUNDARY,
  FOLD,
  foldedHash,
  HASH_PRIME,
  HASH_SEED,
  isCapital,
} from './fold-name.ts';
import type { Gazetteer } from './gazetteer.ts';
import { nameNounClass } from './name-nouns.ts';
import type { NamePieces } from './name-pieces.ts';
import { FormKind } from './surface-forms.ts';
import { filterHas } from './word-filter.ts';

/** Lists of the tagger's own, as the filters of word-filter.ts. */
export interface NameFilters {
  /** Surnames of many countries. */
  surnames: Uint32Array;
  /** Towns, by the words of their names. */
  towns: Uint32Array;
  /** Frequent words of German texts that are no ordinary words: nearly all are names. */
  frequent: Uint32Array;
  /** Frequent words of English that are no ordinary words of German. */
  english: Uint32Array;
}

/** What the lists say of a token; bits of {@link TokenProfiles.lexicon}. */
export const Lexicon = {
  /** An ordinary word of German. */
  word: 1,
  /** A compound of ordinary words that is in no list itself. */
  compound: 2,
  givenName: 4,
  surname: 8,
  town: 16,
  frequent: 32,
  title: 64,
  /** Begins with a capital, and is not all capitals. */
  capital: 128,
  /** Capitals only, at least two. */
  shouted: 256,
  /** A noun for people, or a compound that ends in one: it has a feminine form in -in. */
  human: 512,
  english: 1024,
} as const;

/** The bits that are combined with those of neighbors. */
const COARSE = Lexicon.human - 1;

/** What the features of a token are made from, as a struct of arrays over a text's tokens. */
export interface TokenProfiles {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Hash of the folded characters. */
  readonly words: Uint32Array;
  /** Hash of the token's shape: runs of capitals, small letters and digits, other characters as they are. */
  readonly shapes: Uint32Array;
  /** Bits of {@link Lexicon}. */
  readonly lexicon: Uint16Array;
  /** What the gazetteer finds here: 0, or the kind of entity and whether the name begins here. */
  readonly known: Uint8Array;
  /** The bits of {@link Lexicon} up to {@link Lexicon.shouted}, and behind them what is known. */
  readonly lists: Uint32Array;
  /** Hash of the last three characters. */
  readonly suffixes: Int32Array;
  /** Hash of the last part of a hyphen compound; 0 for other tokens. */
  readonly lastParts: Uint32Array;
  /** Hash of the first part of a hyphen compound; 0 for other tokens. */
  readonly firstParts: Uint32Array;
  /**
   * Hash of the last word of a compound (Mobilfunkbetreiber, betreiber) or of the whole word,
   * without a final s or n.
   */
  readonly heads: Uint32Array;
  /** The class of the head as a noun that goes with names, see name-nouns.ts. */
  readonly classes: Uint8Array;
  /**
   * In quotation marks, how many tokens behind the opening one plus four times how many before the
   * closing one, each counted to 3; else 0.
   */
  readonly quotes: Uint8Array;
}

/** Profiles all tokens of a text. */
export function tokenProfiles(
  gazetteer: Gazetteer,
  filters: NameFilters,
  tokens: Tokens,
  pieces: NamePieces,
  names: KnownNames,
): TokenProfiles {
  const { text, count, starts, ends, kinds } = tokens;
  const words = new Uint32Array(count);
  const shapes = new Uint32Array(count);
  const lexicon = new Uint16Array(count);
  const known = new Uint8Array(count);
  const lists = new Uint32Array(count);
  const suffixes = new Int32Array(count);
  const lastParts = new Uint32Array(count);
  const firstParts = new Uint32Array(count);
  const heads = new Uint32Array(count);
  const classes = new Uint8Array(count);
  let piece = 0;
  for (let token = 0; token < count; token++) {
    const start = starts[token]!;
    const end = ends[token]!;
    const hash = foldedHash(text, start, end);
    words[token] = hash;
    shapes[token] = shapeHash(text, start, end);
    while (piece < pieces.count && pieces.starts[piece]! < start) piece++;
    const capital = isCapital(text.charCodeAt(start));
    suffixes[token] = affixHash(text, Math.max(start, end - 3), end);
    if (kinds[token]! >= TokenKind.punctuation) continue;
    let bits = gazetteer.isWord(hash) ? Lexicon.word : 0;
    if (filterHas(filters.english, hash)) bits |= Lexicon.english;
    if (capital) {
      bits |= isAllCapitals(text, start, end) ? Lexicon.shouted : Lexicon.capital;
      const bare = text.charCodeAt(end - 1) === 0x73 ? foldedHash(text, start, end - 1) : hash;
      const has = (filter: Uint32Array) => filterHas(filter, hash) || filterHas(filter, bare);
      if (has(filters.surnames)) bits |= Lexicon.surname;
      if (has(filters.towns)) bits |= Lexicon.town;
      if (filterHas(filters.frequent, hash)) bits |= Lexicon.frequent;
      let head = start;
      if (names.givenNames[piece]! !== GivenName.none) bits |= Lexicon.givenName;
      const hyphen = lastHyphen(text, start, end);
      if (hyphen > start) {
        lastParts[token] = foldedHash(text, hyphen + 1, end);
        firstParts[token] = foldedHash(text, start, firstHyphen(text, start, end));
        if (gazetteer.isWord(lastParts[token]!)) bits |= Lexicon.compound;
        head = hyphen + 1;
      } else {
        head = headStart(gazetteer, text, start, end);
        if (head > start && !(bits & Lexicon.word)) bits |= Lexicon.compound;
      }
      if (gazetteer.isWord(foldedHash('in', 0, 2, foldedHash(text, head, end))))
        bits |= Lexicon.human;
      const last = text.charCodeAt(end - 1);
      heads[token] = foldedHash(text, head, last === 0x73 || last === 0x6e ? end - 1 : end);
      classes[token] = nameNounClass(heads[token]!);
      if (bits & (Lexicon.word | Lexicon.compound) && gazetteer.title.test(text.slice(start, end)))
        bits |= Lexicon.title;
    }
    lexicon[token] = bits;
    const match = names.matchAt[piece]!;
    if (match && pieces.starts[piece] === start) {
      known[token] = knownKind(gazetteer, names, match - 1, piece);
    }
    lists[token] = (bits & COARSE) | (known[token]! << 9);
  }
  return {
    text,
    starts,
    ends,
    words,
    shapes,
    lexicon,
    lists,
    suffixes,
    known,
    lastParts,
    firstParts,
    heads,
    classes,
    quotes: quotePositions(tokens),
  };
}

/** A number for the kind of the first form that a match has, odd where the name begins. */
function knownKind(gazetteer: Gazetteer, names: KnownNames, index: number, piece: number): number {
  const match = names.matches[index]!;
  const form = match.forms[0]!;
  const type = TYPE_NUMBERS[gazetteer.typeOf(gazetteer.formEntities[form]!)];
  const kind = gazetteer.formKinds[form]!;
  const sort = kind === FormKind.name ? 0 : kind === FormKind.derived ? 2 : 1;
  return 1 + (match.from === piece ? 1 : 0) + 2 * (sort + 3 * type);
}

const TYPE_NUMBERS = { person: 0, organization: 1, place: 2, product: 3, event: 4 } as const;

function shapeHash(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  let last = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const folded = FOLD[code]!;
    const shape = isCapital(code)
      ? 0x41
      : code >= 0x30 && code <= 0x39
        ? 0x30
        : folded >= 0x61 && code > 0x40
          ? 0x61
          : code;
    if (shape === last) continue;
    last = shape;
    hash = Math.imul(hash ^ shape, HASH_PRIME);
  }
  return hash >>> 0;
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isCapital(code) && FOLD[code]! >= 0x61) return false;
  }
  return true;
}

function firstHyphen(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && FOLD[text.charCodeAt(at)] !== BOUNDARY) at++;
  return at;
}

function lastHyphen(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start; at--) {
    if (FOLD[text.charCodeAt(at)] === BOUNDARY) return at;
  }
  return -1;
}

/** The shortest part of a compound that is looked for. */
const SHORTEST_PART = 4;
/** Longer tokens are no words, and would take long to be split. */
const LONGEST_COMPOUND = 40;

/** Where the last word of a compound of two ordinary words begins, else the token's start. */
function headStart(gazetteer: Gazetteer, text: string, start: number, end: number): number {
  if (end - start > LONGEST_COMPOUND) return start;
  for (let split = start + 3; split <= end - SHORTEST_PART; split++) {
    if (!gazetteer.isWord(foldedHash(text, split, end))) continue;
    if (gazetteer.isWord(foldedHash(text, start, split))) return split;
    const last = text.charCodeAt(split - 1);
    const linked = last === 0x73 || last === 0x6e || last === 0x65;
    if (linked && split - start > 4 && gazetteer.isWord(foldedHash(text, start, split - 1)))
      return split;
  }
  return start;
}

const LONGEST_QUOTE = 12;

/** Marks the tokens between quotation marks on one line. */
function quotePositions({ text, count, starts, ends }: Tokens): Uint8Array {
  const quotes = new Uint8Array(count);
  let open = -1;
  for (let token = 0; token < count; token++) {
    const isMark =
      ends[token]! - starts[token]! <= 2 &&
      CLASS_OF[text.charCodeAt(starts[token]!)] === CharacterClass.quote;
    if (!isMark) continue;
    if (open >= 0 && token - open <= LONGEST_QUOTE && token > open + 1) {
      for (let at = open + 1; at < token; at++) {
        quotes[at] = Math.min(at - open, 3) + 4 * Math.min(token - at, 3);
      }
      open = -1;
    } else {
      open = token;
    }
  }
  return quotes;
}
