import type { Gazetteer } from './gazetteer.ts';
import type { NamePieces } from './name-pieces.ts';

/** A stretch of pieces with the one whom it names. */
export interface Finding {
  /** First piece, and the one after the last. */
  from: number;
  to: number;
  /** Index of the entity, or -1 for one whom the gazetteer does not know. */
  entity: number;
  /** For the unknown: the full name, or the surname where the text gives no more. */
  name?: string;
  kind: 'name' | 'surname' | 'derived' | 'abbreviation' | 'misspelling';
  /** Whether the last piece carries a genitive ending. */
  inflected: boolean;
  score: number;
}

/** A person named in full in this text. */
export interface FullName {
  /** The first piece, and the one after the last. */
  from: number;
  to: number;
  /** The hash of the last word of the surname, and the same without its last letter. */
  surnameHash: number;
  surnameLessOne: number;
  finding: Finding;
}

/** One text while it is read: what has been found so far. */
export interface Reading {
  readonly gazetteer: Gazetteer;
  readonly pieces: NamePieces;
  readonly findings: Finding[];
  /** For each piece whether a finding has it. */
  readonly taken: Uint8Array;
  /** In the order of the text. */
  readonly fullNames: FullName[];
  /** Entities that this text certainly names. */
  readonly present: Set<number>;
}

export function startReading(gazetteer: Gazetteer, pieces: NamePieces): Reading {
  const taken = new Uint8Array(pieces.count);
  return { gazetteer, pieces, findings: [], taken, fullNames: [], present: new Set() };
}

/** Notes a finding; its pieces are nobody else's from now on. */
export function take(reading: Reading, finding: Finding): void {
  reading.findings.push(finding);
  reading.taken.fill(1, finding.from, finding.to);
  if (finding.entity >= 0 && finding.kind !== 'derived') reading.present.add(finding.entity);
}

/** Notes that a finding names a person in full, so that the surname may stand for it. */
export function rememberFullName({ pieces, fullNames }: Reading, finding: Finding): void {
  const surname = finding.to - 1;
  fullNames.push({
    from: finding.from,
    to: finding.to,
    surnameHash: pieces.hashes[surname]!,
    surnameLessOne: pieces.lessOne[surname]!,
    finding,
  });
}

/**
 * Whom a surname stands for: of the full names that `accepts` it, the last one before a piece, else
 * the first one behind it.
 */
export function lastNamed(
  { fullNames }: Reading,
  piece: number,
  accepts: (name: FullName) => boolean,
): FullName | null {
  let last: FullName | null = null;
  for (const name of fullNames) {
    if (last && name.from > piece) break;
    if (accepts(name)) last = name;
  }
  return last;
}
