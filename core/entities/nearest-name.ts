import { NounClass } from './epithet-nouns.ts';
import { PieceFlag, pieceText } from './name-pieces.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { EpithetReading } from './read-epithet.ts';
import { type Finding, isOfClass, type Reading } from './reading.ts';

/** These words alone stand for the one firm, medium or country that was last named. */
const NEAREST =
  /^(?:unternehmen|konzern|firma|start-up|startup|sender|magazin|blatt|zeitung|partei|verein|klub|club|land|projekt|vorhaben|initiative|plattform|behörde|gewerkschaft|verband|institut|geldhaus|organisation)$/;
/** So many sentences back the nearest name is looked for. */
const SENTENCES = 3;

/** Whether a noun alone stands for the one of its kind that was last named (Unternehmen). */
export const isGeneric = (word: string): boolean => NEAREST.test(word.toLowerCase());

/**
 * "Das Unternehmen": the one that the last sentences name. What stands in the same clause is not
 * meant ("Deutschland exportiert in das Land"), and of countries there may be no other around.
 *
 * @param lists findings in the order of the text
 * @returns the entity, or -1
 */
export function nearestName(
  reading: Reading,
  lists: readonly (readonly Finding[])[],
  { from, determiner }: NounPhrase,
  { word, noun }: EpithetReading,
): number {
  const { pieces } = reading;
  if (!isGeneric(word)) return -1;
  // "Auf dem Land" is not in the city.
  const before = determiner === 'aufs' || from === 0 ? determiner : pieceText(pieces, from - 1);
  if (noun.head === 'land' && /^aufs?$/i.test(before)) return -1;
  const fits = ({ entity }: Finding) => entity >= 0 && isOfClass(reading, entity, noun.classes);
  const isCountry = (noun.classes & NounClass.country) !== 0;
  const near = new Set<number>();
  let sentence = from;
  for (let count = 0; count < SENTENCES && sentence > 0; count++) {
    const end = count > 0 ? sentence : clauseStart(reading, sentence);
    sentence = sentenceStart(reading, sentence - (count > 0 ? 1 : 0));
    for (const list of lists) {
      for (let at = lowerBound(list, end) - 1; at >= 0 && list[at]!.from >= sentence; at--) {
        if (fits(list[at]!)) near.add(list[at]!.entity);
      }
    }
    if (near.size > 1) return -1;
    if (near.size === 1 && !isCountry) break;
    if (pieces.flags[sentence]! & PieceFlag.first && count > 0) break;
  }
  const [entity] = near;
  return entity ?? -1;
}

/** Of several whom a word may mean, the only one that the last sentences name; else -1. */
export function nearestOf(
  reading: Reading,
  names: readonly Finding[],
  from: number,
  bearers: readonly number[],
): number {
  if (bearers.length === 0) return -1;
  let sentence = from;
  for (let count = 0; count < SENTENCES && sentence > 0; count++) {
    sentence = sentenceStart(reading, sentence - (count > 0 ? 1 : 0));
  }
  const near = new Set<number>();
  for (let at = lowerBound(names, from) - 1; at >= 0 && names[at]!.from >= sentence; at--) {
    if (bearers.includes(names[at]!.entity)) near.add(names[at]!.entity);
  }
  return near.size === 1 ? [...near][0]! : -1;
}

/** The first piece behind the last mark before a piece. */
function clauseStart({ pieces }: Reading, piece: number): number {
  let at = piece;
  while (
    at > 0 &&
    !((pieces.flags[at]! & PieceFlag.first) | (pieces.flags[at - 1]! & PieceFlag.mark))
  )
    at--;
  return at;
}

/** The first piece of the sentence that a piece lies in. */
function sentenceStart({ pieces }: Reading, piece: number): number {
  let at = Math.max(0, piece);
  while (at > 0 && !(pieces.flags[at]! & PieceFlag.first)) {
    if (pieces.flags[at - 1]! & PieceFlag.mark && /^[.!?:]$/.test(pieceText(pieces, at - 1))) break;
    at--;
  }
  return at;
}

/** How many names begin before a piece. */
export function lowerBound(names: readonly Finding[], piece: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.from < piece) low = middle + 1;
    else high = middle;
  }
  return low;
}
