import type { Dictionary } from './dictionary.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüß';
/** Shorter words have too many neighbors for one of them to be meant. */
const SHORTEST = 4;

/**
 * The known word that differs from a mistyped one by a single letter (one left out, one too many, one
 * wrong, two swapped), the commonest if there are several; null when there is none.
 */
export function nearestForm(dictionary: Dictionary, word: string): string | null {
  if (word.length < SHORTEST) return null;
  let best: string | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const neighbor of neighbors(word)) {
    const rank = rankOf(dictionary, neighbor);
    if (rank < bestRank) {
      best = neighbor;
      bestRank = rank;
    }
  }
  return best;
}

function* neighbors(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    // The first letter is hardly ever wrong, and its case must stay.
    if (at > 0 && after !== '') {
      yield before + after.slice(1);
      if (after.length > 1) yield before + after[1]! + after[0]! + after.slice(2);
    }
    for (const letter of at > 0 ? LETTERS : '') {
      yield before + letter + after;
      if (after !== '') yield before + letter + after.slice(1);
    }
  }
}

/** The frequency class of the commonest reading of a form, or infinity when it is not known. */
function rankOf(dictionary: Dictionary, form: string): number {
  const ranks = dictionary.readings(form).map((reading) => reading.rank);
  return Math.min(...ranks, dictionary.lookup(form)?.rank ?? Number.POSITIVE_INFINITY);
}
