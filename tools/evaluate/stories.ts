import { evaluateClaimFigures } from './stories/claim-figures.ts';
import { evaluateSpecs } from './stories/figure-specs.ts';
import { evaluateLeaveOneOut } from './stories/leave-one-out.ts';
import { evaluatePack } from './stories/pack.ts';
import { evaluateQuotes } from './stories/quotes.ts';
import { evaluateStoryMatch } from './stories/story-match.ts';

/**
 * Measures what is read from a report: figures on the specs of Microsoft's Recognizers-Text and on
 * the gold claims of five reports on one story, quotes on an annotated set of news; then how a report
 * is laid beside a story, to which story it is found to belong, and the bundled story itself.
 *
 * Options: names of parts (`specs`, `claims`, `quotes`, `alignment`, `match`, `pack`), all without
 * one; `--errors` lists every miss and false alarm.
 */
export async function evaluate(options: string[]): Promise<void> {
  const listErrors = options.includes('--errors');
  const named = options.filter((option) => option in PARTS);
  for (const [name, measure] of Object.entries(PARTS)) {
    if (named.length === 0 || named.includes(name)) await measure(listErrors);
  }
}

const PARTS: Record<string, (listErrors: boolean) => Promise<void>> = {
  specs: evaluateSpecs,
  claims: evaluateClaimFigures,
  quotes: evaluateQuotes,
  alignment: evaluateLeaveOneOut,
  match: evaluateStoryMatch,
  pack: evaluatePack,
};
