import type { Dictionary } from '../../../core/language/dictionary.ts';
import { describeWords, type Word } from '../../../core/language/gloss.ts';
import { sharedPath } from '../../shared.ts';
import { CONTENT, readTreebank, type TreeSentence, type TreeToken } from './conllu.ts';
import { report, reportErrors, reportF1 } from './report.ts';

const LEMMA_SETS = [
  ['de_pud-odd', 95],
  ['de_gsd-dev', 94],
] as const;
const VERB_SETS = [
  ['de_hdt-dev', 96],
  ['de_gsd-dev', 90],
  ['de_pud-odd', 92],
] as const;

/**
 * Lemmas of content words (NOUN, VERB, ADJ, ADV). A gold token is compared with our word that covers
 * it; where the treebank splits at hyphens, with the piece of our lemma. A verb whose gold parts
 * stand apart, and its prefix, are right as the joined infinitive. Case is not compared, since the sets disagree about
 * nominalized words.
 */
export function evaluateLemmas(dictionary: Dictionary, errorLimit: number): void {
  for (const [name, goal] of LEMMA_SETS) {
    let right = 0;
    let total = 0;
    const errors: string[] = [];
    for (const sentence of readTreebank(sharedPath(`eval/ud/${name}.conllu`))) {
      const words = describeWords(dictionary, sentence.text);
      for (const token of sentence.tokens) {
        if (!CONTENT.has(token.upos) || token.end === token.start) continue;
        total++;
        const word = words.find((w) => w.start <= token.start && w.end >= token.end);
        if (word && lemmaMatches(word, token, sentence)) right++;
        else
          errors.push(
            `${token.form} (${token.xpos}): gold ${token.lemma}, ours ${word?.lemma} (${word?.pos})`,
          );
      }
    }
    report(`lemma, content words, ${name}`, right, total, goal);
    reportErrors(errors, errorLimit);
  }
}

function lemmaMatches(word: Word, token: TreeToken, sentence: TreeSentence): boolean {
  const ours = word.lemma.toLowerCase();
  const gold = token.lemma.toLowerCase();
  if (ours === gold) return true;
  const particle = particleOf(token, sentence);
  if (particle && ours === particle.form.toLowerCase() + gold) return true;
  const verb = sentence.tokens.find((t) => t.id === token.head);
  if (token.relation === 'compound:prt' && verb && ours === gold + verb.lemma.toLowerCase())
    return true;
  const whole = word.start === token.start && word.end === token.end;
  return !whole && ours.split('-').includes(gold.replace(/-$/, ''));
}

/** The span of a separated prefix, seen from the verb: its letters are what the lemma begins with. */
function prefixSpan(word: Word, text: string): [number, number] | undefined {
  if (word.pos !== 'verb') return undefined;
  return word.spans?.find(([start, end]) => {
    const part = text.slice(start, end).toLowerCase();
    if (word.surface.toLowerCase().startsWith(part)) return false;
    return start > word.start && word.lemma.startsWith(part) && word.lemma.length > part.length + 2;
  });
}

const particleOf = (verb: TreeToken, { tokens }: TreeSentence): TreeToken | undefined =>
  tokens.find((t) => t.head === verb.id && t.relation === 'compound:prt' && t.id > verb.id);

/**
 * Separable verbs whose parts stand apart: a gold pair is a verb with a `compound:prt` to its right.
 * Ours is right when it has the same two tokens and the infinitive is prefix plus gold lemma.
 */
export function evaluateSeparableVerbs(dictionary: Dictionary, errorLimit: number): void {
  for (const [name, goal] of VERB_SETS) {
    let right = 0;
    let found = 0;
    let gold = 0;
    const errors: string[] = [];
    for (const sentence of readTreebank(sharedPath(`eval/ud/${name}.conllu`))) {
      const pairs = new Map<string, string>();
      for (const verb of sentence.tokens) {
        const particle =
          verb.upos === 'VERB' || verb.upos === 'AUX' ? particleOf(verb, sentence) : undefined;
        if (!particle) continue;
        const prefix = particle.form.toLowerCase();
        const infinitive = verb.lemma.startsWith(prefix) ? verb.lemma : prefix + verb.lemma;
        pairs.set(`${verb.start} ${particle.start}`, infinitive.toLowerCase());
      }
      gold += pairs.size;
      for (const word of describeWords(dictionary, sentence.text)) {
        const prefix = prefixSpan(word, sentence.text);
        if (!prefix) continue;
        found++;
        const key = `${word.start} ${prefix[0]}`;
        if (pairs.get(key) === word.lemma.toLowerCase()) {
          right++;
          pairs.delete(key);
        } else
          errors.push(`false ${word.lemma} (gold ${pairs.get(key) ?? 'none'}): ${sentence.text}`);
      }
      for (const lemma of pairs.values()) errors.push(`missed ${lemma}: ${sentence.text}`);
    }
    reportF1(`separable verb joined, ${name}`, right, found, gold, goal);
    reportErrors(errors, errorLimit);
  }
}
