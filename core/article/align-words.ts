/** A query's word beside the text's; `token` is -1 where the text has nothing for it. */
export interface AlignedWord {
  token: number;
  isSame: boolean;
}

/** Less than a gap: an exchanged word stands where the old one stood. */
const UNEQUAL = 0.75;
const GAP = 0.8;

/**
 * Lays the words of a query along the words of a stretch of text so that as many as possible agree
 * (semi-global alignment: what the text has before and after costs nothing).
 *
 * @param query word numbers; a word that the text does not have is -1
 * @param ids word numbers of the text
 * @param from first token of the stretch, inclusive
 * @param to last token of the stretch, exclusive
 */
export function alignWords(
  query: readonly number[],
  ids: readonly number[],
  from: number,
  to: number,
): AlignedWord[] {
  const columns = to - from + 1;
  const costs = new Float32Array((query.length + 1) * columns);
  for (let row = 1; row <= query.length; row++) {
    const above = (row - 1) * columns;
    const here = row * columns;
    const word = query[row - 1]!;
    costs[here] = costs[above]! + GAP;
    for (let column = 1; column < columns; column++) {
      const unequal = word === ids[from + column - 1] ? 0 : UNEQUAL;
      let cost = costs[above + column - 1]! + unequal;
      const skipQuery = costs[above + column]! + GAP;
      if (skipQuery < cost) cost = skipQuery;
      const skipText = costs[here + column - 1]! + GAP;
      if (skipText < cost) cost = skipText;
      costs[here + column] = cost;
    }
  }
  return traceBack(query, ids, from, costs, columns);
}

/** Follows the cheapest way back from the end of the query. */
function traceBack(
  query: readonly number[],
  ids: readonly number[],
  from: number,
  costs: Float32Array,
  columns: number,
): AlignedWord[] {
  const last = query.length * columns;
  let column = 0;
  for (let at = 1; at < columns; at++) if (costs[last + at]! < costs[last + column]!) column = at;
  const aligned: AlignedWord[] = [];
  let row = query.length;
  while (row > 0) {
    const cost = costs[row * columns + column]!;
    const above = (row - 1) * columns + column;
    const isSame = column > 0 && query[row - 1] === ids[from + column - 1];
    if (column > 0 && near(cost, costs[above - 1]! + (isSame ? 0 : UNEQUAL))) {
      column--;
      aligned.push({ token: from + column, isSame });
      row--;
    } else if (near(cost, costs[above]! + GAP)) {
      aligned.push({ token: -1, isSame: false });
      row--;
    } else {
      column--;
    }
  }
  return aligned.reverse();
}

/** Sums of fractions differ in their last bits. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3;
