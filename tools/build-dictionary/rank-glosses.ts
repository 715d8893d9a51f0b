import { labelKind, labelName } from '../../core/language/labels.ts';
import type { SourceEntries, SourceGloss, SourceGroup } from './collect-entries.ts';
import { contentStems } from './english-words.ts';
import type { DingLine } from './parse-ding.ts';
import type { WordForms } from './word-forms.ts';

/** How often German lemmas and English stems stand in Ding, alone and in the same aligned pair. */
interface Cooccurrence {
  german: Map<string, number>;
  english: Map<string, number>;
  /** By German lemma, then by English stem; only stems of that lemma's own glosses. */
  together: Map<string, Map<string, number>>;
}

/**
 * Sorts the glosses of every group, best first. Ding does not rank its senses, but all its pairs
 * together do: a gloss whose English words stand beside the German word again and again (in other
 * senses, examples, and compounds with that head) is what the word mostly means.
 * Returns how often each German lemma occurs, for frequency classes.
 */
export function rankGlosses(
  entries: SourceEntries,
  lines: DingLine[],
  forms: WordForms,
): Map<string, number> {
  const counts = countTogether(entries, lines, forms);
  for (const [key, groups] of entries) {
    for (const group of groups) {
      const scores = new Map(group.glosses.map((g) => [g, scoreOf(g, key, group, counts)]));
      group.glosses.sort((a, b) => scores.get(b)! - scores.get(a)!);
    }
  }
  return counts.german;
}

/** What a compound adds to the counts of its head: less than a whole pair, as heads may shift. */
const COMPOUND_WEIGHT = 0.5;

function countTogether(entries: SourceEntries, lines: DingLine[], forms: WordForms): Cooccurrence {
  const together = new Map<string, Map<string, number>>();
  for (const [key, groups] of entries) {
    if (key.includes(' ')) continue;
    const stems = new Map<string, number>();
    for (const group of groups) {
      for (const gloss of group.glosses) for (const s of contentStems(gloss.text)) stems.set(s, 0);
    }
    if (stems.size > 0) together.set(key, stems);
  }
  const german = new Map<string, number>();
  const english = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, weight: number) =>
    map.set(key, (map.get(key) ?? 0) + weight);

  for (const line of lines) {
    for (const pair of line) {
      const stems = new Set(pair.english.flatMap((a) => contentStems(a.text)));
      for (const s of stems) add(english, s, 1);
      const lemmas = new Map<string, number>();
      for (const { text } of pair.german) {
        for (const word of text.match(/[\p{L}][\p{L}-]*/gu) ?? []) {
          for (const lemma of lemmasOf(word, forms)) lemmas.set(lemma, 1);
          const head = headOf(word, entries);
          if (head !== null && !lemmas.has(head)) lemmas.set(head, COMPOUND_WEIGHT);
        }
      }
      for (const [lemma, weight] of lemmas) {
        add(german, lemma, weight);
        const counts = together.get(lemma);
        if (!counts) continue;
        for (const s of stems) if (counts.has(s)) add(counts, s, weight);
      }
    }
  }
  return { german, english, together };
}

function lemmasOf(word: string, forms: WordForms): string[] {
  const readings = forms.get(word) ?? forms.get(word[0]!.toLowerCase() + word.slice(1));
  return readings ? [...new Set(readings.map((r) => r.lemma))] : [word];
}

/** Shorter endings of a word are endings more often than heads. */
const SHORTEST_HEAD = 4;

/** The longest ending of a capitalized word that is a noun of its own, or null. */
function headOf(word: string, entries: SourceEntries): string | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  for (let at = 3; at <= word.length - SHORTEST_HEAD; at++) {
    const head = word[at]!.toUpperCase() + word.slice(at + 1);
    if (entries.get(head)?.some((g) => g.pos === 'noun')) return head;
  }
  return null;
}

/** Factors for glosses that are right only in some places or some company. */
const REGISTER_PENALTY: Record<string, number> = {
  archaic: 0.2,
  dated: 0.4,
  rare: 0.3,
  slang: 0.5,
  vulgar: 0.4,
  poetic: 0.4,
  proverb: 0.4,
  "children's speech": 0.3,
};
const DOMAIN_PENALTY = 0.8;
/** Trades whose senses turn up in the news no less than the general sense. */
const NEWS_DOMAINS = new Set([
  'politics',
  'economy',
  'finance',
  'law',
  'administration',
  'society',
  'sport',
  'military',
]);

function scoreOf(
  gloss: SourceGloss,
  key: string,
  { words }: SourceGroup,
  { german, english, together }: Cooccurrence,
): number {
  const stems = contentStems(gloss.text);
  const counts = together.get(key);
  const total = german.get(key) ?? 1;
  let association = 0;
  for (const s of stems) {
    const both = counts?.get(s) ?? 0;
    association += (2 * both) / (total + Math.sqrt((english.get(s) ?? 1) * total));
  }
  let score = association / Math.max(1, stems.length);
  score *= 1 - 0.05 * Math.min(gloss.position, 6);
  if (!gloss.head) score *= 0.9;
  if (words.length === 1 && gloss.pattern !== '') score *= 0.9;
  for (const code of gloss.labels) {
    const name = labelName(code);
    score *= REGISTER_PENALTY[name] ?? 1;
    if (labelKind(code) === 'domain' && !NEWS_DOMAINS.has(name)) score *= DOMAIN_PENALTY;
  }
  return score;
}
