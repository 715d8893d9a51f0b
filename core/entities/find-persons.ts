import { GivenName, type KnownNames } from './find-known-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import {
  hashWithout,
  isShouted,
  joined,
  type NamePieces,
  PieceFlag,
  pieceText,
} from './name-pieces.ts';
import { childOf } from './name-trie.ts';
import { FormKind } from './surface-forms.ts';
import { hasDeterminer, hasTitle, isWord } from './word-context.ts';

/** A stretch that reads like the name of a person whom the gazetteer does not know. */
export interface PersonName {
  /** First piece, and the one after the last. */
  from: number;
  to: number;
  /** Where the surname begins; `from` when a title stood in place of the first name. */
  surname: number;
  /** The known person when only the middle of the name is new (Donald John Trump), else -1. */
  entity: number;
}

const PARTICLES = new Set(
  'von vom van der den de du da dos del della di zu zum bin ibn al el le la ten ter y e'.split(' '),
);
/** Titles that nobody bears without a name behind them: even an ordinary word is a surname then. */
const ADDRESS = /^(?:Herrn?|Frau|Dr|Prof|Professor|Professorin)$/;
/** Surnames have at most this many words after their particles (García Márquez). */
const SURNAME_WORDS = 2;

/**
 * Finds names of unknown people: a given name with a surname behind it (Anna Keller, Karl-Theodor zu
 * Guttenberg), or a title with a word behind it that is no German word (Trainer Thioune).
 */
export function findPersons(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  known: KnownNames,
): PersonName[] {
  const persons: PersonName[] = [];
  for (let piece = 0; piece < pieces.count; piece++) {
    const person = known.givenNames[piece]
      ? fullName(gazetteer, pieces, known, piece)
      : titledName(gazetteer, pieces, known, piece);
    if (!person) continue;
    persons.push(person);
    piece = person.to - 1;
  }
  return persons;
}

function fullName(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  known: KnownNames,
  from: number,
): PersonName | null {
  const { flags } = pieces;
  if (flags[from]! & PieceFlag.glued || !(flags[from]! & PieceFlag.capital)) return null;
  // Towns and firms are given names too (Sofia, Mercedes): the gazetteer is believed first.
  if (namesElse(gazetteer, known, from) && !readsAsGivenName(gazetteer, pieces, known, from)) {
    return null;
  }
  const wordly = known.givenNames[from] === GivenName.word;
  if (wordly && hasDeterminer(pieces, from)) return null;

  let piece = from + 1;
  let given = 1;
  while (piece < pieces.count && joined(pieces, piece)) {
    if (known.givenNames[piece] && !isLongMatch(known, piece)) given++;
    else if (!isInitial(pieces, piece)) break;
    piece++;
  }
  const surname = piece;
  piece = particlesEnd(pieces, piece);
  const particles = piece - surname;
  // "Akkus von Panasonic" are nobody.
  if (particles === 1 && namesElse(gazetteer, known, piece)) return null;
  // "hatte Anna Glück": what somebody has is no surname.
  const isHad = particles === 0 && hasVerbBefore(pieces, from);
  if (canBeSurname(gazetteer, pieces, known, piece, wordly || isHad)) {
    const to = surnameEnd(gazetteer, pieces, known, piece);
    return { from, to, surname, entity: knownPerson(gazetteer, pieces, from, to - 1) };
  }
  // Two given names in a row: the second is the surname (Marc Walter).
  if (given > 1 && particles === 0 && !(flags[piece - 1]! & PieceFlag.glued) && !wordly) {
    return {
      from,
      to: piece,
      surname: piece - 1,
      entity: knownPerson(gazetteer, pieces, from, piece - 1),
    };
  }
  return null;
}

/** Verbs whose subject and object follow each other without an article: hatte Anna Angst. */
const HAVING = new Set(
  'hat hatte hatten hätte habe haben bekommt bekam findet fand nimmt nahm macht machte leistet leistete'.split(
    ' ',
  ),
);

const hasVerbBefore = (pieces: NamePieces, from: number): boolean =>
  from > 0 && joined(pieces, from) && HAVING.has(pieceText(pieces, from - 1).toLowerCase());

const PREPOSITIONS = new Set(
  'in aus nach von bei für um über gegen durch bis zwischen an auf'.split(' '),
);

/** Whether a word that also names a place has a title in front, or an unknown word behind it. */
function readsAsGivenName(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  known: KnownNames,
  piece: number,
): boolean {
  if (hasTitle(gazetteer, pieces, piece)) return true;
  const form = known.matches[known.matchAt[piece]! - 1]!.forms[0]!;
  if (gazetteer.typeOf(gazetteer.formEntities[form]!) !== 'place') return false;
  const next = piece + 1;
  if (!canBeSurname(gazetteer, pieces, known, next, true) || known.matchAt[next]) return false;
  return piece === 0 || !PREPOSITIONS.has(pieceText(pieces, piece - 1).toLowerCase());
}

/** Past the small words of a surname; "von den" leads to no name in German, "van den" does. */
function particlesEnd(pieces: NamePieces, first: number): number {
  let piece = first;
  while (piece < pieces.count && joined(pieces, piece)) {
    const text = pieceText(pieces, piece);
    if (!PARTICLES.has(text)) break;
    if (text === 'den' && (piece === first || pieceText(pieces, piece - 1) !== 'van')) break;
    piece++;
  }
  return piece;
}

