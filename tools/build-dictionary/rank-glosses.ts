import { labelKind, labelName } from '../../core/language/labels.ts';
import type { PartOfSpeech } from '../../core/language/part-of-speech.ts';
import { alignWords, type Translations } from './align-words.ts';
import type { SourceEntries, SourceGloss } from './collect-entries.ts';
import { contentStems, stem } from './english-words.ts';
import type { DingLine } from './parse-ding.ts';
import type { WordForms } from './word-forms.ts';
import { type Frequencies, readRanks } from './word-frequencies.ts';

/**
 * Sorts the glosses of every group, best first. Ding does not rank its senses, but all its pairs
 * together do: a gloss whose English words stand for the German word again and again (in other
 * senses, examples, and compounds with that head) is what the word mostly means. Returns how likely
 * each English stem is for a headword.
 */
export function rankGlosses(
  entries: SourceEntries,
  lines: DingLine[],
  forms: WordForms,
  frequencies: Frequencies,
): Translations {
  const sources = sourceFinder(entries, forms, frequencies);
  const translations = alignWords(entries, lines, sources);
  const english = englishShares();
  for (const [key, groups] of entries) {
    const row = translations.get(key);
    const best = new Map<SourceGloss[], number>();
    for (const { pos, glosses, words } of groups) {
      const scores = new Map(
        glosses.map((g) => [
          g,
          scoreOf(g, row, english, words.length) * (isPredicate(pos, g) ? PREDICATE_PENALTY : 1),
        ]),
      );
      glosses.sort((a, b) => scores.get(b)! - scores.get(a)!);
      dropArticles(glosses);
      best.set(glosses, scores.get(glosses[0]!) ?? 0);
    }
    // der Tag before das Tag
    groups.sort((a, b) => (best.get(b.glosses) ?? 0) - (best.get(a.glosses) ?? 0));
  }
  return translations;
}

/** Takes out what only says a better gloss again with an article: einmal, "once", "the once". */
function dropArticles(glosses: SourceGloss[]): void {
  const kept = glosses.filter(
    ({ text }, index) => !glosses.some((other, at) => at < index && text === `the ${other.text}`),
  );
  glosses.splice(0, glosses.length, ...kept);
}

/** Frequencies of English stems: the sum of their forms'. */
function englishShares(): Map<string, number> {
  const shares = new Map<string, number>();
  for (const [word, share] of readRanks('@zxcvbn-ts/language-en')) {
    const key = stem(word);
    shares.set(key, (shares.get(key) ?? 0) + share);
  }
  return shares;
}

/** Readings less likely than this do not count as what a form stands for. */
const LEAST_SHARE = 0.2;

/**
 * Makes a function that gives the German words of a text: for each token the lemmas that it likely
 * is, and for a compound in place of the whole its head and what stands before it.
 */
function sourceFinder(
  entries: SourceEntries,
  forms: WordForms,
  frequencies: Frequencies,
): (text: string) => string[] {
  const known = new Map<string, string[]>();
  const ofWord = (word: string): string[] => {
    const head = headOf(word, entries);
    if (head !== null) return [head, ...modifiersOf(word, head, entries)];
    const readings = forms.get(word) ?? forms.get(word[0]!.toLowerCase() + word.slice(1));
    if (!readings) return [word];
    const likely = readings.filter(
      (r) => frequencies.share(word, r.lemma, r.pos) >= LEAST_SHARE || readings.length === 1,
    );
    return [...new Set((likely.length > 0 ? likely : readings).map((r) => r.lemma))];
  };
  return (text) =>
    (text.match(/\p{L}[\p{L}-]*/gu) ?? []).flatMap((word) => {
      let sources = known.get(word);
      if (!sources) {
        sources = ofWord(word);
        known.set(word, sources);
      }
      return sources;
    });
}

/** Shorter endings of a word are endings more often than heads. */
const SHORTEST_HEAD = 4;

/** The longest ending of a capitalized word that is a noun of its own, or null. */
export function headOf(word: string, entries: SourceEntries): string | null {
  if (!/^\p{Lu}/u.test(word)) return null;
  for (let at = 3; at <= word.length - SHORTEST_HEAD; at++) {
    const head = word[at]!.toUpperCase() + word.slice(at + 1);
    if (entries.get(head)?.some((g) => g.pos === 'noun')) return head;
  }
  return null;
}

/** What stands before the head, with or without a linking element, when it is a headword. */
export function modifiersOf(word: string, head: string, entries: SourceEntries): string[] {
  const rest = word.slice(0, word.length - head.length).replace(/-$/, '');
  for (const base of [rest, rest.replace(/e?s$/, ''), rest.replace(/e?n$/, ''), `${rest}e`]) {
    if (entries.has(base)) return [base];
    const small = base[0]!.toLowerCase() + base.slice(1);
    if (entries.has(small)) return [small];
  }
  return [];
}

/** Factors for glosses that are right only in some places or some company. */
const REGISTER_PENALTY: Record<string, number> = {
  archaic: 0.1,
  dated: 0.3,
  rare: 0.2,
  slang: 0.4,
  vulgar: 0.3,
  poetic: 0.3,
  proverb: 0.3,
  colloquial: 0.7,
  "children's speech": 0.2,
};
const DOMAIN_PENALTY = 0.7;
/** Trades whose senses turn up in the news no less than the general sense. */
const NEWS_DOMAINS = new Set(
  'politics economy finance law administration society sport military'.split(' '),
);

/** How much the frequency of an English word counts beside its probability as a translation. */
const ENGLISH_EXPONENT = 0.15;
/** What each further content word of a gloss takes off: "to get to work on" after "to make". */
const LENGTH_PENALTY = 0.8;

/** What a gloss loses that makes a verb of a noun or an adjective: hart, "to become hard". */
const PREDICATE_PENALTY = 0.2;

const isPredicate = (pos: PartOfSpeech, { text }: SourceGloss): boolean =>
  pos !== 'verb' && pos !== 'other' && /^to /.test(text);

function scoreOf(
  { text, labels, pattern, position, head }: SourceGloss,
  row: ReadonlyMap<string, number> | undefined,
  english: ReadonlyMap<string, number>,
  wordCount: number,
): number {
  const stems = contentStems(text);
  let sum = 0;
  for (const s of stems) {
    sum += ((row?.get(s) ?? 0) + 1e-4) * (english.get(s) ?? 1e-7) ** ENGLISH_EXPONENT;
  }
  let score = (sum / stems.length) * LENGTH_PENALTY ** (stems.length - 1);
  score *= 1 - 0.05 * Math.min(position, 6);
  if (!head) score *= 0.8;
  if (wordCount === 1 && pattern !== '') score *= 0.9;
  if (/\b(?:sb|sth)\./.test(text)) score *= 0.8;
  for (const code of labels) {
    const name = labelName(code);
    score *= REGISTER_PENALTY[name] ?? 1;
    if (labelKind(code) === 'domain' && !NEWS_DOMAINS.has(name)) score *= DOMAIN_PENALTY;
  }
  return score;
}
