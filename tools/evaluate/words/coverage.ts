import { readdirSync, readFileSync } from 'node:fs';
import type { Dictionary } from '../../../core/language/dictionary.ts';
import { describeWords } from '../../../core/language/gloss.ts';
import { sharedPath } from '../../shared.ts';
import { report, reportErrors } from './report.ts';

const CONTENT_POS = new Set(['noun', 'verb', 'adjective', 'adverb', 'other', 'abbreviation']);

/** The text of the expected body of each news page. */
export function readPageTexts(): string[] {
  const folder = sharedPath('pages/');
  const texts: string[] = [];
  for (const name of readdirSync(folder).filter((n) => n.endsWith('.json'))) {
    const versions = JSON.parse(readFileSync(folder + name, 'utf8'));
    const paragraphs: string[] = [];
    const walk = (value: unknown, key: string): void => {
      if (typeof value === 'string') {
        if (['summary', 'paragraphs', 'headline'].includes(key)) paragraphs.push(value);
      } else if (Array.isArray(value)) for (const inner of value) walk(inner, key);
      else if (value && typeof value === 'object') {
        for (const [k, inner] of Object.entries(value)) walk(inner, k);
      }
    };
    for (const version of Object.values(versions)) walk((version as { body?: unknown }).body, '');
    texts.push(paragraphs.join('\n'));
  }
  return texts;
}

/**
 * Content tokens of the news pages that have a gloss, or parts that all have one. No gold tells names
 * apart there: a capitalized word without a gloss that never stands small is taken for a name when it
 * follows another capitalized unknown word, a first name or a title, or when our own reading says so.
 */
export function evaluateCoverage(dictionary: Dictionary, errorLimit: number): void {
  let total = 0;
  let covered = 0;
  const errors: string[] = [];
  for (const text of readPageTexts()) {
    for (const word of describeWords(dictionary, text)) {
      if (!CONTENT_POS.has(word.pos)) continue;
      total++;
      const parts = word.compound ?? [];
      if (
        word.glosses.length > 0 ||
        (parts.length > 1 && parts.every((p) => p.gloss !== undefined))
      )
        covered++;
      else errors.push(`${word.surface} (${word.pos})`);
    }
  }
  report('content tokens of pages that are no names, glossed', covered, total, 97);
  reportErrors(errors, errorLimit);
}
