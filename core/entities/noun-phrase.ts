import type { Gender } from './epithet-nouns.ts';
import { joined, type NamePieces, PieceFlag, pieceText } from './name-pieces.ts';

/** The stretch of pieces that a common noun makes with its determiner and adjectives. */
export interface NounPhrase {
  /** The piece at which the phrase begins: its determiner, if that is a word of its own. */
  from: number;
  /** First piece of the noun, and the one after its last. */
  noun: number;
  to: number;
  /** In lower case, also one that a preposition has swallowed (`zum`); empty when there is none. */
  determiner: string;
  /** In lower case, in the order of the text. */
  adjectives: number[];
}

const DEFINITE = /^(?:der|die|das|dem|den|des|diese[rsmn]?)$/;
const FUSED = /^(?:vom|zum|zur|am|im|beim|ins|ans|aufs|fürs)$/;
const OTHER = /^(?:(?:k?ein|mein|dein|sein|ihr|unser|euer|eur)(?:e[rsmn]?)?|dessen|deren)$/;
const ADJECTIVE = /^\p{Ll}.*(?:e|en|er|es|em)$/u;
/** Without a determiner only words that end like this are taken for adjectives. */
const CERTAIN_ADJECTIVE =
  /^(?!zwischen|einig|wenig)\p{L}{2,}(?:isch|lich|ig|früher)(?:e|er|en|em|es)$/u;
/** Words that stand among the adjectives of a phrase without being declined. */
const ADVERB = /^(?:als|sehr|so|weltweit|neu|noch|frisch|ehemals|lange|seit|rechts|links|und)$/;
const MOST_ADJECTIVES = 4;

export const isDefinite = (determiner: string): boolean =>
  DEFINITE.test(determiner) || FUSED.test(determiner);

/** The first piece of the hyphen compound that a piece belongs to. */
export function tokenStart({ flags }: NamePieces, piece: number): number {
  let first = piece;
  while (first > 0 && flags[first]! & PieceFlag.glued) first--;
  return first;
}

/** Where the noun begins that ends with a piece. */
export function nounStart(pieces: NamePieces, last: number): number {
  const first = tokenStart(pieces, last);
  const isJoint = first > 0 && joined(pieces, first) && pieceText(pieces, first) === 'Venture';
  return isJoint && pieceText(pieces, first - 1) === 'Joint' ? first - 1 : first;
}

/** The phrase whose noun ends with a piece. */
export function nounPhrase(pieces: NamePieces, last: number): NounPhrase {
  const noun = nounStart(pieces, last);
  let first = noun;
  for (let before = ellipsis(pieces, first); before < first; before = ellipsis(pieces, first)) {
    first = before;
  }
  const adjectives: number[] = [];
  let at = first;
  while (at > 0 && joined(pieces, at) && first - at < MOST_ADJECTIVES) {
    const word = pieceText(pieces, at - 1);
    if (isDeterminer(word.toLowerCase())) break;
    const isPart = ADJECTIVE.test(word) || (adjectives.length > 0 && ADVERB.test(word));
    if (!isPart) break;
    at = tokenStart(pieces, at - 1);
    adjectives.unshift(at);
  }
  const word = at > 0 && joined(pieces, at) ? pieceText(pieces, at - 1).toLowerCase() : '';
  if (FUSED.test(word)) return { from: at, noun, to: last + 1, determiner: word, adjectives };
  if (isDeterminer(word)) {
    return { from: at - 1, noun, to: last + 1, determiner: word, adjectives };
  }
  // A verb ends like an adjective: "sagte Kanzler Scholz".
  let from = first;
  while (adjectives.length > 0) {
    const adjective = adjectives.at(-1)!;
    if (adjective < at || !CERTAIN_ADJECTIVE.test(pieceText(pieces, adjective))) break;
    from = adjective;
    at = adjective + 1;
    adjectives.pop();
  }
  return { from, noun, to: last + 1, determiner: '', adjectives: [] };
}

const isDeterminer = (word: string): boolean =>
  DEFINITE.test(word) || FUSED.test(word) || OTHER.test(word);

/** Where "Tesla- und" begins before "X-Chef"; the piece itself when there is no such half. */
function ellipsis(pieces: NamePieces, piece: number): number {
  if (piece < 2 || !joined(pieces, piece) || !joined(pieces, piece - 1)) return piece;
  if (!/^(?:und|oder|sowie)$/.test(pieceText(pieces, piece - 1))) return piece;
  return pieces.text[pieces.ends[piece - 2]!] === '-' ? tokenStart(pieces, piece - 2) : piece;
}

/** Whether a determiner can stand before a noun of this gender in the singular. */
export function agrees(determiner: string, gender: Gender): boolean {
  if (gender === 'mf' || determiner === 'dessen' || determiner === 'deren') return true;
  if (FUSED.test(determiner)) {
    if (determiner === 'zur') return gender === 'f';
    return /^(?:ins|ans|aufs|fürs)$/.test(determiner) ? gender === 'n' : gender !== 'f';
  }
  const ending = /(?:e|er|es|em|en|as)$/.exec(determiner)?.[0] ?? '';
  if (gender === 'f') return ending === 'e' || ending === 'er';
  if (ending === 'e') return false;
  if (gender === 'n') return !/^(?:er|en)$/.test(ending) || /^(?:ihr|unser|euer)$/.test(determiner);
  return ending !== 'as';
}
