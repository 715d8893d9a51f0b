import { epithetHash } from './epithet-hash.ts';
import { NounClass } from './epithet-nouns.ts';
import type { Apposition } from './find-appositions.ts';
import { foldedHash } from './fold-name.ts';
import { joined, PieceFlag, pieceText } from './name-pieces.ts';
import { isGeneric, lowerBound, nearestName, nearestOf } from './nearest-name.ts';
import { type NounPhrase, nounPhrase, tokenStart } from './noun-phrase.ts';
import { type EpithetReading, isGiven, readEpithet } from './read-epithet.ts';
import { type Finding, isOfClass, type Reading } from './reading.ts';

const SCORE = { learned: 0.9, known: 0.85, nearest: 0.7 };

/** Someone else is meant: the one before, the one to come, another one. */
const ANOTHER =
  /^(?:ehemalig|früher|damalig|einstig|künftig|nächst|ander|weiter|vorig|vorherig|vormalig|zweit|dritt|letzt|jeweilig|stellvertretend|kommissarisch|beid|meist|gewählt|eigen|potenziell|möglich|zuständig)/;
/** Whose head somebody is stands behind these; alone they say nothing of whom. */
const RELATIONAL =
  /^(?:(?:mit)?gründer|chef|ceo|cfo|boss|sprecher|berater|vorsitzend|anwält|anwalt|sohn|tochter|bruder|schwester|vater|mutter|witwe|frau|freund|kumpel|mentor|nachfolger|vorgänger|stellvertreter|vertraut|verbündet|kolleg|kritiker|eigentümer|besitzer|inhaber|leiter|vize|vorstand|unterstützer|beauftragt|kandidat|profi|star|autor|vertreter|ehe|mitglied|direktor|führer)/;
/** So many pieces back somebody must have been named whom a simple noun means. */
const RECENT = 150;
/** What stands behind a noun and says whose it is. */
const ATTRIBUTE = /^(?:de[rs]|von|vom|eine[rs]|(?:sein|ihr|unser)e[rs]|für)$/;
/** Near these words "zum" tells what somebody becomes. */
const CHANGE =
  /wahl$|wähl|^(?:ernenn|ernann|gekür|kür|beruf|beförder|mach|aufstieg|aufgestiegen|krön|gekrön|nominier|erklär|werd|w[iu]rd|bestimm|geworden|avancier|mutier)/i;
const CHANGE_REACH = 5;

/** The words of a text that stand for somebody it names, and where they were learned. */
class Learned {
  readonly #byHash = new Map<number, Apposition[]>();

  constructor(appositions: readonly Apposition[]) {
    for (const apposition of appositions) {
      const { hash, word, noun } = apposition.reading;
      if (isGeneric(word)) continue;
      this.#add(hash, apposition);
      const isPerson = (noun.classes & NounClass.person) !== 0;
      if (isPerson && !RELATIONAL.test(noun.head) && noun.head.length < word.length) {
        this.#add(foldedHash(noun.head, 0, noun.head.length), apposition);
      }
    }
  }

  of(hash: number): readonly Apposition[] {
    return this.#byHash.get(hash) ?? [];
  }

  #add(hash: number, apposition: Apposition): void {
    const list = this.#byHash.get(hash);
    if (list) list.push(apposition);
    else this.#byHash.set(hash, [apposition]);
  }
}

/**
 * Finds the phrases that stand in place of a name: those that this text has put beside it before
 * (der Tesla-Chef), those by which the press calls somebody whom the text names (der Republikaner),
 * and "das Unternehmen" where just one has been named lately.
 *
 * @param names the text's findings in the order of the text
 */
export function followEpithets(
  reading: Reading,
  names: readonly Finding[],
  appositions: readonly Apposition[],
): Finding[] {
  const { pieces, taken } = reading;
  const learned = new Learned(appositions);
  const covered = new Uint8Array(pieces.count);
  for (const { from, to } of appositions) covered.fill(1, from, to);
  const derivedAt = new Map<number, number>();
  for (const { from, to, kind, entity } of names) {
    if (kind === 'derived') for (let at = from; at < to; at++) derivedAt.set(at, entity);
  }
  const found: Finding[] = [];
  const search: Search = { reading, names, learned, derivedAt, found };
  for (let last = 0; last < pieces.count; last++) {
    const flags = pieces.flags[last]!;
    if (flags & (PieceFlag.mark | PieceFlag.link)) continue;
    if (!(flags & (PieceFlag.capital | PieceFlag.glued))) continue;
    if (taken[last] && !derivedAt.has(last)) continue;
    if (last + 1 < pieces.count && pieces.flags[last + 1]! & PieceFlag.glued) continue;
    if (!(pieces.flags[tokenStart(pieces, last)]! & PieceFlag.capital)) continue;
    const phrase = nounPhrase(pieces, last);
    if (covered[last] && phrase.determiner !== '') continue;
    const epithet = readEpithet(pieces, phrase);
    const finding = epithet && (isGiven(phrase) ? stand : owned)(search, phrase, epithet);
    if (finding) found.push(finding);
  }
  return found;
}

