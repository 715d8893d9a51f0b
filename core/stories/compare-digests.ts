import { articleColumn } from './article-column.ts';
import { byInterest, type ClaimCell, type ClaimRow, type SourceColumn } from './claim-rows.ts';
import { toValue } from './compare-figures.ts';
import type { Digest, Statement } from './digest.ts';
import {
  type Answer,
  anchored,
  findAnswer,
  type Point,
  pointsOf,
  type Rarity,
  weighRarity,
} from './find-answer.ts';
import type { ClaimType, Period } from './story.ts';
import { contrastValues } from './word-value.ts';

/** Articles laid beside each other, ready for the matrix of claims by sources. */
export interface Comparison {
  /** The article that is read first, then the others as they were given. */
  columns: SourceColumn[];
  /** First what several say; the order of the article within. */
  rows: ClaimRow[];
}

/** Rows beyond these nobody reads. */
const MOST_ROWS = 60;

/**
 * Compares an article with others on the same story, of which no story pack tells: what it says that
 * others say too, or otherwise, and what at least two others say that it does not. Statements are
 * shown in their German words. Takes related articles only (`findRelated`).
 *
 * @param limit most rows
 */
export function compareDigests(
  current: Digest,
  others: readonly Digest[],
  limit = MOST_ROWS,
): Comparison {
  const digests = [current, ...others];
  const rarity = weighRarity(digests);
  const points = digests.map(pointsOf);
  const answered = new Set<Point>();
  const rows: ClaimRow[] = [];
  points.forEach((own, column) => {
    for (const point of own) {
      if (answered.has(point) || !isComparable(point)) continue;
      const answers = points.map((others, index) =>
        index > column ? findFree(rarity, point, others, answered) : null,
      );
      const count = answers.filter((answer) => answer !== null).length;
      // What one other article alone says is its own affair.
      if (column > 0 && count === 0) continue;
      for (const answer of answers) if (answer) answered.add(answer.point);
      rows.push(toRow(digests, column, point, answers));
    }
  });
  return {
    columns: digests.map(toColumn),
    rows: rows.sort(byInterest).slice(0, limit),
  };
}

/** The answer of an article, unless that point has answered another one before. */
function findFree(
  rarity: Rarity,
  point: Point,
  others: readonly Point[],
  answered: ReadonlySet<Point>,
): Answer | null {
  const answer = findAnswer(rarity, point, others);
  return answer && !answered.has(answer.point) ? answer : null;
}

const FEWEST_WORDS = 4;
const isComparable = ({ words, figures }: Statement): boolean =>
  words.length >= FEWEST_WORDS || figures.length > 0;

function toRow(
  digests: readonly Digest[],
  column: number,
  point: Point,
  answers: readonly (Answer | null)[],
): ClaimRow {
  const cells = answers.map((answer, index): ClaimCell => {
    if (index === column) return ownCell(point, answers);
    return answer ? answerCell(point, answer) : { status: 'silent' };
  });
  const origin = originOf(digests, column, point, answers);
  const figure = point.whole.figures.indexOf(point.figures[0]!);
  const suffix = figure > 0 ? `-${figure}` : '';
  const when = dayOf(point.whole);
  return {
    id: `a${column}-${point.start}${suffix}`,
    statement: cells[column]!.anchor!,
    isGerman: true,
    about: point.about,
    type: typeOf(point),
    ...(point.speaker !== undefined && { speaker: point.speaker }),
    ...(when && { when }),
    ...(answers.every((answer) => answer === null) && { isSingle: true as const }),
    ...(origin !== undefined && { origin }),
    cells,
  };
}

function ownCell(
  { anchor, start, end, figures }: Statement,
  answers: readonly (Answer | null)[],
): ClaimCell {
  const compared = answers.find((answer) => answer?.differing ?? answer?.shared);
  const figure = (compared?.differing ?? compared?.shared)?.own ?? figures.flatMap(anchored)[0];
  return {
    status: 'stated',
    anchor: figure?.anchor ?? anchor,
    place: { start, end },
    ...(figure && { value: figure.value }),
  };
}

function answerCell(own: Statement, { point, differing, shared, isDenied }: Answer): ClaimCell {
  const { anchor, start, end, speaker } = point;
  const figure = (differing ?? shared)?.other;
  return {
    status: differing || isDenied ? 'differs' : 'stated',
    anchor: figure?.anchor ?? anchor,
    place: { start, end },
    ...(differing && {
      degree: differing.isAmount ? ('material' as const) : ('minor' as const),
      nuance: contrastValues(differing.other.value, differing.own.value),
    }),
    ...(isDenied && {
      degree: 'material' as const,
      nuance: 'One of the two says that it is not so.',
    }),
    ...(figure && { value: figure.value }),
    ...(speaker !== undefined && speaker !== own.speaker && { speaker }),
  };
}

const typeOf = ({ attribution, figures }: Statement): ClaimType => {
  if (figures.some((figure) => toValue(figure) !== null)) return 'figure';
  return attribution === 'asserted' ? 'event' : 'quote';
};

/** The one day that a statement names; a span or several days date nothing. */
function dayOf({ figures }: Statement): Period | undefined {
  const days = figures.flatMap(({ kind, when }) => (kind === 'date' && when ? [when] : []));
  const day = days[0];
  return days.length === 1 && day!.from.slice(0, 10) === day!.to.slice(0, 10)
    ? { from: day!.from.slice(0, 10), to: day!.to.slice(0, 10) }
    : undefined;
}

/** News agencies by their ids in the knowledge base: what two papers took from one is one report. */
const AGENCIES: ReadonlySet<string> = new Set([
  'dpa',
  'reuters',
  'afp',
  'associated-press',
  'apa',
  'keystone-sda',
  'epd',
  'kna',
  'sid',
  'bloomberg',
]);
/** Sentences so near to each other are hardly worded by two people. */
const SAME_WORDING = 0.85;

/** The one source that all who say it draw on: whose words they give, or the agency they name. */
function originOf(
  digests: readonly Digest[],
  column: number,
  { attribution, speaker }: Statement,
  answers: readonly (Answer | null)[],
): string | undefined {
  const given = answers.filter((answer) => answer !== null);
  if (given.length === 0) return undefined;
  const isSaid =
    speaker !== undefined &&
    attribution !== 'asserted' &&
    given.every(({ point }) => point.speaker === speaker);
  if (isSaid) return speaker;
  if (given.some(({ nearness }) => nearness < SAME_WORDING)) return undefined;
  const naming = digests.filter((_, index) => index === column || answers[index]);
  return [...AGENCIES].find((agency) =>
    naming.every(({ entities }) => entities.some(({ id }) => id === agency)),
  );
}

const toColumn = ({ article }: Digest, index: number): SourceColumn => ({
  ...articleColumn(`a${index}`, article),
  ...(index === 0 && { isCurrent: true as const }),
});
