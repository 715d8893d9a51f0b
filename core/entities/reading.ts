import type { EntityType } from './entity.ts';
import { classesOf } from './epithet-nouns.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hashWithout, type NamePieces } from './name-pieces.ts';

/** A stretch of pieces with the one whom it names. */
export interface Finding {
  /** First piece, and the one after the last. */
  from: number;
  to: number;
  /** Index of the entity, or -1 for one whom the gazetteer does not know. */
  entity: number;
  /** For the unknown: what it is, a person where nothing is said. */
  type?: EntityType;
  /** For the unknown: the full name, or the surname where the text gives no more. */
  name?: string;
  kind: 'name' | 'surname' | 'derived' | 'abbreviation' | 'misspelling' | 'epithet';
  /** Whether the last piece carries a genitive ending. */
  inflected: boolean;
  score: number;
}

/** A person named in full in this text. */
export interface FullName {
  /** The first piece, and the one after the last. */
  from: number;
  to: number;
  finding: Finding;
}

/** One text while it is read: what has been found so far. */
export interface Reading {
  readonly gazetteer: Gazetteer;
  readonly pieces: NamePieces;
  readonly findings: Finding[];
  /** For each piece whether a finding has it. */
  readonly taken: Uint8Array;
  readonly fullNames: FullName[];
  /** The same by entity for those who have one; for the others by the hash of the surname's last word. */
  readonly byEntity: Map<number, FullName[]>;
  readonly bySurname: Map<number, FullName[]>;
  /** Entities that this text certainly names. */
  readonly present: Set<number>;
}

export function startReading(gazetteer: Gazetteer, pieces: NamePieces): Reading {
  const taken = new Uint8Array(pieces.count);
  return {
    gazetteer,
    pieces,
    findings: [],
    taken,
    fullNames: [],
    byEntity: new Map(),
    bySurname: new Map(),
    present: new Set(),
  };
}

/** Whether nouns of some classes, bits of `NounClass`, can be said of an entity. */
export const isOfClass = ({ gazetteer }: Reading, entity: number, classes: number): boolean =>
  (classesOf(gazetteer.typeOf(entity), gazetteer.subtypeOf(entity)) & classes) !== 0;

/** Notes a finding; its pieces are nobody else's from now on. */
export function take(reading: Reading, finding: Finding): void {
  reading.findings.push(finding);
  reading.taken.fill(1, finding.from, finding.to);
  if (finding.entity >= 0 && finding.kind !== 'derived') reading.present.add(finding.entity);
}

/** Takes findings back. */
export function drop(reading: Reading, isDropped: (finding: Finding) => boolean): void {
  const { findings, taken } = reading;
  for (let index = findings.length - 1; index >= 0; index--) {
    const finding = findings[index]!;
    if (!isDropped(finding)) continue;
    taken.fill(0, finding.from, finding.to);
    findings.splice(index, 1);
  }
}

/**
 * Notes that a finding names a person in full, so that the surname may stand for it. A full name in
 * the genitive (Anna Kellers Plan) is filed under its nominative too.
 */
export function rememberFullName(reading: Reading, finding: Finding): void {
  const { pieces, fullNames, byEntity, bySurname } = reading;
  const name: FullName = { from: finding.from, to: finding.to, finding };
  fullNames.push(name);
  if (finding.entity >= 0) {
    insert(byEntity, finding.entity, name);
    return;
  }
  const surname = finding.to - 1;
  insert(bySurname, pieces.hashes[surname]!, name);
  if (endsInS(pieces, surname)) insert(bySurname, hashWithout(pieces, surname, 1), name);
}

/** Whether a piece ends in what may be the ending of a genitive. */
export const endsInS = ({ text, ends }: NamePieces, piece: number): boolean =>
  /[sS'’]/.test(text[ends[piece]! - 1]!);

/** Full names stay in the order of the text. */
function insert(map: Map<number, FullName[]>, key: number, name: FullName): void {
  const list = map.get(key);
  if (!list) {
    map.set(key, [name]);
    return;
  }
  let at = list.length;
  while (at > 0 && list[at - 1]!.from > name.from) at--;
  list.splice(at, 0, name);
}

/** Of the full names in some lists the last one before a piece, else the first one behind it. */
export function lastNamed(
  lists: readonly (readonly FullName[] | undefined)[],
  piece: number,
): FullName | null {
  let before: FullName | null = null;
  let behind: FullName | null = null;
  for (const list of lists) {
    if (!list) continue;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.from <= piece) low = middle + 1;
      else high = middle;
    }
    const last = list[low - 1];
    const next = list[low];
    if (last && (!before || last.from > before.from)) before = last;
    if (next && (!behind || next.from < behind.from)) behind = next;
  }
  return before ?? behind;
}
