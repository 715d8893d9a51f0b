import { CharacterClass, CLASS_OF } from '../language/character-class.ts';
import type { FormMatch } from './find-forms.ts';
import { foldedHash } from './fold-name.ts';
import { FormFlag, type Gazetteer } from './gazetteer.ts';
import { hashOf, joined, type NamePieces, PieceFlag, pieceText } from './name-pieces.ts';
import { hasDeterminer, startsSentence } from './word-context.ts';

/** Before these a party or company is not meant: "im Grünen", "eine Union". */
const NEVER_BEFORE_ORGANIZATION = new Set(
  'im ins am zum beim ein eine einen einem einer eines kein keine viele mehr weniger jede jeder'.split(
    ' ',
  ),
);

/**
 * Whether a word right before the match settles that it names this entity (Plattform X, Kanzler
 * Scholz), or, for cues that begin with a hyphen, the word joined behind it (X-Chef), or, for the cue
 * „“, quotation marks around it.
 */
export function hasCue(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  match: FormMatch,
  entity: number,
): boolean {
  const cues = gazetteer.cuesOf(entity);
  if (cues.length === 0) return false;
  const before = match.from - 1;
  if (before >= 0 && joined(pieces, match.from)) {
    if (cues.includes(hashOf(pieces, before)) || cues.includes(tokenHash(pieces, before)))
      return true;
  }
  if (isQuoted(pieces, match) && cues.includes(QUOTED)) return true;
  const next = match.to;
  if (next >= pieces.count || !(pieces.flags[next]! & PieceFlag.glued)) return false;
  const cue = `-${pieceText(pieces, next)}`;
  return cues.includes(foldedHash(cue, 0, cue.length));
}

/** The cue „“ stands for quotation marks on both sides: „Bild“, but not „Bild des Tages“. */
const QUOTED = foldedHash('„“', 0, 2);

function isQuoted({ text, starts, ends }: NamePieces, { from, to }: FormMatch): boolean {
  const before = text.charCodeAt(starts[from]! - 1);
  const behind = text.charCodeAt(ends[to - 1]!);
  return CLASS_OF[before] === CharacterClass.quote && CLASS_OF[behind] === CharacterClass.quote;
}

/** The hash of a whole hyphen compound that ends with a piece (CDU-Chef). */
function tokenHash(pieces: NamePieces, last: number): number {
  let first = last;
  while (first > 0 && pieces.flags[first]! & PieceFlag.glued) first--;
  return foldedHash(pieces.text, pieces.starts[first]!, pieces.ends[last]!);
}

/**
 * Whether a match is rather the ordinary word that is spelled like it: "der Koch", "im Essen",
 * "Linke Gruppen". Without an entity, the match is a surname.
 *
 * @param strict take every ordinary word for one, where nothing but company speaks for the name
 */
export function isOrdinary(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  match: FormMatch,
  entity = -1,
  strict = false,
): boolean {
  const { from, to } = match;
  if (!match.forms.some((form) => gazetteer.formFlags[form]! & FormFlag.word)) return false;
  const type = entity < 0 ? 'person' : gazetteer.typeOf(entity);
  const next = to < pieces.count && joined(pieces, to) ? pieces.flags[to]! : 0;
  const compound = (next | pieces.flags[from]!) & PieceFlag.glued;
  if (startsSentence(pieces, from) && next & PieceFlag.capital && !compound) return true;
  if (type === 'organization' || type === 'product') {
    if (from === 0 || !joined(pieces, from)) return false;
    return NEVER_BEFORE_ORGANIZATION.has(pieceText(pieces, from - 1).toLowerCase());
  }
  return strict || compound !== 0 || hasDeterminer(pieces, from);
}
