import { classesOf, classesOfUnknown } from './epithet-nouns.ts';
import { joined, PieceFlag, pieceText } from './name-pieces.ts';
import { type NounPhrase, nounPhrase, tokenStart } from './noun-phrase.ts';
import { type EpithetReading, readDemonym, readEpithet } from './read-epithet.ts';
import type { Finding, Reading } from './reading.ts';

/** A common noun that stands beside a name and says who that is. */
export interface Apposition {
  /** The phrase: first piece, and the one after the last. */
  from: number;
  to: number;
  reading: EpithetReading;
  /** The name that it stands beside. */
  name: Finding;
}

const HONORIFIC = /^(?:Dr|Prof|Frau|Herrn?)\.?$/;
/** Bare nouns that are rather plurals before a surname: "werfen Kritiker Musk vor". */
const RATHER_PLURAL =
  /(?:kritiker|politiker|verteidiger|unterstützer|forscher|wissenschaftler|republikaner|reporter|manager|unternehmer|banker|berater|vertreter|aktionär|investor|rebell|(?<!geschäfts)führer|währungshüter)$/;
/** An apposition behind a name closes within so many pieces. */
const REACH = 12;
const CLOSING = /^[,.;)–—]$/;

/**
 * Finds what stands beside the names of a text: "Tesla-Chef Elon Musk", "Elon Musk, der Chef von
 * Tesla,", "ein Unternehmen namens Stargate", "dem Chef von Tesla, Elon Musk,".
 *
 * @param names the text's findings in the order of the text
 */
export function findAppositions(reading: Reading, names: readonly Finding[]): Apposition[] {
  const found: Apposition[] = [];
  const demonyms = new Set(names.filter(({ kind }) => kind === 'derived').map(({ to }) => to - 1));
  for (const name of names) {
    if (name.kind === 'derived') continue;
    const before = isWhole(reading, name)
      ? (findBefore(reading, demonyms, name) ?? findBeforeComma(reading, name))
      : null;
    if (before) found.push(before);
    const behind = findBehind(reading, name);
    if (behind) found.push(behind);
  }
  return found;
}

/** Whether a name is no part of a compound (Trump-Lager). */
function isWhole({ pieces }: Reading, { from, to }: Finding): boolean {
  if (pieces.flags[from]! & PieceFlag.glued) return false;
  if (to < pieces.count && pieces.flags[to]! & PieceFlag.glued) return false;
  return pieces.text[pieces.ends[to - 1]!] !== '-';
}

