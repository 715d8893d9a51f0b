import { evaluateClaimFigures } from './stories/claim-figures.ts';
import { evaluateSpecs } from './stories/figure-specs.ts';
import { evaluateLeaveOneOut } from './stories/leave-one-out.ts';

/**
 * Measures what is read from a report: figures on the specs of Microsoft's Recognizers-Text and on
 * the gold claims of five reports on one story.
 *
 * Option: `--errors` lists every miss and false alarm.
 */
export async function evaluate(options: string[]): Promise<void> {
  const listErrors = options.includes('--errors');
  await evaluateSpecs(listErrors);
  await evaluateClaimFigures(listErrors);
  await evaluateLeaveOneOut(listErrors);
}
