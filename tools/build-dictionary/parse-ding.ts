/** One way to say a thing on one side of Ding: `etw. ankündigen {vt} [geh.] (hint)`. */
export interface Alternative {
  /** Without annotations; placeholders (etw., jdn., sich) still inside. */
  text: string;
  /** What stood in braces: `f`, `pl`, `vt`, `adj`, …; empty when nothing did. */
  grammar: string;
  /** What stood in square brackets, without the final period: `ugs`, `techn`. */
  labels: string[];
  /** What stood in parentheses after the word. */
  hint: string;
  /** What stood between slashes: `/PC/`. */
  abbreviation: string;
}

/** A German stretch and the English that belongs to it. */
export interface AlignedPair {
  german: Alternative[];
  english: Alternative[];
}

/** A line of Ding: the head pair first, then its forms, examples and compounds. */
export type DingLine = AlignedPair[];

/**
 * Reads the file of the Ding dictionary (German `::` English; `|` aligns stretches, `;` separates
 * synonyms). Lines whose two sides have different numbers of stretches keep the common ones.
 */
export function parseDing(text: string): DingLine[] {
  const lines: DingLine[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const [german, english] = line.split(' :: ');
    if (german === undefined || english === undefined) continue;
    const left = german.split(' | ');
    const right = english.split(' | ');
    const pairs: AlignedPair[] = [];
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
      pairs.push({ german: parseSide(left[i]!), english: parseSide(right[i]!) });
    }
    lines.push(pairs);
  }
  return lines;
}

function parseSide(side: string): Alternative[] {
  const alternatives: Alternative[] = [];
  // "/Gov.; Govt./" is one annotation: its semicolon separates nothing.
  const joined = side.replace(/(?<=^|\s)\/([^/|;]+);[^/|]*\/(?=\s|$|;)/g, '/$1/');
  for (const part of splitOutside(joined)) {
    const alternative = parseAlternative(part);
    if (alternative.text !== '') alternatives.push(alternative);
  }
  // "ankündigen; verkünden {vt}": an annotation at the end holds for what stands before it.
  for (let i = alternatives.length - 2; i >= 0; i--) {
    const following = alternatives[i + 1]!;
    if (alternatives[i]!.grammar === '') alternatives[i]!.grammar = following.grammar;
  }
  return alternatives;
}

/** Splits at semicolons that stand in no bracket. */
function splitOutside(side: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < side.length; at++) {
    const mark = side[at]!;
    if ('([{<'.includes(mark)) depth++;
    else if (')]}>'.includes(mark)) depth = Math.max(0, depth - 1);
    else if (mark === ';' && depth === 0) {
      parts.push(side.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(side.slice(from));
  return parts;
}

function parseAlternative(part: string): Alternative {
  let grammar = '';
  let hint = '';
  let abbreviation = '';
  const labels: string[] = [];
  const text = part
    .replace(/\{([^}]*)\}/g, (_, value: string) => {
      if (grammar === '') grammar = value;
      return ' ';
    })
    .replace(/\[([^\]]*)\]/g, (_, value: string) => {
      labels.push(value.replace(/\.$/, ''));
      return ' ';
    })
    .replace(/<[^>]*>/g, ' ')
    .replace(/\(([^()]*)\)/g, (_, value: string) => {
      if (hint === '') hint = value;
      return ' ';
    })
    .replace(/(^|\s)\/([^/]+)\/(?=\s|$|;)/g, (_, before: string, value: string) => {
      abbreviation = value.split(';')[0]!.trim();
      return before;
    })
    .replace(/\s+/g, ' ')
    .trim();
  return { text, grammar, labels, hint, abbreviation };
}