function titledName(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  known: KnownNames,
  piece: number,
): PersonName | null {
  const flags = pieces.flags[piece]!;
  if (!(flags & PieceFlag.capital) || flags & PieceFlag.glued) return null;
  if (isShouted(pieces, piece)) return null;
  if (namesElse(gazetteer, known, piece) || !hasTitle(gazetteer, pieces, piece)) return null;
  const addressed = ADDRESS.test(pieceText(pieces, piece - 1).replace(/\.$/, ''));
  if (!addressed && endsInWord(gazetteer, pieces, piece)) return null;
  // Titles come in rows: Prof. Dr. Christian Drosten.
  if (gazetteer.title.test(pieceText(pieces, piece).replace(/\.$/, ''))) return null;
  const to = gluedEnd(pieces, piece);
  if (to > piece + 1 && isWord(gazetteer, pieces, to - 1)) return null;
  // A given name from no list: HTS-Chef Achmed al-Scharaa, Sicherheitsberater Tzachi Hanegbi.
  const match = known.matches[known.matchAt[to]! - 1];
  if (match?.from === to && joined(pieces, to) && !namesElse(gazetteer, known, to)) {
    const bearers = new Set(match.forms.map((form) => gazetteer.formEntities[form]!));
    const entity =
      bearers.size === 1 ? match.forms.map((form) => gazetteer.formEntities[form]!)[0]! : -1;
    return { from: piece, to: match.to, surname: to, entity };
  }
  if (canBeSurname(gazetteer, pieces, known, to, true) && !isShouted(pieces, to)) {
    if (!known.matchAt[to]) {
      return { from: piece, to: surnameEnd(gazetteer, pieces, known, to), surname: to, entity: -1 };
    }
  }
  return { from: piece, to, surname: piece, entity: -1 };
}

function canBeSurname(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  known: KnownNames,
  piece: number,
  wordly: boolean,
): boolean {
  if (piece >= pieces.count || !joined(pieces, piece)) return false;
  const flags = pieces.flags[piece]!;
  if (!(flags & PieceFlag.capital) || flags & (PieceFlag.mark | PieceFlag.link | PieceFlag.glued))
    return false;
  const length = pieces.ends[piece]! - pieces.starts[piece]!;
  if (length < 2 || (length <= 4 && isShouted(pieces, piece))) return false;
  if (isLongMatch(known, piece)) return false;
  return !wordly || !isWord(gazetteer, pieces, piece);
}

function surnameEnd(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  known: KnownNames,
  first: number,
): number {
  let to = gluedEnd(pieces, first);
  for (let words = 1; words < SURNAME_WORDS; words++) {
    if (!canBeSurname(gazetteer, pieces, known, to, true) || known.matchAt[to]) break;
    if (endsInWord(gazetteer, pieces, to) || isWord(gazetteer, pieces, to - 1)) break;
    if (isShouted(pieces, to)) break;
    to = gluedEnd(pieces, to);
  }
  return to;
}

/** Past the hyphens of a double name: Müller-Lüdenscheidt. */
function gluedEnd(pieces: NamePieces, piece: number): number {
  let to = piece + 1;
  while (
    to < pieces.count &&
    pieces.flags[to]! & PieceFlag.glued &&
    pieces.flags[to]! & PieceFlag.capital
  )
    to++;
  return to;
}

/** Whether a piece is an ordinary word or a compound that ends in one (Spitzenkandidat). */
function endsInWord(gazetteer: Gazetteer, pieces: NamePieces, piece: number): boolean {
  if (isWord(gazetteer, pieces, piece)) return true;
  return gazetteer.title.test(pieceText(pieces, piece));
}

/** Whether a piece is a name by itself, and not only somebody's surname. */
const namesElse = (gazetteer: Gazetteer, known: KnownNames, piece: number): boolean =>
  known.matches[known.matchAt[piece]! - 1]?.forms.some(
    (form) => !isSurname(gazetteer.formKinds[form]!),
  ) ?? false;

const isSurname = (kind: number): boolean =>
  kind === FormKind.surname || kind === FormKind.famousSurname;

const isLongMatch = (known: KnownNames, piece: number): boolean => {
  const match = known.matches[known.matchAt[piece]! - 1];
  return match !== undefined && match.to - match.from > 1;
};

const isInitial = (pieces: NamePieces, piece: number): boolean =>
  /^\p{Lu}\.?$/u.test(pieceText(pieces, piece)) && pieces.ends[piece]! - pieces.starts[piece]! <= 2;

/** The known person with this first and last word in the name, or -1. */
function knownPerson(
  gazetteer: Gazetteer,
  pieces: NamePieces,
  first: number,
  last: number,
): number {
  const { edges, terminalStarts, formKinds, formEntities } = gazetteer;
  const given = childOf(edges, 0, pieces.hashes[first]!);
  if (given < 0) return -1;
  for (const hash of [pieces.hashes[last]!, hashWithout(pieces, last, 1)]) {
    const node = childOf(edges, given, hash);
    if (node < 0) continue;
    for (let form = terminalStarts[node]!; form < terminalStarts[node + 1]!; form++) {
      const entity = formEntities[form]!;
      if (formKinds[form] === FormKind.name && gazetteer.typeOf(entity) === 'person') return entity;
    }
  }
  return -1;
}
