/** Prints one row of figures: what was measured, the figure, what it is to reach, how many cases. */
export function report(name: string, right: number, total: number, goal: number): void {
  const percent = total === 0 ? 0 : (100 * right) / total;
  const mark = percent >= goal ? 'reached' : 'missed';
  console.log(
    `${name.padEnd(58)} ${percent.toFixed(1).padStart(5)} %  (${right}/${total}; goal ${goal} %, ${mark})`,
  );
}

/** Prints F1 with its precision and recall. */
export function reportF1(
  name: string,
  right: number,
  found: number,
  gold: number,
  goal: number,
): void {
  const f1 = (200 * right) / Math.max(1, found + gold);
  const precision = ((100 * right) / Math.max(1, found)).toFixed(1);
  const recall = ((100 * right) / Math.max(1, gold)).toFixed(1);
  const mark = f1 >= goal ? 'reached' : 'missed';
  console.log(
    `${name.padEnd(58)} ${f1.toFixed(1).padStart(5)} F1 (P ${precision}, R ${recall}, ${gold} gold; goal ${goal}, ${mark})`,
  );
}

/** Prints the commonest errors, most frequent first. */
export function reportErrors(errors: readonly string[], limit: number): void {
  const counts = new Map<string, number>();
  for (const error of errors) counts.set(error, (counts.get(error) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit);
  for (const [error, count] of sorted) console.log(`    ${count} × ${error}`);
}
