import { type FormMatch, findForms } from './find-forms.ts';
import { FOLD } from './fold-name.ts';
import { FormFlag, type Gazetteer, mayBegin, NO_ENTITY, prefixKey } from './gazetteer.ts';
import { hashBefore, hashOf, type NamePieces, PieceFlag } from './name-pieces.ts';
import { FormKind } from './surface-forms.ts';

/** Whether a piece spells a given name, and one that is also an ordinary word (Rose, Ernst). */
export const GivenName = { none: 0, name: 1, word: 2 } as const;

/** What the gazetteer alone can tell of a text, before its sentences are looked at. */
export interface KnownNames {
  /** Stretches that spell names, from left to right, none inside another. */
  matches: FormMatch[];
  /** For each piece a {@link GivenName}. */
  givenNames: Uint8Array;
  /** For each piece the index of its match plus one, or 0. */
  matchAt: Uint32Array;
}

const NEVER = PieceFlag.link | PieceFlag.mark;
const LOWER_S = 0x73;
const LOWER_N = 0x6e;
const LOWER_E = 0x65;
const APOSTROPHE = 0x27;

/** Finds every form of the gazetteer in a text; the leftmost and longest wins. */
export function findKnownNames(gazetteer: Gazetteer, pieces: NamePieces): KnownNames {
  const matches: FormMatch[] = [];
  const givenNames = new Uint8Array(pieces.count);
  const matchAt = new Uint32Array(pieces.count);
  const { text, starts, ends, hashes, flags } = pieces;
  const { roots, smallRoots } = gazetteer;
  for (let piece = 0; piece < pieces.count; piece++) {
    const own = flags[piece]!;
    if (own & NEVER) continue;
    // A cheap look at the first word, since hardly any begins a name.
    if (own & PieceFlag.capital) {
      const hash = hashes[piece] || hashOf(pieces, piece);
      if (!mayBegin(roots, hash)) {
        const end = FOLD[text.charCodeAt(ends[piece]! - 1)]!;
        if (end !== LOWER_S && end !== LOWER_N && end !== APOSTROPHE) continue;
        const beforeEnd = FOLD[text.charCodeAt(ends[piece]! - 2)]!;
        if (end === LOWER_N && beforeEnd !== LOWER_E) continue;
        const lessOne = hashBefore(hash, end);
        if (!mayBegin(roots, lessOne)) {
          if (end !== LOWER_S || !mayBegin(roots, hashBefore(lessOne, beforeEnd))) continue;
        }
      }
    } else if (smallRoots[prefixKey(text, starts[piece]!, ends[piece]!)] === 0) {
      continue;
    }
    const match = findForms(gazetteer, pieces, piece);
    if (!match) continue;
    // The Luxemburg in "Rosa-Luxemburg-Platz" is no country, the Lienz in "Egger-Lienz" no town.
    if (own & PieceFlag.glued && givenNames[piece - 1] !== GivenName.none) continue;
    if (isInDoubleName(gazetteer, pieces, matchAt, match)) continue;
    const { forms } = match;
    let given = 0;
    for (const form of forms) if (gazetteer.formKinds[form] === FormKind.firstName) given++;
    if (given > 0) {
      if (!match.inflected && !endsInPeriod(pieces, piece)) {
        const isWord = forms.some((form) => gazetteer.formFlags[form]! & FormFlag.word);
        givenNames.fill(isWord ? GivenName.word : GivenName.name, match.from, match.to);
      }
      if (given === forms.length) continue;
      match.forms = forms.filter((form) => gazetteer.formKinds[form] !== FormKind.firstName);
    }
    matches.push(match);
    for (let at = match.from; at < match.to; at++) matchAt[at] = matches.length;
    // A given name inside a full name is known as one too (Sam Altman, then Sam).
    piece = match.to - 1;
  }
  return { matches, givenNames, matchAt };
}

/** The shortest first part of a double name; shorter ones are abbreviations (UN-Sudan). */
const SHORTEST_SURNAME = 4;

/** Whether a place is the last part of a compound whose first part nothing is known of. */
function isInDoubleName(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  matchAt: Uint32Array,
  { from, to, forms }: FormMatch,
): boolean {
  const { flags, starts, ends, count } = pieces;
  const isLast = to === count || !(flags[to]! & PieceFlag.glued);
  if (!isLast || !(flags[from]! & PieceFlag.glued) || to - from > 1) return false;
  const before = from - 1;
  if (!(flags[before]! & PieceFlag.capital) || flags[before]! & PieceFlag.glued) return false;
  if (matchAt[before] || ends[before]! - starts[before]! < SHORTEST_SURNAME) return false;
  if (gazetteer.isWord(hashOf(pieces, before))) return false;
  return forms.every((form) => {
    const entity = gazetteer.formEntities[form]!;
    return entity !== NO_ENTITY && gazetteer.typeOf(entity) === 'place';
  });
}

/** "Bill." is an abbreviation for a number and nobody's name. */
const endsInPeriod = (pieces: NamePieces, piece: number): boolean =>
  pieces.text.charCodeAt(pieces.ends[piece]! - 1) === 0x2e;
