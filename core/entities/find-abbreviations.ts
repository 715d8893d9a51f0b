import { PieceFlag, pieceText } from './name-pieces.ts';
import { drop, type Finding, type Reading, take } from './reading.ts';

const SCORE = 0.9;

/**
 * Finds abbreviations that the text itself introduces in brackets behind a name, "Deutsche
 * Umwelthilfe (DUH)", and all their later mentions. What the gazetteer knows is found already.
 */
export function findAbbreviations(reading: Reading): void {
  const { pieces, taken } = reading;
  const introduced = new Map<string, Finding>();
  for (const finding of [...reading.findings]) {
    const inside = finding.to + 1;
    if (finding.kind !== 'name' || inside + 1 >= pieces.count || taken[inside]) continue;
    if (pieceText(pieces, finding.to) !== '(' || pieceText(pieces, inside + 1) !== ')') continue;
    const abbreviation = pieceText(pieces, inside);
    const name = pieces.text.slice(pieces.starts[finding.from], pieces.ends[finding.to - 1]);
    if (isAbbreviationOf(abbreviation, name)) introduced.set(abbreviation, finding);
  }
  if (introduced.size === 0) return;
  for (let piece = 0; piece < pieces.count; piece++) {
    if (taken[piece] || !(pieces.flags[piece]! & PieceFlag.capital)) continue;
    const finding = introduced.get(pieceText(pieces, piece));
    if (!finding) continue;
    const { entity, type, name } = finding;
    const kind = 'abbreviation' as const;
    take(reading, {
      from: piece,
      to: piece + 1,
      entity,
      type,
      name,
      kind,
      inflected: false,
      score: SCORE,
    });
  }
}

/** So many words at most make up what an abbreviation stands for. */
const LONGEST_PHRASE = 7;

/**
 * Drops abbreviations that the text itself introduces for something else, "Body-Mass-Index (BMI)",
 * and all their mentions: there they are not the body of the knowledge base.
 */
export function dropRedefined(reading: Reading): void {
  const { pieces, findings } = reading;
  const redefined = new Set<string>();
  const endsAt = new Map(findings.map((finding) => [finding.to, finding.entity]));
  for (const { from, to, entity } of findings) {
    if (to - from > 1 || from === 0 || entity < 0 || pieceText(pieces, from - 1) !== '(') continue;
    const abbreviation = pieceText(pieces, from);
    const first = Math.max(0, from - 1 - LONGEST_PHRASE);
    let isSame = false;
    for (let end = first + 1; end < from; end++) isSame ||= endsAt.get(end) === entity;
    if (isSame || !standsFor(reading, abbreviation, first, from - 1)) continue;
    redefined.add(abbreviation);
  }
  if (redefined.size === 0) return;
  const isRedefined = ({ from, to }: Finding) =>
    to - from === 1 && redefined.has(pieceText(pieces, from));
  drop(reading, isRedefined);
}

/** Whether a capitalized phrase that ends right before a bracket has the abbreviation's letters. */
function standsFor(
  { pieces }: Reading,
  abbreviation: string,
  first: number,
  bracket: number,
): boolean {
  for (let from = bracket - 1; from >= first && !(pieces.flags[from]! & PieceFlag.mark); from--) {
    if (!(pieces.flags[from]! & PieceFlag.capital)) continue;
    const phrase = pieces.text.slice(pieces.starts[from], pieces.ends[bracket - 1]);
    if (isAbbreviationOf(abbreviation, phrase)) return true;
  }
  return false;
}

/** Whether the capitals of a short word are, in their order, letters of the name. */
export function isAbbreviationOf(abbreviation: string, name: string): boolean {
  if (!/^\p{Lu}[\p{L}&-]{1,7}$/u.test(abbreviation)) return false;
  const capitals = abbreviation.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  if (capitals.length < 2) return false;
  const letters = name.toLowerCase();
  let at = letters.indexOf(capitals[0]!);
  if (at !== 0) return false;
  for (const capital of capitals.slice(1)) {
    at = letters.indexOf(capital, at + 1);
    if (at < 0) return false;
  }
  return true;
}
