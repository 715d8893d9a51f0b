import type { ClaimAlignment } from './alignment.ts';
import { DURATION } from './compare-figures.ts';
import type { Statement } from './digest.ts';
import type { StatementMatch } from './match-statement.ts';
import type { ClaimProfile } from './profile-claims.ts';
import { VAGUE_TIMES } from './time-words.ts';
import { contrastValues } from './word-value.ts';

/** How a statement differs from a claim, for a cell of the comparison. */
export type Difference = Required<Pick<ClaimAlignment, 'degree' | 'nuance'>>;

/**
 * How a statement on a claim's point differs from it, null where it does not. A claim that says when
 * is another point for a statement that says nothing of when, and differs where that is vague.
 */
export function explainDifference(
  { claim, times }: ClaimProfile,
  { figure, statement }: StatementMatch,
): Difference | 'another point' | null {
  if (figure && figure.relation !== 'same') {
    const isCeiling =
      figure.relation === 'amount' ||
      (figure.value.comparator === 'up to') !== (figure.claimed.comparator === 'up to');
    const isElse = figure.relation === 'amount' && !figure.isSameMeasure;
    const own = { ...figure.value, unit: figure.claimed.unit };
    const nuance = contrastValues(
      own,
      figure.claimed,
      isElse ? ', perhaps by another measure' : '',
    );
    return { degree: isCeiling ? 'material' : 'minor', nuance };
  }
  if (figure && STRENGTHENED.test(claim.statement)) {
    const isStrong = statement.words.some((word) => STRENGTHENING.has(word));
    return isStrong ? null : { degree: 'minor', nuance: 'Put less strongly.' };
  }
  const isDuration = claim.value !== undefined && DURATION.test(claim.value.unit);
  const isTold = isDuration ? figure !== undefined : times.some((time) => tells(statement, time));
  if (figure || isTold) return null;
  if (!isDuration && times.length === 0) return null;
  return statement.words.some((word) => VAGUE_TIMES.has(word))
    ? { degree: 'minor', nuance: 'Does not say exactly when.' }
    : 'another point';
}

/**
 * What a claim names in its statement and an article on its point nowhere names.
 *
 * @param named ids of the entities of the article
 */
export function explainSilence(
  { claim }: ClaimProfile,
  named: ReadonlySet<string>,
): Difference | null {
  for (const id of claim.about) {
    if (named.has(id)) continue;
    const name = new RegExp(`\\b${id.replace(/-/g, '[ -]')}\\b`, 'i').exec(claim.statement)?.[0];
    if (name !== undefined) return { degree: 'minor', nuance: `Does not name ${name}.` };
  }
  return null;
}

/** Whether a statement names a weekday, a month or a year. */
export const tells = ({ words, figures }: Statement, time: string): boolean =>
  words.includes(time) || figures.some(({ when }) => when?.from.startsWith(time));

/** "Well under" says more than "under". */
const STRENGTHENED = /\b(?:well|far|clearly) (?:under|below|over|above|beyond)\b/i;
const STRENGTHENING = new Set(['deutlich', 'weit', 'klar', 'erheblich', 'wesentlich']);
