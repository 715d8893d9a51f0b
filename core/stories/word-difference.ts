import type { ClaimCell, ClaimRow } from './claim-rows.ts';
import type { ClaimValue } from './story.ts';
import { wordValue } from './word-value.ts';

/** More than these nobody takes in at a glance. */
const MOST_VALUES = 3;

/** How sources differ, in English words. */
export interface Difference {
  words: string;
  /** The column of the source of which they tell, where they tell of one. */
  column?: number;
}

/**
 * How the sources differ on a claim, in few words for the row itself: `“at least” against “more
 * than”`, `270 million dollars against more than 200 million dollars`; else what is said of the
 * source that differs most. Null where none differs.
 */
export function wordDifference({ cells }: Pick<ClaimRow, 'cells'>): Difference | null {
  if (!cells.some(({ status }) => status === 'differs')) return null;
  const values = cells.flatMap(({ status, value }) =>
    status !== 'silent' && value ? [value] : [],
  );
  const words = contrast(values);
  return words === null ? chiefNuance(cells) : { words };
}

function contrast(values: readonly ClaimValue[]): string | null {
  const byWords = new Map(values.map((value) => [wordValue(value), value]));
  if (byWords.size < 2) return null;
  const distinct = [...byWords.values()];
  const isHedgeOnly = distinct.every(
    ({ amount, upper, unit, comparator }) =>
      amount === distinct[0]!.amount &&
      upper === distinct[0]!.upper &&
      unit === distinct[0]!.unit &&
      comparator !== '=',
  );
  const words = isHedgeOnly
    ? distinct.map(({ comparator }) => `“${comparator}”`)
    : [...byWords.keys()];
  return [...new Set(words)].slice(0, MOST_VALUES).join(' against ');
}

/** What is said of the first source that differs in what matters, else of the first that differs. */
function chiefNuance(cells: readonly ClaimCell[]): Difference | null {
  const rank = ({ degree }: ClaimCell) => (degree === 'material' ? 1 : 0);
  const [chief] = [...cells.entries()]
    .filter(([, { status, nuance }]) => status === 'differs' && nuance !== undefined)
    .sort(([, a], [, b]) => rank(b) - rank(a));
  return chief ? { words: chief[1].nuance!, column: chief[0] } : null;
}
