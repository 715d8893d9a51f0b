import { FOLD, foldedHash, HASH_SEED, spelledHash } from './fold-name.ts';
import { FormFlag, type Gazetteer } from './gazetteer.ts';
import { type NamePieces, PieceFlag } from './name-pieces.ts';
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
  limit = pieces.count,
): FormMatch | null {
  const { edges, terminalStarts } = gazetteer;
  let best: FormMatch | null = null;
  // For each piece how many characters of a case ending were taken off.
  const stripped: number[] = [];
  const isGenitive = (characters: number, index: number) =>
    characters > 0 && pieces.text.charCodeAt(pieces.ends[from + index]! - 1) !== LOWER_N;

  const visit = (node: number, piece: number) => {
    const first = terminalStarts[node]!;
    const last = terminalStarts[node + 1]!;
    const length = piece - from;
    if (first < last && (best === null || length > best.to - best.from)) {
      const forms = acceptedForms(gazetteer, pieces, from, stripped, first, last);
      // What is tried first has no ending taken off: "Jens" is not the genitive of "Jen".
      if (forms.length > 0) best = { from, to: piece, inflected: stripped.some(isGenitive), forms };
    }
    if (length >= LONGEST || piece >= limit) return;
    if (length > 0 && !joined(pieces, piece)) return;
    step(node, piece, pieces.hashes[piece]!, 0);
    const capital = pieces.flags[piece]! & PieceFlag.capital;
    if (!capital) return;
    const end = FOLD[pieces.text.charCodeAt(pieces.ends[piece]! - 1)];
    const beforeEnd = FOLD[pieces.text.charCodeAt(pieces.ends[piece]! - 2)];
    if (end === LOWER_S) {
      step(node, piece, pieces.lessOne[piece]!, 1);
      if (beforeEnd === LOWER_E || beforeEnd === APOSTROPHE) {
        step(node, piece, pieces.lessTwo[piece]!, 2);
      }
    } else if (end === APOSTROPHE || (end === LOWER_N && beforeEnd === LOWER_E)) {
      step(node, piece, pieces.lessOne[piece]!, 1);
    }
  };
  const step = (node: number, piece: number, hash: number, characters: number) => {
    const child = childOf(edges, node, hash);
    if (child < 0) return;
    stripped.push(characters);
    visit(child, piece + 1);
    stripped.pop();
  };
  visit(0, from);
  return best;
}

/** Whether only a space or a hyphen, no line break, stands before a piece. */
export function joined(pieces: NamePieces, piece: number): boolean {
  if (pieces.flags[piece]! & PieceFlag.first) return false;
  return pieces.starts[piece]! - pieces.ends[piece - 1]! <= 2;
}

function acceptedForms(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  from: number,
  stripped: readonly number[],
  first: number,
  last: number,
): number[] {
  const { text, starts, ends, flags } = pieces;
  const to = from + stripped.length;
  let spelled = HASH_SEED;
  for (let piece = from; piece < to; piece++) {
    spelled = spelledHash(text, starts[piece]!, ends[piece]! - stripped[piece - from]!, spelled);
  }
  const capital = (flags[from]! & PieceFlag.capital) !== 0;
  const lastCharacters = stripped.at(-1)!;
  const dative = lastCharacters > 0 && text.charCodeAt(ends[to - 1]! - 1) === LOWER_N;
  const accepted: number[] = [];
  for (let form = first; form < last; form++) {
    const asked = gazetteer.formFlags[form]!;
    const kind = gazetteer.formKinds[form]!;
    if (gazetteer.formHashes[form] !== spelled) {
      if (
        asked & (FormFlag.asSpelled | FormFlag.small) ||
        (!capital && kind !== FormKind.derived)
      ) {
        continue;
      }
    }
    // Derived forms bring their endings along; people have no dative in -n.
    if (lastCharacters > 0 && kind === FormKind.derived) continue;
    if (dative && !takesDativeN(gazetteer, form)) continue;
    accepted.push(form);
  }
  return accepted;
}

/** Plural names take -n in the dative: in den Niederlanden, bei den Grünen. */
function takesDativeN(gazetteer: Gazetteer, form: number): boolean {
  const kind = gazetteer.formKinds[form]!;
  if (kind === FormKind.firstName) return false;
  return gazetteer.typeOf(gazetteer.formEntities[form]!) !== 'person';
}

/** The folded hash of a piece's text, for comparison with a cue. */
export const pieceHash = (pieces: NamePieces, piece: number): number =>
  foldedHash(pieces.text, pieces.starts[piece]!, pieces.ends[piece]!);
