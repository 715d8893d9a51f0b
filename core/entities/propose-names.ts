import type { Tokens } from '../language/tokenize.ts';
import type { EntityType } from './entity.ts';
import { hashOf, hashWithout, type NamePieces, pieceText } from './name-pieces.ts';
import type { TaggedName } from './name-tagger.ts';
import {
  endsInS,
  type Finding,
  lastNamed,
  type Reading,
  rememberFullName,
  take,
} from './reading.ts';
import type { NameClass } from './tags.ts';
import { isWord } from './word-context.ts';

/** What the tagger's classes are here; titles and wares are products unless their name says more. */
const TYPES: Record<NameClass, EntityType> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  OTH: 'product',
};
const EVENT =
  /(?:conference|cup|festival|gipfel|krieg|meisterschaft(?:en)?|messe|spiele|summit|turnier)$/iu;

const COUNT = /^\d|^(?:Tausend|Million(?:en)?|Milliarden?|Billion(?:en)?|Mio\.?|Mrd\.?)$/u;

/** How sure the tagger must be of one mention at least; wrong is worse than missing. */
const SURE: Record<NameClass, number> = { PER: 0.93, LOC: 0.85, ORG: 0.82, OTH: 0.95 };
/** The same for people with more than one word to their name. */
const SURE_OF_FULL_NAME = 0.75;
/** How sure of the other mentions that are spelled the same. */
const LIKELY = 0.5;

interface ProposedMention {
  from: number;
  to: number;
  inflected: boolean;
  score: number;
}

/** One name with all its mentions, and the sum of their scores for each class. */
interface Proposal {
  name: string;
  mentions: ProposedMention[];
  votes: Map<NameClass, number>;
}

/**
 * Takes the people whom the tagger found and nothing else has, where they are named with more than
 * one word, so that their surnames can be followed like others.
 */
export function proposeFullNames(
  reading: Reading,
  tokens: Tokens,
  tagged: readonly TaggedName[],
): void {
  const { gazetteer, pieces } = reading;
  for (const found of tagged) {
    if (found.nameClass !== 'PER' || found.score < SURE_OF_FULL_NAME) continue;
    const span = piecesOf(pieces, tokens, found);
    if (!span || span.to - span.from < 2 || !isFree(reading, span.from, span.to)) continue;
    // "hatte Anna Glück": what comes behind is no surname.
    if (isWord(gazetteer, pieces, span.to - 1)) continue;
    const name = nameOf(pieces, span.from, span.to);
    const named = lastNamed([reading.bySurname.get(hashOf(pieces, span.to - 1))], span.from);
    const isPart = named?.finding.name?.endsWith(` ${name}`);
    const finding: Finding = {
      ...span,
      entity: -1,
      name: isPart ? named!.finding.name : name,
      kind: isPart ? 'surname' : 'name',
      inflected: false,
      score: found.score,
    };
    take(reading, finding);
    const surname = span.to - 1;
    if (!isPart && pieces.ends[surname]! - pieces.starts[surname]! > 2) {
      rememberFullName(reading, finding);
    }
  }
}

/**
 * Takes the other names that the tagger found and nothing else has. All mentions of a name are one
 * entity of one kind, and the tagger must be sure of at least one of them; a genitive belongs to the
 * name without its ending where the text has both.
 *
 * @returns whether there are any
 */
export function proposeNames(
  reading: Reading,
  tokens: Tokens,
  tagged: readonly TaggedName[],
): boolean {
  const before = reading.findings.length;
  const proposals = new Map<string, Proposal>();
  for (const found of tagged) {
    const span = piecesOf(reading.pieces, tokens, found);
    if (!span || found.score < LIKELY || !isFree(reading, span.from, span.to)) continue;
    if (found.nameClass === 'PER' && span.to - span.from > 1) continue;
    addTo(proposals, nameOf(reading.pieces, span.from, span.to), found, {
      ...span,
      inflected: false,
      score: found.score,
    });
  }
  mergeGenitives(proposals);
  dropUnits(proposals, reading.pieces);
  for (const proposal of proposals.values()) accept(reading, proposal);
  return reading.findings.length > before;
}

function addTo(
  proposals: Map<string, Proposal>,
  name: string,
  { nameClass, score }: Pick<TaggedName, 'nameClass' | 'score'>,
  mention: ProposedMention,
): void {
  let proposal = proposals.get(name);
  if (!proposal) {
    proposal = { name, mentions: [], votes: new Map() };
    proposals.set(name, proposal);
  }
  proposal.mentions.push(mention);
  proposal.votes.set(nameClass, (proposal.votes.get(nameClass) ?? 0) + score);
}

/** "Osnatels Arena" is about Osnatel where the text says Osnatel too. */
function mergeGenitives(proposals: Map<string, Proposal>): void {
  for (const [name, proposal] of proposals) {
    const stem = proposals.get(name.replace(/['’]?s$|['’]$/, ''));
    if (!stem || stem === proposal) continue;
    stem.mentions.push(...proposal.mentions.map((one) => ({ ...one, inflected: true })));
    for (const [nameClass, votes] of proposal.votes) {
      stem.votes.set(nameClass, (stem.votes.get(nameClass) ?? 0) + votes);
    }
    proposals.delete(name);
  }
}

/** What is counted, even once, is a unit: "40 Dollar", "drei Millionen Euro". */
function dropUnits(proposals: Map<string, Proposal>, pieces: NamePieces): void {
  for (const [name, { mentions }] of proposals) {
    if (mentions.some(({ from }) => from > 0 && COUNT.test(pieceText(pieces, from - 1)))) {
      proposals.delete(name);
    }
  }
}

function accept(reading: Reading, { name, mentions, votes }: Proposal): void {
  const [[nameClass]] = [...votes].sort((a, b) => b[1] - a[1]) as [[NameClass, number]];
  if (Math.max(...mentions.map(({ score }) => score)) < SURE[nameClass]) return;
  const isEvent = nameClass !== 'PER' && EVENT.test(name);
  for (const mention of mentions) {
    const type = isEvent ? 'event' : TYPES[nameClass];
    take(reading, { ...mention, entity: -1, type, name, kind: 'name' });
  }
}

const nameOf = ({ text, starts, ends }: NamePieces, from: number, to: number): string =>
  text.slice(starts[from], ends[to - 1]);

function isFree({ gazetteer, taken, pieces }: Reading, from: number, to: number): boolean {
  for (let piece = from; piece < to; piece++) if (taken[piece]) return false;
  if (to - from > 1) return true;
  // A single letter names nobody, and ordinary words (Posts) need more than the tagger's word for it.
  if (pieceText(pieces, from).length < 2 || isWord(gazetteer, pieces, from)) return false;
  return !endsInS(pieces, from) || !gazetteer.isWord(hashWithout(pieces, from, 1));
}

/** The pieces of some tokens, without marks at the ends. */
function piecesOf(
  { starts, ends, count }: NamePieces,
  tokens: Tokens,
  { firstToken, endToken }: TaggedName,
): { from: number; to: number } | null {
  const from = firstAtOrAfter(starts, count, tokens.starts[firstToken]!);
  let to = from;
  while (to < count && ends[to]! <= tokens.ends[endToken - 1]!) to++;
  return to > from ? { from, to } : null;
}

function firstAtOrAfter(starts: Uint32Array, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
