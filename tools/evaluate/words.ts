import { loadDictionary } from '../load-dictionary.ts';
import { evaluateCompoundHeads } from './words/compound-heads.ts';
import { evaluateCoverage } from './words/coverage.ts';
import { evaluateGold } from './words/gold-glosses.ts';
import { evaluateMultiwords } from './words/multiwords.ts';
import { evaluateParallel } from './words/parallel.ts';
import { evaluateLemmas, evaluateSeparableVerbs } from './words/treebanks.ts';

const PARTS = {
  lemmas: evaluateLemmas,
  verbs: evaluateSeparableVerbs,
  parallel: evaluateParallel,
  gold: evaluateGold,
  multiwords: evaluateMultiwords,
  compounds: evaluateCompoundHeads,
  coverage: evaluateCoverage,
};

/**
 * `npm run evaluate -- words [lemmas|verbs|parallel|gold|multiwords|compounds|coverage …] [--errors N]`
 * measures lemmas, separable verbs, glosses, multiwords and coverage; with `--errors`, the N
 * commonest errors of each.
 */
export async function evaluate(options: string[]): Promise<void> {
  const at = options.indexOf('--errors');
  const errorLimit = at < 0 ? 0 : Number(options[at + 1] ?? 20);
  const dictionary = await loadDictionary();
  for (const [name, measure] of Object.entries(PARTS)) {
    const named = options.some((option) => option in PARTS);
    if (!named || options.includes(name)) measure(dictionary, errorLimit);
  }
}
