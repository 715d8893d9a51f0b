import type { Gazetteer } from './gazetteer.ts';
import { hashOf, joined, type NamePieces, PieceFlag, pieceText } from './name-pieces.ts';

/** Words that make the noun behind them a common one: "der Koch" cooks, "Koch" may be a name. */
const DETERMINERS = new Set(
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
  dieser diese dieses diesen diesem jeder jede jedes jeden jedem im am zum zur beim ins ans vom
  mein meine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere viel viele
  mehr weniger ohne kaltes warmes gutes gesundes`.split(/\s+/),
);

/** Ordinary words that are also surnames and stand at the start of sentences without an article. */
const OPENERS = new Set(
  'weil laut wohl klar gut kurz lang ernst stark heute neu recht fromm still'.split(' '),
);

const SENTENCE_END = /[.!?:…„“"»«‚‘|•–—-]/u;

/** Whether a piece is the first word of a sentence, a line or a quote, where any word is capital. */
export function startsSentence(pieces: NamePieces, piece: number): boolean {
  if (pieces.flags[piece]! & PieceFlag.first || piece === 0) return true;
  const before = piece - 1;
  if (!(pieces.flags[before]! & PieceFlag.mark)) return false;
  return SENTENCE_END.test(pieceText(pieces, before));
}

/** Whether a determiner stands right before a piece. */
export function hasDeterminer(pieces: NamePieces, piece: number): boolean {
  if (piece === 0 || !joined(pieces, piece)) return false;
  return DETERMINERS.has(pieceText(pieces, piece - 1).toLowerCase());
}

/** Whether a title (Kanzler, CDU-Chefin, Herr) stands right before a piece. */
export function hasTitle(gazetteer: Gazetteer, pieces: NamePieces, piece: number): boolean {
  if (piece === 0 || !joined(pieces, piece) || pieces.flags[piece]! & PieceFlag.glued) return false;
  const before = piece - 1;
  const flags = pieces.flags[before]!;
  if (flags & PieceFlag.mark || !(flags & (PieceFlag.capital | PieceFlag.glued))) return false;
  return gazetteer.title.test(pieceText(pieces, before).replace(/\.$/, ''));
}

/** Whether a piece is an ordinary word of German, whatever its case. */
export const isWord = (gazetteer: Gazetteer, pieces: NamePieces, piece: number): boolean =>
  gazetteer.isWord(hashOf(pieces, piece));

/** Whether a piece at the start of a sentence is rather a conjunction or adverb than a surname. */
export const isOpener = (pieces: NamePieces, piece: number): boolean =>
  startsSentence(pieces, piece) && OPENERS.has(pieceText(pieces, piece).toLowerCase());
