import { FOLD, HASH_SEED, spelledHash } from './fold-name.ts';
import { FormFlag, type Gazetteer } from './gazetteer.ts';
import { hashOf, hashWithout, joined, type NamePieces, PieceFlag } from './name-pieces.ts';
import { childOf } from './name-trie.ts';
import { FormKind } from './surface-forms.ts';

/** A stretch of pieces that spells one or more forms of the gazetteer. */
export interface FormMatch {
  /** First piece, and the one after the last. */
  from: number;
  to: number;
  /** Whether a genitive ending was taken off (Musks, Weißen Hauses). */
  inflected: boolean;
  /** Indices into the gazetteer's form arrays. */
  forms: number[];
}

/** Nothing in German names is longer; keeps the search linear. */
const LONGEST = 9;
const LOWER_S = 0x73;
const LOWER_N = 0x6e;
const LOWER_E = 0x65;
const APOSTROPHE = 0x27;

/** One search; for each piece so far how many characters of a case ending were taken off. */
interface Search {
  gazetteer: Gazetteer;
  pieces: NamePieces;
  from: number;
  limit: number;
  stripped: number[];
  best: FormMatch | null;
}

/**
 * The longest forms of the gazetteer that begin at a piece, or null. Shorter ones inside them are
 * not reported: "Europäische Union" is not the "Union".
 *
 * @param limit the piece at which the match must end at the latest
 */
export function findForms(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  from: number,
  limit = Math.min(pieces.count, from + LONGEST),
): FormMatch | null {
  const search: Search = { gazetteer, pieces, from, limit, stripped: [], best: null };
  visit(search, 0, from);
  return search.best;
}

function visit(search: Search, node: number, piece: number): void {
  const { gazetteer, pieces, from, limit } = search;
  const first = gazetteer.terminalStarts[node]!;
  const last = gazetteer.terminalStarts[node + 1]!;
  if (first < last && (search.best === null || piece > search.best.to)) {
    // What is tried first has no ending taken off: "Jens" is not the genitive of "Jen".
    const forms = acceptedForms(search, first, last);
    if (forms.length > 0) {
      search.best = { from, to: piece, inflected: hasGenitive(search), forms };
    }
  }
  if (piece >= limit || (piece > from && !joined(pieces, piece))) return;
  step(search, node, piece, hashOf(pieces, piece), 0);
  if (!(pieces.flags[piece]! & PieceFlag.capital)) return;
  const end = FOLD[pieces.text.charCodeAt(pieces.ends[piece]! - 1)];
  const beforeEnd = FOLD[pieces.text.charCodeAt(pieces.ends[piece]! - 2)];
  if (end === LOWER_S) {
    step(search, node, piece, hashWithout(pieces, piece, 1), 1);
    if (beforeEnd === LOWER_E || beforeEnd === APOSTROPHE) {
      step(search, node, piece, hashWithout(pieces, piece, 2), 2);
    }
  } else if (end === APOSTROPHE || (end === LOWER_N && beforeEnd === LOWER_E)) {
    step(search, node, piece, hashWithout(pieces, piece, 1), 1);
  }
}

/** Whether a genitive ending was taken off any of the pieces so far; a dative one ends in n. */
function hasGenitive({ pieces: { text, ends }, from, stripped }: Search): boolean {
  for (let index = 0; index < stripped.length; index++) {
    if (stripped[index]! > 0 && text.charCodeAt(ends[from + index]! - 1) !== LOWER_N) return true;
  }
  return false;
}

function step(search: Search, node: number, piece: number, hash: number, characters: number): void {
  const child = childOf(search.gazetteer.edges, node, hash);
  if (child < 0) return;
  search.stripped.push(characters);
  visit(search, child, piece + 1);
  search.stripped.pop();
}

function acceptedForms(search: Search, first: number, last: number): number[] {
  const { gazetteer, pieces, from, stripped } = search;
  const { text, starts, ends, flags } = pieces;
  const to = from + stripped.length;
  let spelled = HASH_SEED;
  for (let piece = from; piece < to; piece++) {
    spelled = spelledHash(text, starts[piece]!, ends[piece]! - stripped[piece - from]!, spelled);
  }
  const capital = (flags[from]! & PieceFlag.capital) !== 0;
  const inflected = stripped.at(-1)! > 0;
  const dative = inflected && text.charCodeAt(ends[to - 1]! - 1) === LOWER_N;
  const accepted: number[] = [];
  for (let form = first; form < last; form++) {
    const asked = gazetteer.formFlags[form]!;
    const kind = gazetteer.formKinds[form]!;
    if (gazetteer.formHashes[form] !== spelled) {
      if (asked & (FormFlag.asSpelled | FormFlag.small)) continue;
      if (!capital && kind !== FormKind.derived) continue;
    }
    // Derived forms bring their endings along; people have no dative in -n.
    if (inflected && kind === FormKind.derived) continue;
    if (dative && !takesDativeN(search, form)) continue;
    accepted.push(form);
  }
  return accepted;
}

/**
 * Plural names take -n in the dative, in den Niederlanden; but not when that makes an ordinary word:
 * "Arten" are kinds, and nobody watches them (Arte).
 */
function takesDativeN({ gazetteer, pieces, from, stripped }: Search, form: number): boolean {
  if (gazetteer.formKinds[form] === FormKind.firstName) return false;
  const type = gazetteer.typeOf(gazetteer.formEntities[form]!);
  if (type === 'place') return true;
  return type !== 'person' && !gazetteer.isWord(hashOf(pieces, from + stripped.length - 1));
}
