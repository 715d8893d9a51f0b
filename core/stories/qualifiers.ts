import type { Comparator } from './figure.ts';

/**
 * Words before an amount that hedge it: comparator | words. `knapp`, `fast` and `beinahe` say a little less (Duden:
 * "nicht ganz"), `gut` and `reichlich` a little more. Longer ones win.
 */
const ROWS = `
up to | bis zu|bis maximal|maximal|höchstens|nicht mehr als|längstens|allenfalls
at least | mindestens|wenigstens|zumindest|nicht weniger als|ab|mindestens rund
more than | über|mehr als|deutlich über|weit über|weit mehr als|deutlich mehr als|oberhalb von|jenseits der|jenseits von|länger als|höher als|größer als|älter als|weiter als|noch über
less than | unter|weniger als|deutlich unter|weit unter|deutlich weniger als|weit weniger als|unterhalb von|knapp unter|kürzer als|niedriger als|kleiner als|jünger als|geringer als|knapp|fast|beinahe|nahezu
about | rund|etwa|circa|ca.|zirka|ungefähr|in etwa|um die|gegen|geschätzt|geschätzte|geschätzten|schätzungsweise|annähernd|an die|praktisch|grob
slightly more than | gut|etwas mehr als|etwas über|knapp über|reichlich|ein wenig mehr als|leicht über|kaum mehr als|ein bisschen mehr als|eine gute|einen guten|ein gutes
`;

const COMPARATORS = new Map<string, Comparator>();
for (const row of ROWS.trim().split('\n')) {
  const [comparator, words] = row.split(' | ') as [Comparator, string];
  for (const word of words.split('|')) COMPARATORS.set(word, comparator);
}

/** Words of the longest hedge. */
const LONGEST = 4;

export interface Qualifier {
  comparator: Comparator;
  /** How many words it has. */
  words: number;
}

/**
 * The hedge that the words before an amount are, or null.
 *
 * @param before the words before it, the nearest last, with small first letters
 */
export function readQualifier(before: readonly string[]): Qualifier | null {
  for (let words = Math.min(LONGEST, before.length); words > 0; words--) {
    const comparator = COMPARATORS.get(before.slice(-words).join(' '));
    if (comparator) return { comparator, words };
  }
  return null;
}

/** Words behind an amount that hedge it: "10 Euro oder mehr", "30 Prozent und mehr". */
const BEHIND: [RegExp, Comparator][] = [
  [/^(?:oder|und) (?:mehr|darüber|länger|älter|höher)/, 'at least'],
  [/^(?:oder|und) (?:weniger|darunter|jünger)/, 'up to'],
  [/^plus\b/, 'more than'],
];

/** @param rest the text behind the amount */
export function qualifierBehind(rest: string): Comparator | null {
  return BEHIND.find(([pattern]) => pattern.test(rest.trimStart()))?.[1] ?? null;
}
