import { type NamePieces, PieceFlag, pieceText } from './name-pieces.ts';
import { type Finding, type Reading, take } from './reading.ts';
import { isWord } from './word-context.ts';

/** Below this length a neighbor at distance one is too often another name (Iran, Irak). */
const SHORTEST = 7;
const SCORE = 0.7;
/** Endings of demonyms and inflected forms, which are no misspellings (Norwegen, Norweger). */
const INFLECTED = /(?:er|ern|ers|e|en|in|innen|s)$/;

/**
 * Finds typing errors in long names: a word that is no German word and one letter away from a name
 * that this very text also spells right (Sofbank beside Softbank). Other texts' names are left out,
 * since most neighbors are just other names.
 */
export function findMisspellings(reading: Reading): void {
  const { gazetteer, pieces, taken } = reading;
  const right = rightNames(reading);
  if (right.size === 0) return;
  const suspects = new Map<string, number[]>();
  for (let piece = 0; piece < pieces.count; piece++) {
    if (taken[piece] || !couldBeName(pieces, piece)) continue;
    const text = pieceText(pieces, piece).toLowerCase();
    const pieceList = suspects.get(text);
    if (pieceList) pieceList.push(piece);
    else suspects.set(text, [piece]);
  }
  for (const [suspect, [piece, second]] of suspects) {
    // What stands twice is meant.
    if (second !== undefined) continue;
    const lengths = [suspect.length - 1, suspect.length, suspect.length + 1];
    const neighbors = lengths.flatMap((length) => right.get(bucketOf(suspect, length)) ?? []);
    const neighbor = neighbors.find(({ name }) => isOneAway(suspect, name));
    if (!neighbor || isWord(gazetteer, pieces, piece!)) continue;
    const { entity, name } = neighbor.finding;
    const kind = 'misspelling' as const;
    take(reading, {
      from: piece!,
      to: piece! + 1,
      entity,
      name,
      kind,
      inflected: false,
      score: SCORE,
    });
  }
}

/** A long name that stands in this text, by its last word in small letters. */
interface RightName {
  name: string;
  finding: Finding;
}

/** The long names of this text by first letter and length, so that few are compared. */
function rightNames(reading: Reading): Map<string, RightName[]> {
  const buckets = new Map<string, RightName[]>();
  const seen = new Set<string>();
  for (const finding of reading.findings) {
    // The last word of a longer name may be a common noun, unless it is a surname.
    const isOwn = finding.to - finding.from === 1 || isPerson(reading, finding);
    if (!isOwn || finding.kind === 'derived' || finding.inflected) continue;
    const name = pieceText(reading.pieces, finding.to - 1).toLowerCase();
    if (name.length < SHORTEST || seen.has(name)) continue;
    seen.add(name);
    const key = bucketOf(name, name.length);
    buckets.set(key, [...(buckets.get(key) ?? []), { name, finding }]);
  }
  return buckets;
}

const bucketOf = (word: string, length: number): string => word[0] + String(length);

const isPerson = ({ gazetteer }: Reading, { entity }: Finding): boolean =>
  entity < 0 || gazetteer.typeOf(entity) === 'person';

function couldBeName(pieces: NamePieces, piece: number): boolean {
  const flags = pieces.flags[piece]!;
  const length = pieces.ends[piece]! - pieces.starts[piece]!;
  return (
    length >= SHORTEST - 1 &&
    (flags & PieceFlag.capital) !== 0 &&
    !(flags & (PieceFlag.mark | PieceFlag.link))
  );
}

/**
 * Whether two words differ by one letter inserted, left out, or replaced, or by two neighbors
 * swapped; not at the first letter, nor in an ending.
 */
export function isOneAway(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let prefix = 0;
  while (prefix < a.length && a[prefix] === b[prefix]) prefix++;
  let suffix = 0;
  const shorter = Math.min(a.length, b.length);
  while (suffix < shorter - prefix && a.at(-1 - suffix) === b.at(-1 - suffix)) suffix++;
  const restA = a.slice(prefix, a.length - suffix);
  const restB = b.slice(prefix, b.length - suffix);
  if (suffix === 0 && INFLECTED.test(a)) return false;
  if (restA.length <= 1 && restB.length <= 1)
    return suffix > 0 || restA.length + restB.length === 1;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
