import type { FormMatch } from './find-forms.ts';
import type { KnownNames } from './find-known-names.ts';
import type { PersonName } from './find-persons.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hasCue, isOrdinary } from './name-evidence.ts';
import { hashWithout, PieceFlag, pieceText } from './name-pieces.ts';
import {
  endsInS,
  type Finding,
  lastNamed,
  type Reading,
  rememberFullName,
  take,
} from './reading.ts';
import { FormKind } from './surface-forms.ts';
import { isOpener, startsSentence } from './word-context.ts';

const SCORE = {
  certain: 0.98,
  followed: 0.96,
  settled: 0.9,
  famous: 0.9,
  likely: 0.85,
  unknown: 0.8,
  linked: 0.75,
  titled: 0.6,
};

/**
 * Decides whom each stretch names. The text is read as a whole: a full name anywhere in it settles
 * its surname everywhere (headlines come before the first full name), the last one read before a
 * surname wins, and an ambiguous name needs a cue beside it or a linked entity in the same text.
 *
 * @param known what the gazetteer found
 * @param persons what reads like names of people whom it does not know
 */
export function linkNames(
  reading: Reading,
  known: KnownNames,
  persons: readonly PersonName[],
): void {
  // First what is certain: unknown full names hide what the gazetteer saw inside them.
  for (const person of persons) if (person.surname > person.from) takeFullName(reading, person);
  const open = known.matches.filter((match) => {
    const free = !reading.taken[match.from] && !reading.taken[match.to - 1];
    return free && !takeCertain(reading, match);
  });
  chooseNamesakes(reading, known);

  // Then what needs them. A cue beside one mention speaks for all the others, so those that are
  // settled by themselves come before those that lean on company.
  const waiting = open.filter((match) => !takeIf(reading, settle(reading, match)));
  for (const match of waiting) takeIf(reading, settle(reading, match) ?? byLinks(reading, match));
  for (const person of persons) {
    if (person.surname === person.from && !reading.taken[person.from]) takeTitled(reading, person);
  }
}

function takeIf(reading: Reading, finding: Finding | null): boolean {
  if (finding) take(reading, finding);
  return finding !== null;
}

const span = ({ from, to, inflected }: FormMatch) => ({ from, to, inflected });

function takeFullName(reading: Reading, { from, to, entity }: PersonName): void {
  const { text, starts, ends } = reading.pieces;
  const name = text.slice(starts[from], ends[to - 1]);
  const finding: Finding = {
    from,
    to,
    entity,
    name,
    kind: 'name',
    inflected: false,
    score: SCORE.unknown,
  };
  take(reading, finding);
  rememberFullName(reading, finding);
}

function takeCertain(reading: Reading, match: FormMatch): boolean {
  const [entity] = entitiesOf(reading.gazetteer, match, FormKind.name);
  if (entity === undefined) return false;
  const isPerson = reading.gazetteer.typeOf(entity) === 'person';
  // Konrad-Adenauer-Allee: a street or a house named after somebody is not about them.
  if (isPerson && reading.pieces.flags[match.to - 1]! & PieceFlag.glued) {
    if (match.to - match.from > 1 && isWholeCompound(reading, match)) return true;
  }
  const finding: Finding = { ...span(match), entity, kind: 'name', score: SCORE.certain };
  take(reading, finding);
  if (isPerson) rememberFullName(reading, finding);
  return true;
}

/** Whether all words of a match are joined by hyphens. */
function isWholeCompound({ pieces }: Reading, { from, to }: FormMatch): boolean {
  for (let piece = from + 1; piece < to; piece++) {
    if (!(pieces.flags[piece]! & PieceFlag.glued)) return false;
  }
  return true;
}

function takeTitled(reading: Reading, { from, to }: PersonName): void {
  const { pieces, bySurname } = reading;
  const hashes = [
    pieces.hashes[to - 1]!,
    ...(endsInS(pieces, to - 1) ? [hashWithout(pieces, to - 1, 1)] : []),
  ];
  const named = lastNamed(
    hashes.map((hash) => bySurname.get(hash)),
    from,
  );
  const name = pieces.text.slice(pieces.starts[from], pieces.ends[to - 1]);
  const finding: Finding = named
    ? { ...named.finding, from, to, kind: 'surname', score: SCORE.followed }
    : { from, to, entity: -1, name, kind: 'surname', inflected: false, score: SCORE.titled };
  take(reading, finding);
  if (!named) rememberFullName(reading, finding);
}

function entitiesOf(gazetteer: Gazetteer, match: FormMatch, ...kinds: FormKind[]): number[] {
  const found = match.forms.filter((form) => kinds.includes(gazetteer.formKinds[form] as FormKind));
  return [...new Set(found.map((form) => gazetteer.formEntities[form]!))];
}

