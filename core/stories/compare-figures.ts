import type { Dictionary } from '../language/dictionary.ts';
import type { StatementFigure } from './digest.ts';
import { englishStems } from './english-stems.ts';
import type { Comparator } from './figure.ts';
import { glossStems } from './gloss-stems.ts';
import type { ClaimValue } from './story.ts';

/** How a figure of an article stands to a claim's: the same, hedged otherwise, or another amount. */
export type FigureRelation = 'same' | 'qualifier' | 'amount';

/** Units of how long something takes. */
export const DURATION = /^(?:years|months|weeks|days|hours|minutes|seconds)$/;

/** Amounts that differ by less are one, rounded or converted. */
const ROUNDING = 0.001;

type Amount = Pick<ClaimValue, 'amount' | 'upper' | 'comparator'>;

/**
 * How two amounts of the same unit stand to each other. An amount inside the other's range is hedged
 * otherwise; `about` hedges nothing that could be disputed.
 */
export function relateAmounts(a: Amount, b: Amount): FigureRelation {
  if (isNear(a.amount, b.amount) && isNear(a.upper ?? a.amount, b.upper ?? b.amount)) {
    return family(a.comparator) === family(b.comparator) ? 'same' : 'qualifier';
  }
  if (a.upper === undefined && b.upper === undefined) return 'amount';
  const overlaps = a.amount <= (b.upper ?? b.amount) && b.amount <= (a.upper ?? a.amount);
  return overlaps ? 'qualifier' : 'amount';
}

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));

/** Hedges that say no other thing. */
function family(comparator: Comparator): Comparator {
  if (comparator === 'slightly more than') return 'more than';
  return comparator === 'about' ? '=' : comparator;
}

/** A figure as a claim's value; null for dates, ordinals and what has no amount. */
export function toValue({
  kind,
  value,
  upper,
  unit,
  qualifier,
  measures,
}: StatementFigure): ClaimValue | null {
  if (value === undefined || kind === 'date' || kind === 'ordinal') return null;
  return {
    amount: value,
    ...(upper !== undefined && { upper }),
    unit: unit ?? '',
    comparator: qualifier,
    ...(measures !== undefined && { measure: measures }),
  };
}

/**
 * Whether a figure is counted in a claim's unit. Money, percent and durations are written alike in
 * both; what is counted is German in an article (`Arbeitsplatz`) and English in a story (`jobs`).
 */
export function isSameUnit(dictionary: Dictionary, claimed: string, unit: string): boolean {
  if (claimed === unit) return true;
  if (unit === '' || /^[A-Z]{3}$/.test(claimed) || /^[A-Z]{3}$/.test(unit)) return false;
  if (/^(?:%|percent\b(?! points))/.test(claimed)) return unit === '%';
  if (/^percent(?:age)? points/.test(claimed)) return unit === 'percentage points';
  const meant = glossStems(dictionary, unit);
  return englishStems(claimed).some((stem) => meant.has(stem));
}
