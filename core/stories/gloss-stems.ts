import type { Dictionary } from '../language/dictionary.ts';
import { englishStems } from './english-stems.ts';

/** Later glosses are senses that the news seldom means. */
const MOST_GLOSSES = 6;

/** How much less likely each sense is than the one before it. */
const LATER = 0.85;

const known = new WeakMap<Dictionary, Map<string, ReadonlyMap<string, number>>>();
/** Lemmas that are kept for each dictionary before all are forgotten. */
const MOST_KNOWN = 20_000;

/**
 * The English stems of what a German lemma can mean, with how likely each is meant (0 to 1). A lemma
 * can be English itself (`Deal`).
 */
export function glossStems(dictionary: Dictionary, lemma: string): ReadonlyMap<string, number> {
  let lemmas = known.get(dictionary);
  if (!lemmas || lemmas.size >= MOST_KNOWN) {
    lemmas = new Map();
    known.set(dictionary, lemmas);
  }
  let stems = lemmas.get(lemma);
  if (!stems) {
    stems = stemsOf(dictionary, lemma);
    lemmas.set(lemma, stems);
  }
  return stems;
}

function stemsOf(dictionary: Dictionary, lemma: string): Map<string, number> {
  const stems = new Map(englishStems(lemma).map((stem) => [stem, 1]));
  for (const group of dictionary.lookup(lemma)?.groups ?? []) {
    group.firstGlosses(MOST_GLOSSES).forEach(({ text }, index) => {
      for (const stem of englishStems(text)) {
        stems.set(stem, Math.max(stems.get(stem) ?? 0, LATER ** index));
      }
    });
  }
  return stems;
}
