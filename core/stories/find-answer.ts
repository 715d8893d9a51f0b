import { DURATION, relateAmounts, toValue } from './compare-figures.ts';
import type { Digest, Statement, StatementFigure } from './digest.ts';
import type { ClaimValue } from './story.ts';

/** A statement with at most one figure: one with several is as many points. */
export interface Point extends Statement {
  /** The statement with all its figures. */
  whole: Statement;
}

/** How a point of one article answers a point of another. */
export interface Answer {
  point: Point;
  /** How much the two have in common, from 0 to 1. */
  nearness: number;
  /** Figures of both in the same unit, where the amounts or hedges are not the same. */
  differing?: FigurePair & { isAmount: boolean };
  /** The figure that both have. */
  shared?: FigurePair;
  /** One says that it is not so. */
  isDenied?: true;
}

/** A figure of each of two statements. */
export interface FigurePair {
  own: AnchoredValue;
  other: AnchoredValue;
}

/** A value with the words around it. */
export interface AnchoredValue {
  value: ClaimValue;
  anchor: string;
}

/** Statements with so much in common say the same, or the same otherwise. */
const SAME_POINT = 0.38;
/** A figure of another amount is on the same measure only if so much else is the same. */
const SAME_MEASURE = 0.6;
/** One word in common can be chance. */
const FEWEST_IN_COMMON = 2;
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

/** What an article has to say, point by point. */
export const pointsOf = ({ statements }: Digest): Point[] =>
  statements.flatMap((whole) => {
    const counted = whole.figures.filter((figure) => toValue(figure) !== null);
    if (counted.length < 2) return [{ ...whole, figures: counted, whole }];
    return counted.map((figure) => ({ ...whole, figures: [figure], anchor: figure.anchor, whole }));
  });

/** The point of an article that answers another's best, or null. */
export function findAnswer(rarity: Rarity, own: Point, points: readonly Point[]): Answer | null {
  let best: Answer | null = null;
  for (const point of points) {
    const answer = answerOf(rarity, own, point);
    if (answer && (!best || answer.nearness > best.nearness)) best = answer;
  }
  return best;
}

function answerOf(rarity: Rarity, own: Point, other: Point): Answer | null {
  const weigh = (feature: string) => rarity(feature) * (feature.startsWith('@') ? ENTITY : 1);
  const others = new Set(featuresOf(other));
  let common = 0;
  const words: string[] = [];
  let ownWeight = 0;
  for (const feature of featuresOf(own)) {
    const weight = weigh(feature);
    ownWeight += weight;
    if (!others.has(feature)) continue;
    common += weight;
    if (!feature.startsWith('@')) words.push(feature);
  }
  if (common === 0) return null;
  let otherWeight = 0;
  for (const feature of others) otherWeight += weigh(feature);
  const { shared, differing } = compareStatementFigures(own.figures, other.figures);
  const equal = weighFigure(shared ?? (differing?.isAmount ? undefined : differing));
  if (equal === 0 && countDistinct(words) < FEWEST_IN_COMMON) return null;
  // The shorter statement may be a part of the longer one.
  const least = Math.min(ownWeight, otherWeight) + equal;
  const mean = (ownWeight + otherWeight) / 2 + equal;
  const nearness = (common + equal) / ((least + mean) / 2);
  if (nearness < SAME_POINT) return null;
  const answer = { point: other, nearness };
  if (shared) return { ...answer, shared };
  if (!differing) return isDenial(own, other, nearness) ? { ...answer, isDenied: true } : answer;
  if (differing.isAmount) {
    // Two sums of one report are not set against each other by way of another report.
    const wholes = compareStatementFigures(own.whole.figures, other.whole.figures);
    const isAlsoTold = wholes.shared !== undefined || wholes.differing?.isAmount === false;
    if (nearness < SAME_MEASURE || isAlsoTold || areApart(own.about, other.about)) return null;
  }
  return { ...answer, differing };
}

/** What a figure in common weighs; "zwei Jahre" is said of many things. */
const weighFigure = (pair: FigurePair | undefined): number =>
  pair === undefined || DURATION.test(pair.own.value.unit) ? 0 : FIGURE;

/** In a longer sentence "nicht" can belong to something else. */
const LONGEST_DENIAL = 8;
/** So much must be the same for one statement to deny the other. */
const SAME_MATTER = 0.75;

const isDenial = (a: Statement, b: Statement, nearness: number): boolean =>
  nearness >= SAME_MATTER &&
  a.isNegated !== b.isNegated &&
  Math.max(a.words.length, b.words.length) <= LONGEST_DENIAL;

/** Whether each names something that the other does not: another plant has another price. */
const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((id) => !b.includes(id)) && b.some((id) => !a.includes(id));

/** Words that are no part of another: of a compound and its parts one counts. */
const countDistinct = (words: readonly string[]): number =>
  words.filter(
    (word) =>
      !words.some((other) => other !== word && other.toLowerCase().includes(word.toLowerCase())),
  ).length;

/** What figures two statements share, and where their figures of one unit part. */
function compareStatementFigures(
  own: readonly StatementFigure[],
  others: readonly StatementFigure[],
): Pick<Answer, 'shared' | 'differing'> {
  let shared: FigurePair | undefined;
  let differing: Answer['differing'];
  for (const mine of own.flatMap(anchored)) {
    for (const theirs of others.flatMap(anchored)) {
      if (mine.value.unit === '' || mine.value.unit !== theirs.value.unit) continue;
      const relation = relateAmounts(mine.value, theirs.value);
      const pair = { own: mine, other: theirs };
      if (relation === 'same') shared ??= pair;
      else if (!differing || (differing.isAmount && relation === 'qualifier')) {
        differing = { ...pair, isAmount: relation === 'amount' };
      }
    }
  }
  return { ...(shared && { shared }), ...(differing && { differing }) };
}

/** A figure as a value, unless it is a date or an ordinal. */
export function anchored(figure: StatementFigure): AnchoredValue[] {
  const value = toValue(figure);
  return value ? [{ value, anchor: figure.anchor }] : [];
}
