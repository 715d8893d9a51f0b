import type { ClaimCell, ClaimRow, SourceColumn } from './claim-rows.ts';
import { toValue } from './compare-figures.ts';
import type { Digest, Statement } from './digest.ts';
import { type Answer, findAnswer, type Rarity, weighRarity } from './match-articles.ts';
import type { ClaimType } from './story.ts';
import { wordValue } from './word-value.ts';

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
 */
export function compareDigests(current: Digest, others: readonly Digest[]): Comparison {
  const digests = [current, ...others];
  const rarity = weighRarity(digests);
  const answered = new Set<Statement>();
  const rows: ClaimRow[] = [];
  digests.forEach((digest, column) => {
    for (const statement of digest.statements) {
      if (answered.has(statement) || !isComparable(statement)) continue;
      const answers = digests.map((other, index) =>
        index > column ? findFree(rarity, statement, other, answered) : null,
      );
      const count = answers.filter((answer) => answer !== null).length;
      // What one other article alone says is its own affair.
      if (column > 0 && count === 0) continue;
      for (const answer of answers) if (answer) answered.add(answer.statement);
      rows.push(toRow(digests, column, statement, answers));
    }
  });
  return {
    columns: digests.map(toColumn),
    rows: rows.sort((a, b) => interest(b) - interest(a)).slice(0, MOST_ROWS),
  };
}

/** The answer of an article, unless that statement has answered another one before. */
function findFree(
  rarity: Rarity,
  statement: Statement,
  other: Digest,
  answered: ReadonlySet<Statement>,
): Answer | null {
  const answer = findAnswer(rarity, statement, other);
  return answer && !answered.has(answer.statement) ? answer : null;
}

const FEWEST_WORDS = 4;
const isComparable = ({ words, figures }: Statement): boolean =>
  words.length >= FEWEST_WORDS || figures.length > 0;

function toRow(
  digests: readonly Digest[],
  column: number,
  statement: Statement,
  answers: readonly (Answer | null)[],
): ClaimRow {
  const cells = answers.map((answer, index): ClaimCell => {
    if (index === column) return ownCell(statement, answers);
    return answer ? answerCell(statement, answer) : { status: 'silent' };
  });
  const origin = originOf(digests, column, statement, answers);
  return {
    id: `a${column}-${statement.start}`,
    statement: statement.anchor,
    isGerman: true,
    about: statement.about,
    type: typeOf(statement),
    ...(statement.speaker !== undefined && { speaker: statement.speaker }),
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
  const value =
    compared?.differing?.own ?? compared?.shared ?? figures.map(toValue).find((v) => v !== null);
  return { status: 'stated', anchor, place: { start, end }, ...(value && { value }) };
}

function answerCell(own: Statement, { statement, differing, shared }: Answer): ClaimCell {
  const { anchor, start, end, speaker } = statement;
  const value = differing?.other ?? shared;
  return {
    status: differing ? 'differs' : 'stated',
    anchor,
    place: { start, end },
    ...(differing && {
      degree: differing.isAmount ? ('material' as const) : ('minor' as const),
      nuance: `${wordValue(differing.other)}, not ${wordValue(differing.own)}`,
    }),
    ...(value && { value }),
    ...(speaker !== undefined && speaker !== own.speaker && { speaker }),
  };
}

const typeOf = ({ attribution, figures }: Statement): ClaimType => {
  if (figures.some((figure) => toValue(figure) !== null)) return 'figure';
  return attribution === 'asserted' ? 'event' : 'quote';
};

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
    given.every(({ statement }) => statement.speaker === speaker);
  if (isSaid) return speaker;
  if (given.some(({ nearness }) => nearness < SAME_WORDING)) return undefined;
  const naming = digests.filter((_, index) => index === column || answers[index]);
  return [...AGENCIES].find((agency) =>
    naming.every(({ entities }) => entities.some(({ id }) => id === agency)),
  );
}

function toColumn({ article }: Digest, index: number): SourceColumn {
  const { title, outlet, address, publishedAt } = article;
  return {
    key: `a${index}`,
    outlet: outlet ?? title,
    short: outlet ?? title,
    isInferred: false,
    headline: title,
    ...(index === 0 && { isCurrent: true as const }),
    ...(address !== undefined && { address }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** Rows that several sources speak on, and twice those where they part. */
function interest({ cells }: ClaimRow): number {
  const speaking = cells.filter(({ status }) => status !== 'silent').length;
  const differing = cells.filter(({ status }) => status === 'differs').length;
  return speaking + 2 * differing;
}