interface Search {
  reading: Reading;
  names: readonly Finding[];
  learned: Learned;
  /** The entity that a demonym or adjective is derived from, by piece. */
  derivedAt: ReadonlyMap<number, number>;
  /** What has been found so far, in the order of the text. */
  found: readonly Finding[];
}

function stand(search: Search, phrase: NounPhrase, epithet: EpithetReading): Finding | null {
  const { reading, derivedAt } = search;
  const { pieces } = reading;
  if (isNamed(reading, phrase) || isBecoming(reading, phrase, epithet)) return null;
  if (phrase.adjectives.some((piece) => ANOTHER.test(pieceText(pieces, piece)))) return null;
  const described = fromPhrase(reading, phrase);
  if (described) return described;
  const isCompound = phrase.to - phrase.noun > 1;
  if (!isCompound && isAttributed(reading, phrase)) return null;
  const country = phrase.adjectives.map((piece) => derivedAt.get(piece) ?? -1).find((c) => c >= 0);
  return (
    fromText(search, phrase, epithet, country) ??
    fromKnowledge(search, phrase, epithet, country) ??
    fromNearest(search, phrase, epithet, country)
  );
}

/** "Altmans Firma", "Frankreichs Präsident": the one such that the owner is linked with. */
function owned(
  { reading, names }: Search,
  phrase: NounPhrase,
  { noun, word, hash }: EpithetReading,
): Finding | null {
  const { gazetteer, present, pieces } = reading;
  if (phrase.determiner !== '' || phrase.noun === 0 || !joined(pieces, phrase.noun)) return null;
  if (isNamed(reading, phrase)) return null;
  const owner = names[lowerBound(names, phrase.noun) - 1];
  if (!owner?.inflected || owner.to !== phrase.noun || owner.entity < 0) return null;
  const isAny = isGeneric(word);
  const linked = [...gazetteer.linksOf(owner.entity)].filter(
    (entity) => isAny && isOfClass(reading, entity, noun.classes & ~NounClass.person),
  );
  const called = [...gazetteer.bearersOf(hash)].filter((entity) => {
    const isCertain = present.has(entity) || gazetteer.typeOf(entity) !== 'person';
    return isCertain && gazetteer.linksOf(entity).includes(owner.entity);
  });
  const candidates = called.length > 0 ? called : linked;
  if (candidates.length !== 1) return null;
  return toEpithet({ ...phrase, from: owner.from }, { entity: candidates[0]! }, SCORE.known);
}

/** An epithet of several words: "dem reichsten Mann der Welt". */
function fromPhrase(reading: Reading, phrase: NounPhrase): Finding | null {
  const { gazetteer, pieces, present } = reading;
  const adjective = phrase.adjectives.at(-1);
  const to = phrase.to + 2;
  if (adjective === undefined || to > pieces.count || !isAttributed(reading, phrase)) return null;
  const words = [adjective, phrase.noun, phrase.to, phrase.to + 1];
  const hash = epithetHash(words.map((piece) => pieceText(pieces, piece)).join(' '));
  const bearers = [...gazetteer.bearersOf(hash)].filter((entity) => present.has(entity));
  return bearers.length === 1
    ? toEpithet({ ...phrase, to }, { entity: bearers[0]! }, SCORE.known)
    : null;
}

