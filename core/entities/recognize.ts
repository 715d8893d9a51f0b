import type { Tokens } from '../language/tokenize.ts';
import { findClubsOfTowns } from './clubs-of-towns.ts';
import { compoundSpan } from './compound-spans.ts';
import { dropRedefined, findAbbreviations } from './find-abbreviations.ts';
import { findEpithets } from './find-epithets.ts';
import { findKnownNames } from './find-known-names.ts';
import { findMisspellings } from './find-misspellings.ts';
import { findPersons } from './find-persons.ts';
import { followNames } from './follow-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { innerNames } from './inner-names.ts';
import { linkNames } from './link.ts';
import { byPosition, type Mention, type MentionKind, newId } from './mentions.ts';
import { metonymAt } from './metonym-at.ts';
import { type NamePieces, namePieces } from './name-pieces.ts';
import { type NameTagger, tagNames } from './name-tagger.ts';
import { proposeFullNames, proposeNames } from './propose-names.ts';
import { type Finding, type Reading, startReading } from './reading.ts';

/**
 * Finds the names in a text and tells whom each one names.
 *
 * @param text the article's text; offsets of the mentions are UTF-16 code units into it
 * @param tokens the same text's tokens
 * @param tagger proposes names that the gazetteer does not know; without it only people are
 * @returns the mentions by position; a part of a compound may lie inside another mention
 *   ("US" in "US-Finanzministerium"), and names inside an epithet ("Tesla" in "der Tesla-Chef"),
 *   otherwise none overlap
 */
export function recognizeNames(
  gazetteer: Gazetteer,
  text: string,
  tokens: Tokens,
  tagger?: NameTagger,
): Mention[] {
  const pieces = namePieces(tokens);
  const reading = startReading(gazetteer, pieces);
  const known = findKnownNames(gazetteer, pieces);
  linkNames(reading, known, findPersons(gazetteer, pieces, known));
  dropRedefined(reading);
  findClubsOfTowns(reading);
  const tagged = tagger ? tagNames(tagger, gazetteer, tokens, pieces, known) : [];
  proposeFullNames(reading, tokens, tagged);
  followNames(reading);
  findAbbreviations(reading);
  // What stands for a known name is no new one; a new one may be abbreviated too.
  if (proposeNames(reading, tokens, tagged)) findAbbreviations(reading);
  findMisspellings(reading);
  return [...reading.findings, ...innerNames(reading), ...findEpithets(reading)]
    .map((finding) => toMention(reading, text, finding))
    .sort(byPosition);
}

function toMention(reading: Reading, text: string, finding: Finding): Mention {
  const { gazetteer, pieces } = reading;
  const { from, to, entity } = finding;
  const start = pieces.starts[from]!;
  const end = surfaceEnd(pieces, from, to);
  const isWord = finding.kind === 'derived' || finding.kind === 'epithet';
  const outer = isWord ? null : compoundSpan(pieces, from, to);
  const known = entity >= 0;
  const metonym = metonymAt(reading, finding);
  const subtype = known ? gazetteer.subtypeOf(entity) : undefined;
  return {
    start,
    end,
    surface: text.slice(start, end),
    type: known ? gazetteer.typeOf(entity) : (finding.type ?? 'person'),
    ...(subtype && { subtype }),
    kind: mentionKind(finding, outer !== null),
    id: known ? gazetteer.ids[entity]! : newId(finding.name ?? text.slice(start, end)),
    ...(metonym >= 0 && { metonym: gazetteer.ids[metonym]! }),
    score: finding.score,
    ...(outer && { outer }),
  };
}

/** After a single letter the period is the sentence's own, although it looks like an initial ("auf X."). */
function surfaceEnd({ text, starts, ends }: NamePieces, from: number, to: number): number {
  const end = ends[to - 1]!;
  const isInitial = to - from === 1 && end - starts[from]! === 2 && text[end - 1] === '.';
  return isInitial ? end - 1 : end;
}

/** One kind for each mention; what is more special goes first. */
function mentionKind({ kind, inflected }: Finding, isPart: boolean): MentionKind {
  if (kind === 'misspelling' || kind === 'derived' || kind === 'epithet') return kind;
  if (isPart) return 'compound-part';
  return inflected ? 'genitive' : kind;
}
