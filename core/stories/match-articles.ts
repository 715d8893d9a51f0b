import { relateAmounts, toValue } from './compare-figures.ts';
import type { Digest, Statement, StatementFigure } from './digest.ts';
import type { ClaimValue } from './story.ts';

/** How a statement of one article answers a statement of another. */
export interface Answer {
  statement: Statement;
  /** How much the two have in common, from 0 to 1. */
  nearness: number;
  /** Figures of both in the same unit, where the amounts or hedges are not the same. */
  differing?: { own: ClaimValue; other: ClaimValue; isAmount: boolean };
  /** The figure that both have. */
  shared?: ClaimValue;
}

/** Statements with so much in common say the same, or the same otherwise. */
const SAME_POINT = 0.38;
/** A figure of another amount is on the same measure only if so much else is the same. */
const SAME_MEASURE = 0.6;
/** What an entity and an equal figure weigh beside a word that one statement has. */
const ENTITY = 0.6;
const FIGURE = 2;

/** How rare a word or an entity is among the statements of the articles compared. */
export type Rarity = (feature: string) => number;

/** Weighs the features of statements by how few of them have each. */
export function weighRarity(digests: readonly Digest[]): Rarity {
  const holders = new Map<string, number>();
  let count = 1;
  for (const { statements } of digests) {
    for (const statement of statements) {
      count++;
      for (const feature of featuresOf(statement)) {
        holders.set(feature, (holders.get(feature) ?? 0) + 1);
      }
    }
  }
  const most = Math.log(count + 1);
  return (feature) => Math.log((count + 1) / (holders.get(feature) ?? 1)) / most;
}

const featuresOf = ({ words, about }: Statement): string[] => [
  ...words,
  ...about.map((id) => `@${id}`),
];

/** The statement of an article that answers another's best, or null. */
export function findAnswer(
  rarity: Rarity,
  statement: Statement,
  { statements }: Digest,
): Answer | null {
  let best: Answer | null = null;
  for (const other of statements) {
    const answer = answerOf(rarity, statement, other);
    if (answer && (!best || answer.nearness > best.nearness)) best = answer;
  }
  return best;
}

function answerOf(rarity: Rarity, own: Statement, other: Statement): Answer | null {
  const weigh = (feature: string) => rarity(feature) * (feature.startsWith('@') ? ENTITY : 1);
  const others = new Set(featuresOf(other));
  let common = 0;
  let commonWords = 0;
  let ownWeight = 0;
  for (const feature of featuresOf(own)) {
    const weight = weigh(feature);
    ownWeight += weight;
    if (!others.has(feature)) continue;
    common += weight;
    if (!feature.startsWith('@')) commonWords++;
  }
  if (common === 0) return null;
  let otherWeight = 0;
  for (const feature of others) otherWeight += weigh(feature);
  const { shared, differing } = compareStatementFigures(own.figures, other.figures);
  const equal = shared || differing?.isAmount === false ? FIGURE : 0;
  if (commonWords === 0 && equal === 0) return null;
  // The shorter statement may be a part of the longer one.
  const least = Math.min(ownWeight, otherWeight) + equal;
  const mean = (ownWeight + otherWeight) / 2 + equal;
  const nearness = (common + equal) / ((least + mean) / 2);
  if (nearness < SAME_POINT) return null;
  if (differing?.isAmount && (nearness < SAME_MEASURE || shared)) {
    return shared ? { statement: other, nearness, shared } : null;
  }
  return {
    statement: other,
    nearness,
    ...(shared && { shared }),
    ...(differing && !shared && { differing }),
  };
}

/** What figures two statements share, and where their figures of one unit part. */
function compareStatementFigures(
  own: readonly StatementFigure[],
  others: readonly StatementFigure[],
): Pick<Answer, 'shared' | 'differing'> {
  let shared: ClaimValue | undefined;
  let differing: Answer['differing'];
  for (const mine of own.map(toValue)) {
    for (const theirs of others.map(toValue)) {
      if (!mine || !theirs || mine.unit !== theirs.unit) continue;
      const relation = relateAmounts(mine, theirs);
      if (relation === 'same') shared ??= mine;
      else if (!differing || (differing.isAmount && relation === 'qualifier')) {
        differing = { own: mine, other: theirs, isAmount: relation === 'amount' };
      }
    }
  }
  return { ...(shared && { shared }), ...(differing && { differing }) };
}
