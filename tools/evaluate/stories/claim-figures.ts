import { readFile } from 'node:fs/promises';
import { tokenize } from '../../../core/language/tokenize.ts';
import type { Comparator, Figure } from '../../../core/stories/figure.ts';
import { readFigures } from '../../../core/stories/read-figures.ts';
import { loadDictionary } from '../../load-dictionary.ts';
import { sharedPath } from '../../shared.ts';

interface Value {
  amount?: number;
  unit?: string;
  comparator?: string;
}

interface ClaimSource {
  status: string;
  anchor?: string;
  start?: number;
  end?: number;
  value?: Value;
}

interface Claim {
  id: string;
  type: string;
  value?: Value;
  sources: Record<string, ClaimSource>;
}

const UNITS: Record<string, string> = {
  jobs: 'Arbeitsplatz',
  percent: '%',
};
const unitOf = (unit: string): string => (unit.startsWith('percent') ? '%' : (UNITS[unit] ?? unit));

/** Their wording of a hedge in ours; "well under" is less than, an exact total is plain. */
const COMPARATORS: Record<string, Comparator> = {
  'well under': 'less than',
  'exactly (total)': '=',
};

/**
 * Figure claims in the reports that state them or differ in them: a claim is found when a figure
 * overlaps its anchor and has its amount and unit; a claim without an amount in the report is none.
 *
 * Precision: of all figures read anywhere in the five reports whose unit some claim has (money, jobs,
 * percent, years), those whose amount is the amount of a claim of that report, or of a claim anywhere
 * (the reports repeat a figure in headline and text); the rest is listed.
 */
export async function evaluateClaimFigures(listErrors: boolean): Promise<void> {
  const { claims }: { claims: Claim[] } = JSON.parse(
    await readFile(sharedPath('gold/claims.json'), 'utf8'),
  );
  const dictionary = await loadDictionary();
  const gold = claims.filter(({ type, value }) => type === 'figure' && value?.amount !== undefined);
  const reports = new Map<string, Figure[]>();
  const amounts = new Set(
    gold.flatMap((claim) =>
      [claim.value, ...Object.values(claim.sources).map((source) => source.value)].flatMap(
        (value) =>
          value?.amount === undefined ? [] : [`${value.amount} ${unitOf(claim.value!.unit!)}`],
      ),
    ),
  );
  const units = new Set(gold.map((claim) => unitOf(claim.value!.unit!)));
  let found = 0;
  let hedged = 0;
  let total = 0;
  const missed: string[] = [];
  for (const claim of gold) {
    for (const [name, source] of Object.entries(claim.sources)) {
      if (source.anchor === undefined || !/\d|zehn|vier/.test(source.anchor)) continue;
      const figures = reports.get(name) ?? (await figuresOf(name));
      reports.set(name, figures);
      const value = { ...claim.value, ...source.value };
      const figure = figures.find(
        (own) =>
          own.start < source.end! &&
          own.end > source.start! &&
          own.value === value.amount &&
          own.unit === unitOf(claim.value!.unit!),
      );
      total++;
      if (!figure) {
        missed.push(`${claim.id} in ${name.slice(0, 3)}: ${source.anchor}`);
        continue;
      }
      found++;
      const comparator = COMPARATORS[value.comparator ?? ''] ?? value.comparator ?? '=';
      if (figure.qualifier === comparator) hedged++;
      else
        missed.push(`${claim.id} in ${name.slice(0, 3)}: "${comparator}" but ${figure.qualifier}`);
    }
  }
  const comparable = [...reports.values()].flat().filter(({ unit }) => unit && units.has(unit));
  const wrong = comparable.filter(({ value, unit }) => !amounts.has(`${value} ${unit}`));
  const precision = (comparable.length - wrong.length) / comparable.length;
  console.log('Figure claims of the five reports:');
  console.log(
    `  recall ${found}/${total} ${((100 * found) / total).toFixed(1)} % (goal 90 %), hedge right in ${hedged}/${found}`,
  );
  console.log(
    `  precision ${comparable.length - wrong.length}/${comparable.length} ${(100 * precision).toFixed(1)} % (goal 90 %): of all figures in money, jobs, percent or years, those that some claim has`,
  );
  if (!listErrors) return;
  for (const line of missed) console.log(`    missed: ${line}`);
  for (const figure of wrong) console.log(`    extra: ${JSON.stringify(figure)}`);

  async function figuresOf(name: string): Promise<Figure[]> {
    const text = await readFile(sharedPath(`seeds/${name}`), 'utf8');
    return readFigures(text, tokenize(text), { publishedAt: '2025-01-23', dictionary });
  }
}
