import { hashOf, hashWithout, joined, PieceFlag } from './name-pieces.ts';
import { endsInS, type Finding, type FullName, lastNamed, type Reading, take } from './reading.ts';
import { hasDeterminer, isOpener, isWord, startsSentence } from './word-context.ts';

const SCORE = { surname: 0.78, givenName: 0.6 };

/**
 * Finds the later mentions of the people named in full in this text: the surnames of those whom the
 * gazetteer does not know (Keller, Kellers), and given names that stand alone (Sam) when only one
 * person here bears them.
 */
export function followNames(reading: Reading): void {
  const { pieces, taken, fullNames } = reading;
  if (fullNames.length === 0) return;
  const byGivenName = new Map<number, FullName | null>();
  for (const name of fullNames) {
    if (name.to - name.from < 2) continue;
    const given = pieces.hashes[name.from]!;
    const other = byGivenName.get(given);
    if (other === undefined) byGivenName.set(given, name);
    else if (!other || !sameBearer(other, name)) byGivenName.set(given, null);
    else if (isShorter(name, other)) byGivenName.set(given, name);
  }
  for (let piece = 0; piece < pieces.count; piece++) {
    if (taken[piece] || !(pieces.flags[piece]! & PieceFlag.capital)) continue;
    followSurname(reading, piece) || followGivenName(reading, piece, byGivenName);
  }
  mergeGenitives(reading);
}

function followSurname(reading: Reading, piece: number): boolean {
  const { gazetteer, pieces, bySurname } = reading;
  const hash = pieces.hashes[piece]!;
  const bare = bySurname.get(hash);
  const stem = endsInS(pieces, piece) ? bySurname.get(hashWithout(pieces, piece, 1)) : undefined;
  const name = lastNamed([bare ?? stem], piece);
  if (!name) return false;
  // A double name is only followed as a whole (Müller-Lüdenscheidt).
  const double = (pieces.flags[name.to - 1]! & PieceFlag.glued) !== 0;
  const from = double ? piece - 1 : piece;
  if (double && (from < 0 || pieces.hashes[from] !== pieces.hashes[name.to - 2])) return false;
  if (!double && isWord(gazetteer, pieces, piece) && !readsAsName(reading, piece)) return false;
  // The full name again, in a place where nothing but its first mention tells that it is one.
  const isFull = isFollowing(reading, from, name);
  take(reading, {
    ...name.finding,
    from: isFull ? from - (name.to - name.from - 1) : from,
    to: piece + 1,
    kind: isFull ? 'name' : 'surname',
    inflected: !bare,
    score: Math.min(name.finding.score, SCORE.surname),
  });
  return true;
}

/** Whether the given names of a full name stand right before its surname. */
function isFollowing({ pieces, taken }: Reading, surname: number, name: FullName): boolean {
  const given = name.to - name.from - 1;
  const from = surname - given;
  if (given < 1 || from < 0) return false;
  for (let offset = 0; offset < given; offset++) {
    if (taken[from + offset] || !joined(pieces, from + offset + 1)) return false;
    if (hashOf(pieces, from + offset) !== hashOf(pieces, name.from + offset)) return false;
  }
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

const isShorter = ({ finding: a }: FullName, { finding: b }: FullName): boolean =>
  (a.name?.length ?? 0) < (b.name?.length ?? 0);

/**
 * Whether two full names with the same given name are one person's: also where one is in the genitive
 * (Judy Keller, Judy Kellers Plan) or has a middle name (Judy Maria Keller).
 */
function sameBearer({ finding: a }: FullName, { finding: b }: FullName): boolean {
  if (a.entity !== b.entity) return false;
  const [one, other] = [surnameOf(a), surnameOf(b)];
  return one === other || `${one}s` === other || one === `${other}s`;
}

const surnameOf = ({ name }: Finding): string | undefined => name?.split(' ').at(-1);
