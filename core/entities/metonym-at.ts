import { joined, PieceFlag, pieceText } from './name-pieces.ts';
import type { Finding, Reading } from './reading.ts';

/** What governments do and towns do not, in the present and the past. */
const ACTS =
  /^(?:w[ai]rf(?:t|en)?|forder|droh|reagier|kritisier|will$|woll|erklär|kündig|wies|weist|bestr[ei]+t|beschuldig|verhäng|signalisier|warn|plan(?:t|te|en)$|unterstütz|lehn(?:t|te)|dementier|hoff|poch|dräng|verspr[aei]|liefer|schw(?:eig|ieg)|verurteil|begrüß|beton(?:t|te)|sag(?:t|te)|teil(?:t|te)|dring(?:t|en)|besteht$|beharr|verlang|rechnet|erw[äo]g|verhandel|sanktionier|bezeichne|beschl[io][eß]?|antwort|protestier|appellier|fürcht|befürcht|blockier|verweiger|entsende|schick|rüst|wehrt|mahn|dulde|zöger|spr[ai]ch|urteil|entsch(?:eid|ied)|kippt|stopp(?:t|te)|billig|verstößt|verstieß)/;
/** Where something is or goes; then the place itself is meant. */
const PLACE =
  /^(?:in|im|ins|nach|aus|bei|beim|um|durch|ab|bis|am|an|ans|auf|vor|hinter|neben|über|unter|zwischen|von|vom|zu|zum|für|mit|ohne|stadt)$/i;
const TOWARD = /^gegenüber$/i;
const ARTICLE = /^(?:der|die|das|dem|den|des)$/i;

/**
 * The second reading of a name that stands for another one where it acts or is spoken to: "Berlin
 * wirft Moskau vor" is about two governments, "in Berlin" is about a town.
 *
 * @returns the entity, or -1
 */
export function metonymAt({ gazetteer, pieces }: Reading, finding: Finding): number {
  const { from, to, entity, kind, inflected } = finding;
  if (entity < 0 || kind === 'derived' || kind === 'epithet') return -1;
  const metonym = gazetteer.metonymOf(entity);
  if (metonym < 0 || pieces.flags[from]! & PieceFlag.glued) return -1;
  const next = to < pieces.count && joined(pieces, to) ? pieceText(pieces, to) : '';
  if (next !== '' && pieces.flags[to]! & PieceFlag.glued) return -1;
  const before = wordBefore(pieces, from);
  const isArticle = ARTICLE.test(before);
  const first = isArticle ? wordBefore(pieces, from - 1) : before;
  if (TOWARD.test(first)) return metonym;
  if (PLACE.test(first)) return -1;
  // "die Sprecherin des Weißen Hauses"
  if (isArticle && inflected) return metonym;
  return ACTS.test(next) || ACTS.test(first) ? metonym : -1;
}

const wordBefore = (pieces: Reading['pieces'], piece: number): string =>
  piece > 0 && joined(pieces, piece) ? pieceText(pieces, piece - 1) : '';
