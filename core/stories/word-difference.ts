import type { ClaimCell, ClaimRow } from './claim-rows.ts';
import { relateAmounts } from './compare-figures.ts';
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
  const words = contrast(distinctValues(cells));
  return words === null ? chiefNuance(cells) : { words };
}

/** The values that are no others by their hedge alone: the most plainly worded first. */
function distinctValues(cells: readonly ClaimCell[]): ClaimValue[] {
  const rank = ({ status, value }: ClaimCell) =>
    (status === 'differs' ? 2 : 0) + (value?.comparator === '=' ? 0 : 1);
  const values: ClaimValue[] = [];
  for (const { status, value } of [...cells].sort((a, b) => rank(a) - rank(b))) {
    if (status === 'silent' || !value) continue;
    const isNew = values.every(
      (one) => one.unit !== value.unit || relateAmounts(one, value) !== 'same',
    );
    if (isNew) values.push(value);
  }
  return values.slice(0, MOST_VALUES);
}

function contrast(values: readonly ClaimValue[]): string | null {
  const [first] = values;
  if (values.length < 2) return null;
  const isHedgeOnly = values.every(
    ({ amount, upper, unit, comparator }) =>
      amount === first!.amount &&
      upper === first!.upper &&
      unit === first!.unit &&
      comparator !== '=',
  );
  return values
    .map((value) => (isHedgeOnly ? `“${value.comparator}”` : wordValue(value)))
    .join(' against ');
}

/** What is said of the first source that differs in what matters, else of the first that differs. */
function chiefNuance(cells: readonly ClaimCell[]): Difference | null {
  const rank = ({ degree }: ClaimCell) => (degree === 'material' ? 1 : 0);
  const [chief] = [...cells.entries()]
    .filter(([, { status, nuance }]) => status === 'differs' && nuance !== undefined)
    .sort(([, a], [, b]) => rank(b) - rank(a));
  return chief ? { words: chief[1].nuance!, column: chief[0] } : null;
}