/** Whether a name or another noun follows at once: the phrase only introduces that. */
function isNamed({ pieces }: Reading, { to }: NounPhrase): boolean {
  if (to >= pieces.count || !joined(pieces, to)) return false;
  let next = to;
  if (/^[„“"»«‚‘]$/.test(pieceText(pieces, next))) next++;
  if (next >= pieces.count || (next > to && pieces.starts[next]! > pieces.ends[next - 1]!)) {
    return false;
  }
  return (pieces.flags[next]! & PieceFlag.capital) !== 0 || pieceText(pieces, to) === 'namens';
}

/** "zum Präsidenten gewählt": nobody is one yet. */
function isBecoming({ pieces }: Reading, phrase: NounPhrase, { noun }: EpithetReading): boolean {
  if (!/^zu[mr]$/.test(phrase.determiner) || !(noun.classes & NounClass.person)) return false;
  const first = Math.max(0, phrase.from - CHANGE_REACH);
  for (let at = first; at < Math.min(pieces.count, phrase.to + CHANGE_REACH); at++) {
    if (CHANGE.test(pieceText(pieces, at))) return true;
  }
  return false;
}

const isAttributed = ({ pieces }: Reading, { to }: NounPhrase): boolean =>
  to < pieces.count && joined(pieces, to) && ATTRIBUTE.test(pieceText(pieces, to));

function fromText(
  search: Search,
  phrase: NounPhrase,
  { hash }: EpithetReading,
  country: number | undefined,
): Finding | null {
  const { reading, learned } = search;
  const appositions = learned.of(hash).filter(({ name }) => isLinked(reading, name, country));
  if (appositions.length === 0) return null;
  const bearers = new Set(appositions.map(({ name }) => keyOf(name)));
  if (bearers.size > 1) return null;
  const { name } = appositions[0]!;
  if (!isRecent(search, phrase, (finding) => keyOf(finding) === keyOf(name))) return null;
  return toEpithet(phrase, name, SCORE.learned);
}

/** Whether a name was read lately, without which a simple noun means somebody else. */
function isRecent(
  { names, found }: Search,
  { from, noun, to }: NounPhrase,
  isMeant: (finding: Finding) => boolean,
): boolean {
  if (to - noun > 1) return true;
  return [names, found].some((list) => {
    for (let at = lowerBound(list, from) - 1; at >= 0 && list[at]!.from >= from - RECENT; at--) {
      if (isMeant(list[at]!)) return true;
    }
    return false;
  });
}

const keyOf = ({ entity, name }: Finding): string | number => (entity >= 0 ? entity : (name ?? ''));

const isLinked = ({ gazetteer }: Reading, { entity }: Finding, country: number | undefined) =>
  country === undefined ||
  entity === country ||
  entity < 0 ||
  gazetteer.linksOf(entity).includes(country);

function fromKnowledge(
  search: Search,
  phrase: NounPhrase,
  { hash }: EpithetReading,
  country: number | undefined,
): Finding | null {
  const { reading, names, learned } = search;
  if (learned.of(hash).length > 1) return null;
  const { gazetteer } = reading;
  const inside = namesInside(names, phrase);
  const bearers = [...gazetteer.bearersOf(hash)].filter((entity) => {
    // What a compound itself names speaks for a body (Trump-Regierung); offices change hands.
    const links = gazetteer.linksOf(entity);
    const isInside = gazetteer.typeOf(entity) !== 'person' && inside.some((n) => links.includes(n));
    const isPresent = reading.present.has(entity) || isInside;
    return isPresent && (country === undefined || links.includes(country));
  });
  const entity =
    bearers.length === 1 ? bearers[0]! : nearestOf(reading, names, phrase.from, bearers);
  if (entity < 0) return null;
  const isBody = gazetteer.typeOf(entity) !== 'person';
  if (isBody && !isRecent(search, phrase, (finding) => finding.entity === entity)) return null;
  return toEpithet(phrase, { entity }, SCORE.known);
}

/** "Die Firma aus Rimini" need not be the one that was named last. */
const isLocated = ({ pieces }: Reading, { to }: NounPhrase): boolean =>
  to < pieces.count && joined(pieces, to) && /^(?:aus|in)$/.test(pieceText(pieces, to));

function fromNearest(
  { reading, names, found }: Search,
  phrase: NounPhrase,
  epithet: EpithetReading,
  country: number | undefined,
): Finding | null {
  if (country !== undefined || isLocated(reading, phrase)) return null;
  const entity = nearestName(reading, [names, found], phrase, epithet);
  return entity < 0 ? null : toEpithet(phrase, { entity }, SCORE.nearest);
}

/** The entities whose names are parts of a phrase's noun. */
const namesInside = (names: readonly Finding[], { noun, to }: NounPhrase): number[] => {
  const inside: number[] = [];
  for (let at = lowerBound(names, noun); at < names.length && names[at]!.from < to; at++) {
    inside.push(names[at]!.entity);
  }
  return inside;
};

const toEpithet = (
  { from, to }: NounPhrase,
  { entity, name, type }: Pick<Finding, 'entity' | 'name' | 'type'>,
  score: number,
): Finding => ({
  from,
  to,
  entity,
  ...(name !== undefined && { name }),
  ...(type && { type }),
  kind: 'epithet',
  inflected: false,
  score,
});
