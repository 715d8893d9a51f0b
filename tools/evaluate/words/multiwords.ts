import type { Dictionary } from '../../../core/language/dictionary.ts';
import { describeWords } from '../../../core/language/gloss.ts';
import { sharedPath } from '../../shared.ts';
import { readTreebank } from './conllu.ts';
import { report, reportErrors } from './report.ts';

/** PARSEME's categories, by the rows of our table. */
const ROWS = [
  ['verb and particle', /^VPC/, 90],
  ['reflexive', /^IRV/, 85],
  ['idiom', /^VID/, 70],
  ['light verb', /^LVC/, 55],
] as const;

/**
 * PARSEME multiwords (dev). One is found when one of our words has spans that cover all its parts;
 * articles and the copula inside need not be covered. A verb with its particle in one token
 * (ausgelöst) is found when the lemma is a separable verb of that prefix. A reflexive is found when
 * the pattern or the spans hold sich.
 */
export function evaluateMultiwords(dictionary: Dictionary, errorLimit: number): void {
  const totals = new Map<string, { right: number; total: number; errors: string[] }>();
  let tokenCount = 0;
  let falseIdioms = 0;
  const falseExamples: string[] = [];
  for (const sentence of readTreebank(sharedPath('eval/parseme/de-dev.cupt'))) {
    const words = describeWords(dictionary, sentence.text);
    tokenCount += words.length;
    const gold = new Map<string, { category: string; tokens: typeof sentence.tokens }>();
    for (const token of sentence.tokens) {
      if (token.last === '*' || token.last === '_') continue;
      for (const mark of token.last.split(';')) {
        const [id, category] = mark.split(':') as [string, string | undefined];
        const known = gold.get(id) ?? { category: category ?? '', tokens: [] };
        known.tokens.push(token);
        gold.set(id, known);
      }
    }
    for (const { category, tokens } of gold.values()) {
      const row = ROWS.find(([, pattern]) => pattern.test(category));
      if (!row) continue;
      const counts = totals.get(row[0]) ?? { right: 0, total: 0, errors: [] };
      totals.set(row[0], counts);
      counts.total++;
      const needed = tokens.filter((t) => t.upos !== 'DET' && t.end > t.start);
      const found = words.some((word) => {
        const spans = word.spans ?? [[word.start, word.end] as [number, number]];
        const covered = (needed.length > 0 ? needed : tokens).every((t) =>
          spans.some(([from, to]) => from <= t.start && t.end <= to),
        );
        if (!covered) return false;
        if (row[0] === 'reflexive')
          return word.spans !== undefined && /\bsich\b/.test(word.pattern ?? word.idiom ?? '');
        if (needed.length > 1) return true;
        return (
          row[0] !== 'verb and particle' || word.lemma.length > (tokens[0]!.lemma.length ? 3 : 0)
        );
      });
      if (found) counts.right++;
      else
        counts.errors.push(
          `${category} ${tokens.map((t) => t.lemma).join(' ')} — ${tokens.map((t) => t.form).join(' ')}`,
        );
    }
    const goldStarts = new Set(
      [...gold.values()].flatMap(({ tokens }) => tokens.map((t) => t.start)),
    );
    const seen = new Set<string>();
    for (const word of words) {
      if (word.idiom === undefined || seen.has(word.idiom)) continue;
      seen.add(word.idiom);
      if (!word.spans?.some(([start]) => goldStarts.has(start))) {
        falseIdioms++;
        falseExamples.push(
          `${word.idiom} — ${word.spans?.map(([a, b]) => sentence.text.slice(a, b)).join(' … ')}`,
        );
      }
    }
  }
  for (const [name, , goal] of ROWS) {
    const { right, total, errors } = totals.get(name) ?? { right: 0, total: 0, errors: [] };
    report(`PARSEME ${name}, all parts found`, right, total, goal);
    reportErrors(errors, errorLimit);
  }
  console.log(
    `expressions not marked by PARSEME: ${falseIdioms} in ${tokenCount} words (to be read: most are right)`,
  );
  reportErrors(falseExamples, errorLimit);
}
