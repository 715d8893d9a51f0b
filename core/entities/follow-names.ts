import { joined } from './find-forms.ts';
import { PieceFlag } from './name-pieces.ts';
import { type FullName, type Reading, take } from './reading.ts';
import { hasDeterminer, isOpener, isWord, startsSentence } from './word-context.ts';

const SCORE = { surname: 0.78, givenName: 0.6 };

/**
 * Finds the later mentions of the people named in full in this text: the surnames of those whom the
 * gazetteer does not know (Keller, Kellers), and given names that stand alone (Sam) when only one
 * person here bears them.
 */
export function followNames(reading: Reading): void {
  const { pieces, taken, fullNames } = reading;
  const bySurname = new Map<number, FullName[]>();
  const byGivenName = new Map<number, FullName | null>();
  for (const name of fullNames) {
    if (name.finding.entity < 0) {
      push(bySurname, name.surnameHash, name);
      push(bySurname, name.surnameLessOne, name);
    }
    if (name.to - name.from < 2) continue;
    const given = pieces.hashes[name.from]!;
    const other = byGivenName.get(given);
    byGivenName.set(given, other === undefined || (other && sameBearer(other, name)) ? name : null);
  }
  if (fullNames.length === 0) return;

  for (let piece = 0; piece < pieces.count; piece++) {
    if (taken[piece] || !(pieces.flags[piece]! & PieceFlag.capital)) continue;
    followSurname(reading, piece, bySurname) || followGivenName(reading, piece, byGivenName);
  }
  mergeGenitives(reading);
}

function followSurname(
  reading: Reading,
  piece: number,
  bySurname: Map<number, FullName[]>,
): boolean {
  const { gazetteer, pieces } = reading;
  const hash = pieces.hashes[piece]!;
  const stem = pieces.lessOne[piece]!;
  const endsInS = /[s'’]$/.test(pieces.text[pieces.ends[piece]! - 1]!);
  const names = bySurname.get(hash) ?? (endsInS ? bySurname.get(stem) : undefined);
  if (!names) return false;
  const before = names.filter((name) => name.from < piece);
  const name = before.at(-1) ?? names[0]!;
  // A double name is only followed as a whole (Müller-Lüdenscheidt).
  const double = (pieces.flags[name.to - 1]! & PieceFlag.glued) !== 0;
  const from = double ? piece - 1 : piece;
  if (double && (from < 0 || pieces.hashes[from] !== pieces.hashes[name.to - 2])) return false;
  if (!double && isWord(gazetteer, pieces, piece) && !readsAsName(reading, piece)) return false;
  take(reading, {
    ...name.finding,
    from,
    to: piece + 1,
    kind: 'surname',
    inflected: hash !== name.surnameHash && hash !== name.surnameLessOne,
    score: Math.min(name.finding.score, SCORE.surname),
  });
  return true;
}

/** Whether a surname that is also an ordinary word (Koch, Keller) stands where a name would. */
function readsAsName({ pieces }: Reading, piece: number): boolean {
  if (hasDeterminer(pieces, piece) || isOpener(pieces, piece)) return false;
  const next = piece + 1 < pieces.count && joined(pieces, piece + 1) ? pieces.flags[piece + 1]! : 0;
  if ((next | pieces.flags[piece]!) & PieceFlag.glued) return false;
  return !(startsSentence(pieces, piece) && next & PieceFlag.capital);
}

function followGivenName(
  reading: Reading,
  piece: number,
  byGivenName: Map<number, FullName | null>,
): boolean {
  const { gazetteer, pieces } = reading;
  const name = byGivenName.get(pieces.hashes[piece]!);
  if (!name || isWord(gazetteer, pieces, piece)) return false;
  const next = piece + 1 < pieces.count && joined(pieces, piece + 1) ? pieces.flags[piece + 1]! : 0;
  if (next & PieceFlag.capital || pieces.flags[piece]! & PieceFlag.glued) return false;
  const isFollowingName =
    piece > 0 && joined(pieces, piece) && pieces.flags[piece - 1]! & PieceFlag.capital;
  if (isFollowingName && !startsSentence(pieces, piece - 1)) return false;
  take(reading, {
    ...name.finding,
    from: piece,
    to: piece + 1,
    kind: 'name',
    inflected: false,
    score: SCORE.givenName,
  });
  return true;
}

/** "Anna Kellers Plan" and "Anna Keller" are one person; the shorter name is hers. */
function mergeGenitives({ fullNames, findings }: Reading): void {
  const names = new Set(fullNames.map(({ finding }) => finding.name));
  for (const finding of findings) {
    const { name } = finding;
    if (finding.entity >= 0 || !name || !/[s'’]$/.test(name)) continue;
    const stem = name.replace(/['’]?s$|['’]$/, '');
    if (names.has(stem) || /['’]/.test(name)) {
      finding.name = stem;
      finding.inflected ||= finding.kind === 'name';
    }
  }
}

const sameBearer = (a: FullName, b: FullName): boolean =>
  a.finding.entity === b.finding.entity && a.finding.name === b.finding.name;

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
