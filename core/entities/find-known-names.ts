import { type FormMatch, findForms } from './find-forms.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type NamePieces, PieceFlag } from './name-pieces.ts';
import { FormKind } from './surface-forms.ts';

/** What the gazetteer alone can tell of a text, before its sentences are looked at. */
export interface KnownNames {
  /** Stretches that spell names, from left to right, none inside another. */
  matches: FormMatch[];
  /** For each piece whether it spells a given name. */
  isFirstName: Uint8Array;
  /** For each piece the index of its match plus one, or 0. */
  matchAt: Uint32Array;
}

/** Finds every form of the gazetteer in a text; the leftmost and longest wins. */
export function findKnownNames(gazetteer: Gazetteer, pieces: NamePieces): KnownNames {
  const matches: FormMatch[] = [];
  const isFirstName = new Uint8Array(pieces.count);
  const matchAt = new Uint32Array(pieces.count);
  for (let piece = 0; piece < pieces.count; piece++) {
    if (pieces.flags[piece]! & (PieceFlag.link | PieceFlag.mark)) continue;
    const match = findForms(gazetteer, pieces, piece);
    if (!match) continue;
    const ofEntities = match.forms.filter(
      (form) => gazetteer.formKinds[form] !== FormKind.firstName,
    );
    if (
      ofEntities.length < match.forms.length &&
      !match.inflected &&
      !endsInPeriod(pieces, piece)
    ) {
      isFirstName.fill(1, match.from, match.to);
    }
    if (ofEntities.length === 0) continue;
    matches.push({ ...match, forms: ofEntities });
    matchAt.fill(matches.length, match.from, match.to);
    // A given name inside a full name is known as one too (Sam Altman, then Sam).
    piece = match.to - 1;
  }
  return { matches, isFirstName, matchAt };
}

/** "Bill." is an abbreviation for a number and nobody's name. */
const endsInPeriod = (pieces: NamePieces, piece: number): boolean =>
  pieces.text.charCodeAt(pieces.ends[piece]! - 1) === 0x2e;