/** @param demonyms the last pieces of words for people of a country or party */
function findBefore(
  reading: Reading,
  demonyms: ReadonlySet<number>,
  name: Finding,
): Apposition | null {
  const { pieces } = reading;
  // "Trumps Berater" are not Trump, but of a firm nothing tells "dem Sender CNNs" apart.
  if (name.inflected || name.from === 0) return null;
  let last = name.from - 1;
  if (!joined(pieces, name.from)) return null;
  if (/^[„“"»«‚‘']$/.test(pieceText(pieces, last))) last--;
  if (last >= 0 && HONORIFIC.test(pieceText(pieces, last))) last--;
  if (last >= 0 && pieceText(pieces, last) === 'namens') last--;
  const isDemonym =
    demonyms.has(last) && (pieces.flags[tokenStart(pieces, last)]! & PieceFlag.capital) !== 0;
  if (last < 0 || !(isDemonym || isNoun(reading, last)) || !joined(pieces, last + 1)) return null;
  const phrase = coordinated(reading, nounPhrase(pieces, last));
  const type = name.entity < 0 ? (name.type ?? 'person') : reading.gazetteer.typeOf(name.entity);
  const epithet =
    readFitting(reading, phrase, name) ??
    (isDemonym && type === 'person' ? readDemonym(pieces, phrase) : null);
  if (!epithet) return null;
  const isBareSurname = phrase.determiner === '' && name.kind === 'surname';
  if (isBareSurname && RATHER_PLURAL.test(epithet.noun.head)) return null;
  return { from: phrase.from, to: phrase.to, reading: epithet, name };
}

/** A phrase of two nouns begins with the first: "den Investor und früheren Minister Rolf Kern". */
function coordinated({ pieces }: Reading, phrase: NounPhrase): NounPhrase {
  const { noun, determiner } = phrase;
  if (determiner !== '') return phrase;
  let and = noun - 1;
  while (and > 0 && noun - and <= 2 && pieceText(pieces, and) !== 'und') and--;
  if (and < 1 || pieceText(pieces, and) !== 'und') return phrase;
  const first = nounPhrase(pieces, and - 1);
  if (first.determiner === '' || !readEpithet(pieces, first)) return phrase;
  return { ...phrase, from: first.from, determiner: first.determiner };
}

/** Whether a piece ends a noun that names nobody by itself. */
function isNoun({ pieces, taken }: Reading, last: number): boolean {
  if (taken[last] || pieces.flags[last]! & (PieceFlag.mark | PieceFlag.link)) return false;
  return (pieces.flags[tokenStart(pieces, last)]! & PieceFlag.capital) !== 0;
}

function readFitting(
  { gazetteer, pieces }: Reading,
  phrase: NounPhrase,
  { entity, type = 'person' }: Finding,
): EpithetReading | null {
  const epithet = readEpithet(pieces, phrase);
  if (!epithet) return null;
  const classes =
    entity < 0
      ? classesOfUnknown(type)
      : classesOf(gazetteer.typeOf(entity), gazetteer.subtypeOf(entity));
  return epithet.noun.classes & classes ? epithet : null;
}

/** "Elon Musk, der Chef von Tesla,": a phrase that a comma opens and a mark closes. */
function findBehind(reading: Reading, name: Finding): Apposition | null {
  const { pieces, taken } = reading;
  const opening = closeCompound(reading, name);
  if (opening < 0 || opening + 1 >= pieces.count || pieceText(pieces, opening) !== ',') return null;
  let last = opening + 1;
  const limit = Math.min(pieces.count, last + REACH);
  while (last < limit && !(pieces.flags[last]! & (PieceFlag.capital | PieceFlag.mark))) last++;
  if (last >= limit || taken[last + 1]) return null;
  while (last + 1 < limit && pieces.flags[last + 1]! & PieceFlag.glued) last++;
  if (!isNoun(reading, last)) return null;
  const phrase = nounPhrase(pieces, last);
  if (phrase.from !== opening + 1) return null;
  const epithet = readFitting(reading, phrase, name);
  if (!epithet) return null;
  let end = last + 1;
  while (end < limit && !(pieces.flags[end]! & (PieceFlag.mark | PieceFlag.first))) {
    if (isSeries(reading, end)) return null;
    end++;
  }
  if (end >= limit || !CLOSING.test(pieceText(pieces, end))) return null;
  // The last word of a relative clause is its verb: "Musk, der Chef von Tesla ist,".
  if (!(pieces.flags[end - 1]! & (PieceFlag.capital | PieceFlag.glued))) return null;
  return { from: phrase.from, to: end, reading: epithet, name };
}

/** Past the compound that names the same by its last part (Stargate-Projekt); -1 for any other. */
function closeCompound(reading: Reading, name: Finding): number {
  const { pieces } = reading;
  if (isWhole(reading, name)) return name.to;
  let to = name.to;
  while (to < pieces.count && pieces.flags[to]! & PieceFlag.glued) to++;
  if (to === name.to) return -1;
  const phrase = { from: name.from, noun: to - 1, to, determiner: '', adjectives: [] };
  return readFitting(reading, phrase, name) ? to : -1;
}

/** "Musk, dem Präsidenten und der Presse": another member of a series follows. */
const isSeries = ({ pieces }: Reading, piece: number): boolean =>
  pieceText(pieces, piece) === 'und' && /^(?:de[rmns]|die|das)$/.test(pieceText(pieces, piece + 1));

/** "dem Chef von Tesla, Elon Musk,": a full name between commas behind the phrase. */
function findBeforeComma(reading: Reading, name: Finding): Apposition | null {
  const { pieces } = reading;
  const comma = name.from - 1;
  if (name.kind !== 'name' || name.to - name.from < 2 || comma < 2) return null;
  if (pieceText(pieces, comma) !== ',' || name.to + 1 >= pieces.count) return null;
  if (pieceText(pieces, name.to) !== ',' && pieceText(pieces, name.to) !== '.') return null;
  for (let last = comma - 1; last > Math.max(0, comma - REACH); last--) {
    if (pieces.flags[last]! & PieceFlag.mark) return null;
    if (!isNoun(reading, last)) continue;
    const phrase = nounPhrase(pieces, last);
    const epithet = phrase.determiner === '' ? null : readFitting(reading, phrase, name);
    if (!epithet) continue;
    const isAttributed =
      phrase.to === comma || /^(?:von|vom|de[rs]|für)$/.test(pieceText(pieces, phrase.to));
    return isAttributed ? { from: phrase.from, to: comma, reading: epithet, name } : null;
  }
  return null;
}
