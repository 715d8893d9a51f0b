import { readdirSync, readFileSync } from 'node:fs';
import type { Dictionary } from '../../../core/language/dictionary.ts';
import { describeWords, type Word } from '../../../core/language/gloss.ts';
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

const isGlossed = ({ glosses, compound = [] }: Word): boolean =>
  glosses.length > 0 || (compound.length > 1 && compound.every((p) => p.gloss !== undefined));

/**
 * Content tokens that have a gloss, or parts that all have one. The news pages do not say what is a
 * name; there our own reading does (a capitalized word of which nothing is known), which flatters us.
 * GermEval's names are marked by hand; there every content token outside them counts, whatever we
 * take it for.
 */
export function evaluateCoverage(dictionary: Dictionary, errorLimit: number): void {
  let total = 0;
  let covered = 0;
  const errors: string[] = [];
  const judge = (word: Word) => {
    total++;
    if (isGlossed(word)) covered++;
    else errors.push(`${word.surface} (${word.pos})`);
  };
  for (const text of readPageTexts()) {
    for (const word of describeWords(dictionary, text)) if (CONTENT_POS.has(word.pos)) judge(word);
  }
  report('content tokens of pages that are no names, glossed', covered, total, 97);
  reportErrors(errors.splice(0), errorLimit);
  total = 0;
  covered = 0;
  for (const { text, starts } of readOutsideNames()) {
    for (const word of describeWords(dictionary, text)) {
      const content = CONTENT_POS.has(word.pos) || word.pos === 'name';
      if (content && starts.has(word.start) && /^\p{L}/u.test(word.surface)) judge(word);
    }
  }
  report('content tokens of GermEval outside names, glossed', covered, total, 97);
  reportErrors(errors, errorLimit);
}

/** The sentences of GermEval's dev set, with the offsets of the tokens that are in no name. */
function readOutsideNames(): { text: string; starts: Set<number> }[] {
  const blocks = readFileSync(sharedPath('eval/germeval/dev.tsv'), 'utf8').split('\n\n');
  return blocks.map((block) => {
    let text = '';
    const starts = new Set<number>();
    for (const line of block.split('\n')) {
      const [number, token, outer, inner] = line.split('\t');
      if (number === '#' || token === undefined) continue;
      if (text !== '') text += ' ';
      if (outer === 'O' && inner === 'O') starts.add(text.length);
      text += token;
    }
    return { text, starts };
  });
}
