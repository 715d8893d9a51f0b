import { readFileSync } from 'node:fs';
import type { Dictionary } from '../../../core/language/dictionary.ts';
import { describeWords, type Word } from '../../../core/language/gloss.ts';
import { contentStems } from '../../build-dictionary/english-words.ts';
import { sharedPath } from '../../shared.ts';
import { report, reportErrors } from './report.ts';

interface GoldGloss {
  surface: string;
  spans: { start: number; end: number }[];
  lemma: string;
  gloss_en: string;
  multiword: boolean;
}

/**
 * The glosses of three reports written by hand. A gold gloss lists synonyms by commas and semicolons
 * and details in parentheses; ours matches one of them when the stems of their content words are the
 * same or all of one are among the other's. The lemma is right when it is the gold lemma without
 * article, placeholders and notes, or the form given in parentheses there (unterstützen),
 * or a hyphen compound with it as its head. Spans are
 * right when the word (or, for a multiword, any word in it) covers every gold span that holds a
 * content word.
 */
export function evaluateGold(dictionary: Dictionary, errorLimit: number): void {
  const gold = JSON.parse(readFileSync(sharedPath('gold/glosses.json'), 'utf8')) as {
    articles: Record<string, GoldGloss[]>;
  };
  const rights = { first: 0, five: 0, lemma: 0, spans: 0 };
  let total = 0;
  let multiwords = 0;
  const errors: string[] = [];
  for (const [file, glosses] of Object.entries(gold.articles)) {
    const text = readFileSync(sharedPath(`seeds/${file}`), 'utf8');
    const words = describeWords(dictionary, text);
    for (const item of glosses) {
      total++;
      const inside = words.filter((w) =>
        item.spans.some((s) => w.start < s.end && w.end > s.start),
      );
      const word = bestWord(inside, item);
      const hits = (word?.glosses ?? []).map((gloss) => glossMatches(gloss.text, item.gloss_en));
      const lemma = word !== undefined && lemmaMatches(word, item);
      if (hits[0]) rights.first++;
      if (hits.includes(true)) rights.five++;
      if (lemma) rights.lemma++;
      if (item.multiword) {
        multiwords++;
        const spans = word !== undefined && coversAll(word, item, text);
        if (spans) rights.spans++;
        else
          errors.push(
            `spans: ${item.lemma}: ${JSON.stringify(word?.spans?.map(([a, b]) => text.slice(a, b)))}`,
          );
      }
      if (!hits.includes(true) || !lemma) {
        errors.push(
          `${hits[0] ? 'first ' : hits.includes(true) ? 'five ' : ''}${lemma ? 'lemma ' : ''}| ${item.surface} = ${item.lemma} = ${item.gloss_en} | ours ${word?.idiom ?? word?.lemma}: ${word?.glosses.map((g) => g.text).join('; ')}`,
        );
      }
    }
  }
  report('gold gloss first', rights.first, total, 70);
  report('gold gloss among five', rights.five, total, 90);
  report('gold lemma', rights.lemma, total, 95);
  report('all spans of a gold multiword', rights.spans, multiwords, 90);
  reportErrors(errors, errorLimit);
}

/** For a multiword the word with the most spans in it, else the longest; ties go to the verb. */
function bestWord(words: Word[], item: GoldGloss): Word | undefined {
  if (!item.multiword) return words[0];
  const weight = (word: Word) =>
    (word.idiom ? 100 : 0) +
    (word.spans?.length ?? 0) * 10 +
    (word.pos === 'verb' ? 5 : 0) +
    (word.pos === 'noun' ? 2 : 0);
  return words.reduce<Word | undefined>(
    (best, w) => (!best || weight(w) > weight(best) ? w : best),
    undefined,
  );
}

function glossMatches(ours: string, gold: string): boolean {
  const mine = contentStems(ours.replace(/\([^)]*\)/g, ' '));
  return gold
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,;]/)
    .filter((part) => part.trim() !== '')
    .some((part) => {
      const theirs = contentStems(part);
      return mine.every((s) => theirs.includes(s)) || theirs.every((s) => mine.includes(s));
    });
}

function lemmaMatches(word: Word, { lemma }: GoldGloss): boolean {
  const clean = (text: string) =>
    text
      .replace(
        /\b(?:jemande[mns]s?|jemandem|jemanden|etwas|etw\.|jd[mns]?\.|sich|einer Sache|der|die|das)(?=\s|$)/g,
        ' ',
      )
      .replace(/[^\p{L}\d-]+/gu, ' ')
      .trim()
      .toLowerCase();
  const outside = lemma.replace(/\([^)]*\)/g, ' ');
  const inside = /\(([^)]*)\)/.exec(lemma)?.[1] ?? '';
  const golds = [clean(outside), clean(inside), clean(lemma)].filter((text) => text !== '');
  const ours = [clean(word.lemma), clean(word.idiom ?? ''), clean(word.pattern ?? '')];
  return golds.some(
    (gold) =>
      ours.includes(gold) || gold.split(' ').at(-1) === ours[0] || ours[0]!.endsWith(`-${gold}`),
  );
}

function coversAll(word: Word, item: GoldGloss, text: string): boolean {
  const spans = word.spans ?? [[word.start, word.end]];
  return item.spans.every(({ start, end }) => {
    const parts = [...text.slice(start, end).matchAll(/[\p{L}\d]+/gu)].map((m) => start + m.index);
    return parts.some((at) => spans.some(([from, to]) => from <= at && at < to));
  });
}