/** Where one name has several bearers (Georgia), the one with the most linked company is meant. */
function chooseNamesakes(reading: Reading, known: KnownNames): void {
  const { gazetteer, findings, present } = reading;
  for (const finding of findings) {
    const match = known.matches[known.matchAt[finding.from]! - 1];
    if (finding.kind !== 'name' || !match || match.to !== finding.to) continue;
    const entities = entitiesOf(gazetteer, match, FormKind.name);
    if (entities.length < 2) continue;
    const company = (entity: number) => countLinks(reading, entity);
    const [best] = entities.sort((a, b) => company(b) - company(a));
    finding.entity = best!;
    finding.score = SCORE.likely;
    present.add(best!);
  }
}

function countLinks({ gazetteer, present }: Reading, entity: number): number {
  let count = 0;
  for (const other of gazetteer.linksOf(entity)) if (present.has(other)) count++;
  return count;
}

/** What a full name in this text, a word beside the match, or the name's own fame makes certain. */
function settle(reading: Reading, match: FormMatch): Finding | null {
  return (
    settleSurname(reading, match) ?? settleAmbiguous(reading, match) ?? derived(reading, match)
  );
}

function settleSurname(reading: Reading, match: FormMatch): Finding | null {
  const { gazetteer, pieces } = reading;
  const surnames = entitiesOf(gazetteer, match, FormKind.surname, FormKind.famousSurname);
  if (surnames.length === 0 || isOpener(pieces, match.from)) return null;
  const last = match.to - 1;
  const hash = match.inflected ? hashWithout(pieces, last, 1) : pieces.hashes[last]!;
  const lists = surnames.map((entity) => reading.byEntity.get(entity));
  const named = lastNamed([...lists, reading.bySurname.get(hash)], match.from);
  if (named) {
    if (isOrdinary(gazetteer, pieces, match)) return null;
    const { entity, name } = named.finding;
    return { ...span(match), entity, name, kind: 'surname', score: SCORE.followed };
  }
  const [famous] = entitiesOf(gazetteer, match, FormKind.famousSurname);
  if (famous !== undefined && !isOrdinary(gazetteer, pieces, match))
    return { ...span(match), entity: famous, kind: 'surname', score: SCORE.famous };
  const cued = surnames.find((entity) => hasCue(gazetteer, pieces, match, entity));
  return cued === undefined
    ? null
    : { ...span(match), entity: cued, kind: 'surname', score: SCORE.likely };
}

function settleAmbiguous(reading: Reading, match: FormMatch): Finding | null {
  const { gazetteer, pieces, present } = reading;
  for (const entity of entitiesOf(gazetteer, match, FormKind.ambiguous)) {
    const cued = hasCue(gazetteer, pieces, match, entity) || isBareGenitive(reading, match, entity);
    const elsewhere = present.has(entity) && !needsOwnCue(reading, match, entity);
    if (cued || (elsewhere && !isOrdinary(gazetteer, pieces, match, entity))) {
      return { ...span(match), entity, kind: 'name', score: cued ? SCORE.settled : SCORE.likely };
    }
  }
  return null;
}

/** "Essens Bürgermeister": at the start of a sentence only a name stands in the genitive. */
const isBareGenitive = (
  { gazetteer, pieces }: Reading,
  match: FormMatch,
  entity: number,
): boolean =>
  match.inflected && gazetteer.typeOf(entity) === 'place' && startsSentence(pieces, match.from);

/**
 * Names that no other mention can settle: of one or two letters (X), and the everyday words that
 * newspapers are called by (Zeit, Welt, Bild).
 */
function needsOwnCue({ gazetteer, pieces }: Reading, match: FormMatch, entity: number): boolean {
  const isShort = match.to - match.from === 1 && pieceText(pieces, match.from).length <= 2;
  return isShort || gazetteer.subtypeOf(entity) === 'media';
}

function derived({ gazetteer }: Reading, match: FormMatch): Finding | null {
  const [entity] = entitiesOf(gazetteer, match, FormKind.derived);
  return entity === undefined
    ? null
    : { ...span(match), entity, kind: 'derived', score: SCORE.certain };
}

/** What nothing beside it settles may still be likely from the company it keeps in this text. */
function byLinks(reading: Reading, match: FormMatch): Finding | null {
  const { gazetteer, pieces } = reading;
  if (isOpener(pieces, match.from)) return null;
  const [best, second] = entitiesOf(gazetteer, match, FormKind.surname, FormKind.ambiguous)
    .map((entity) => ({ entity, links: countLinks(reading, entity) }))
    .filter(({ entity, links }) => links > 0 && !needsOwnCue(reading, match, entity))
    .filter(({ entity }) => !isOrdinary(gazetteer, pieces, match, entity, true))
    .sort((a, b) => b.links - a.links);
  if (!best || best.links === second?.links) return null;
  const kind = gazetteer.typeOf(best.entity) === 'person' ? 'surname' : 'name';
  return { ...span(match), entity: best.entity, kind, score: SCORE.linked };
}
