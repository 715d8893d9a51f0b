import { type NamePieces, PieceFlag } from './name-pieces.ts';

/** Behind "Tesla-" or before "-Mitarbeiter" the rest of the compound stands a word or two away. */
const CONTINUED =
  /^(?:,? [\p{L}\d„“"-]+-)*(?: (?:und|oder|sowie|bzw\.|wie|statt)|,|\/) ?[\p{L}\d„“"-]*[\p{L}\d]/u;
const TAIL = /^(?:,? -[\p{Lu}][\p{L}-]*)*(?: (?:und|oder|sowie)|,|\/) ?-\p{Lu}[\p{L}-]*/u;
const BACKWARD = /(?:[\p{L}\d„“"-]+-, )*[\p{L}\d„“"-]+-(?: (?:und|oder|sowie|bzw\.) |, |\/)$/u;
/** No compound is looked for further away than this, so that the search stays linear. */
const REACH = 80;

/**
 * The hyphen compound that a stretch of pieces is part of, as start and end in the text, with its
 * elliptic halves ("Tesla- und X-Chef"); null when the stretch is whole words.
 */
export function compoundSpan(
  pieces: NamePieces,
  from: number,
  to: number,
): [number, number] | null {
  let first = from;
  while (first > 0 && pieces.flags[first]! & PieceFlag.glued) first--;
  let last = to - 1;
  while (last + 1 < pieces.count && pieces.flags[last + 1]! & PieceFlag.glued) last++;
  const { text } = pieces;
  let start = pieces.starts[first]!;
  let end = pieces.ends[last]!;
  const hangs = isHyphen(text, pieces.ends[to - 1]!) && last === to - 1;
  if (first === from && last === to - 1 && !hangs) return null;

  if (isQuote(text, start - 1) && isQuote(text, pieces.ends[first]!)) start--;
  if (hangs) {
    end++;
    end += CONTINUED.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  } else {
    end += TAIL.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  }
  if (' /'.includes(text[start - 1] ?? '-')) {
    const before = text.slice(Math.max(0, start - REACH), start);
    if (before.includes('-')) start -= BACKWARD.exec(before)?.[0].length ?? 0;
  }
  return [start, end];
}

const isHyphen = (text: string, at: number): boolean => '-\u2010\u2011'.includes(text[at] ?? ' ');
const isQuote = (text: string, at: number): boolean => '„“”"»«‚‘\''.includes(text[at] ?? ' ');
