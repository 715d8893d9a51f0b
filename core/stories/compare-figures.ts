import type { Dictionary } from '../language/dictionary.ts';
import type { StatementFigure } from './digest.ts';
import { englishStems } from './english-stems.ts';
import { glossStems } from './gloss-stems.ts';
import type { ClaimValue } from './story.ts';

/** How a figure of an article stands to a claim's: the same, hedged otherwise, or another amount. */
export type FigureRelation = 'same' | 'qualifier' | 'amount';

/** Amounts that differ by less are one, rounded or converted. */
const ROUNDING = 0.001;

/** How two amounts of the same unit stand to each other. */
export function relateAmounts(
  a: Pick<ClaimValue, 'amount' | 'comparator'>,
  b: Pick<ClaimValue, 'amount' | 'comparator'>,
): FigureRelation {
  const isNear =
    Math.abs(a.amount - b.amount) <= ROUNDING * Math.max(Math.abs(a.amount), Math.abs(b.amount));
  if (!isNear) return 'amount';
  return family(a.comparator) === family(b.comparator) ? 'same' : 'qualifier';
}

/** `slightly more than` says no other thing than `more than`. */
const family = (comparator: ClaimValue['comparator']): string =>
  comparator === 'slightly more than' ? 'more than' : comparator;

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
