import { readFileSync } from 'node:fs';
import { withParts } from '../../../core/language/describe-compound.ts';
import type { Dictionary } from '../../../core/language/dictionary.ts';
import { describeWords } from '../../../core/language/gloss.ts';
import { sharedPath } from '../../shared.ts';
import { readTreebank } from './conllu.ts';
import { report, reportErrors } from './report.ts';

/** A head without what German inflection adds. */
const bare = (head: string): string =>
  head
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/(?:er|en|n|s|e)$/, '');

/**
 * Heads of compounds. HDT gives the lemma of a compound as that of its head (Musikindustrie:
 * Industrie); ours is right when the last part of the compound is that lemma or ends with it, or it
 * with ours (a head may be a compound itself). In the gold glosses the last part of the split counts.
 * Inflectional endings and ß
 * are not compared, since HDT's lemmas keep some. Compounds for which we give no parts, and heads that
 * HDT calls unknown, are not counted as answered.
 */
export function evaluateCompoundHeads(dictionary: Dictionary, errorLimit: number): void {
  let right = 0;
  let answered = 0;
  let total = 0;
  const errors: string[] = [];
  const judge = (form: string, head: string | undefined, gold: string) => {
    total++;
    if (head === undefined || gold === 'unknown') return;
    answered++;
    const ours = bare(head);
    const theirs = bare(gold);
    if (ours === theirs || ours.endsWith(theirs) || theirs.endsWith(ours)) right++;
    else errors.push(`${form}: gold ${gold}, ours ${head}`);
  };
  for (const { text, tokens } of readTreebank(sharedPath('eval/ud/de_hdt-dev.conllu'))) {
    const words = withParts(dictionary, describeWords(dictionary, text));
    for (const { form, lemma, upos, start } of tokens) {
      const compound = form.length >= lemma.length + 3 && !form.startsWith(lemma.slice(0, 3));
      if (upos !== 'NOUN' || !compound) continue;
      const word = words.find((w) => w.start === start);
      judge(form, word?.compound?.find((part) => part.head)?.lemma, lemma);
    }
  }
  const gold = JSON.parse(readFileSync(sharedPath('gold/glosses.json'), 'utf8')) as {
    articles: Record<string, { surface: string; pos: string; split?: string }[]>;
  };
  for (const { surface, pos, split } of Object.values(gold.articles).flat()) {
    if (split === undefined || pos !== 'noun' || /[;(]| er$/.test(split)) continue;
    const [word] = withParts(dictionary, describeWords(dictionary, `Das ${surface}`)).slice(1);
    const last = split.split(' + ').at(-1)!.replace(/en$/, '');
    judge(surface, word?.compound?.find((part) => part.head)?.lemma, last);
  }
  report('compound head right, of those answered', right, answered, 97);
  report('compounds answered', answered, total, 0);
  reportErrors(errors, errorLimit);
}
