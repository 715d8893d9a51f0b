import type { Dictionary } from '../../../core/language/dictionary.ts';
import { describeWords } from '../../../core/language/gloss.ts';
import { contentStems } from '../../build-dictionary/english-words.ts';
import { sharedPath } from '../../shared.ts';
import { CONTENT, readTreebank } from './conllu.ts';
import { report, reportErrors } from './report.ts';

/**
 * Glosses against PUD's parallel English. A gloss counts as found when the stems of all its content
 * words (see tools/build-dictionary/english-words.ts: inflection and British or American spelling
 * off, function words left out) are among the stems of the English sentence. Every content token
 * (NOUN, VERB, ADJ, ADV) counts, also those for which we have no gloss.
 */
export function evaluateParallel(dictionary: Dictionary, errorLimit: number): void {
  let total = 0;
  let first = 0;
  let amongThree = 0;
  let any = 0;
  const errors: string[] = [];
  for (const sentence of readTreebank(sharedPath('eval/ud/de_pud-odd.conllu'))) {
    const english = new Set(contentStemsOfSentence(sentence.english));
    const words = describeWords(dictionary, sentence.text);
    for (const token of sentence.tokens) {
      if (!CONTENT.has(token.upos) || token.end === token.start) continue;
      total++;
      const word = words.find((w) => w.start <= token.start && w.end >= token.end);
      const hits = (word?.glosses ?? []).map((gloss) =>
        contentStems(gloss.text).every((stem) => english.has(stem)),
      );
      if (hits[0]) first++;
      if (hits.slice(0, 3).includes(true)) amongThree++;
      if (hits.includes(true)) any++;
      if (!hits[0]) {
        errors.push(
          `${word?.lemma} (${word?.pos}): ${word?.glosses.map((g) => g.text).join(' | ')}`,
        );
      }
    }
  }
  report('first gloss in the parallel English, PUD', first, total, 50);
  report('one of the first three', amongThree, total, 57);
  report('one of the five', any, total, 57);
  reportErrors(errors, errorLimit);
}

const contentStemsOfSentence = (text: string): string[] =>
  // Function words of the sentence too: a gloss may be one ("there", "only").
  [
    ...contentStems(text),
    ...(text.match(/[\p{L}'’]+/gu) ?? []).flatMap(contentStems),
    ...text.split(/[\s-]+/).flatMap(contentStems),
  ];
