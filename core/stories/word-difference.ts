import type { ClaimCell, ClaimRow } from './claim-rows.ts';
import type { ClaimValue } from './story.ts';
import { wordValue } from './word-value.ts';

/** More than these nobody takes in at a glance. */
const MOST_VALUES = 3;

/**
 * How the sources differ on a claim, in few English words for the row itself: `“at least” against
 * “more than”`, `270 million dollars against more than 200 million dollars`; else what the pack says
 * of the source that differs most. Null where none differs.
 */
export function wordDifference({ cells }: Pick<ClaimRow, 'cells'>): string | null {
  const differing = cells.filter(({ status }) => status === 'differs');
  if (differing.length === 0) return null;
  const values = cells.flatMap(({ status, value }) =>
    status !== 'silent' && value ? [value] : [],
  );
  return contrast(values) ?? nuanceOf(differing);
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

const nuanceOf = (differing: readonly ClaimCell[]): string | null => {
  const chief = differing.find(({ degree }) => degree === 'material') ?? differing[0]!;
  return chief.nuance ?? null;
};
