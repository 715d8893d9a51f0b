import { hashOf, hashWithout, isShouted, joined, PieceFlag, pieceText } from './name-pieces.ts';
import type { Finding, Reading } from './reading.ts';

/** Words before a town's name that say where something is; there the town itself is meant. */
const PLACE =
  /^(?:in|im|ins|nach|aus|um|durch|ab|bis|von|vom|nahe|rund|stadt|großraum|raum|region|hafen|universität|flughafen)$/i;

/** An article that names so many teams and leagues is about sport. */
const LEAST_SPORT = 2;

/**
 * In a report on sport a club is called by its town: once "FC Liverpool" is named, "Liverpool gewann"
 * and "Liverpools Trainer" are about the club, "in Liverpool" is about the town. Only for clubs whose
 * name is that of the town behind an abbreviation, one of each town.
 */
export function findClubsOfTowns({ gazetteer, pieces, findings }: Reading): void {
  const clubs = new Map<number, number | null>();
  const sport = new Set<number>();
  for (const { from, to, entity, kind } of findings) {
    if (entity < 0 || kind !== 'name') continue;
    const subtype = gazetteer.subtypeOf(entity);
    if (subtype !== 'team' && subtype !== 'sports') continue;
    sport.add(entity);
    const town = to - 1;
    if (to - from < 2 || !isShouted(pieces, town - 1) || isShouted(pieces, town)) continue;
    const hash = hashOf(pieces, town);
    const other = clubs.get(hash);
    clubs.set(hash, other === undefined || other === entity ? entity : null);
  }
  if (sport.size < LEAST_SPORT) return;
  for (const finding of findings) {
    const club = clubOf(clubs, pieces, finding);
    if (club === null || gazetteer.typeOf(finding.entity) !== 'place') continue;
    const { from } = finding;
    const before = from > 0 && joined(pieces, from) ? pieceText(pieces, from - 1) : '';
    if (pieces.flags[from]! & PieceFlag.glued || PLACE.test(before)) continue;
    finding.entity = club;
  }
}

function clubOf(
  clubs: ReadonlyMap<number, number | null>,
  pieces: Reading['pieces'],
  { from, to, entity, kind, inflected }: Finding,
): number | null {
  if (entity < 0 || kind !== 'name' || to - from !== 1) return null;
  const hash = inflected ? hashWithout(pieces, from, 1) : hashOf(pieces, from);
  return clubs.get(hash) ?? null;
}
