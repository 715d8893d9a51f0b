import { TokenKind, type Tokens } from '../language/tokenize.ts';
import { wordAt } from './read-amount.ts';

/** Verbs whose "über" says of what, not "more than": verfügen über, verhandeln über (any form). */
const GOVERNING =
  /^(?:verfüg|verhand[e]?l|berat|beriet|entsch(?:eid|ied)|diskutier|debattier|str(?:eit|itt)|gestritten|abstimm|abgestimmt|herrsch|einig|geeinigt)/i;
/** How far from its preposition the verb of a clause is looked for (words). */
const REACH = 14;

/**
 * Whether the "über" before an amount belongs to a verb of its clause, so that it is no hedge:
 * "verfügt über 24 Milliarden".
 *
 * @param index of the first token of the amount
 */
export function isGoverned(tokens: Tokens, index: number): boolean {
  if (wordAt(tokens, index - 1).toLowerCase() !== 'über') return false;
  return hasVerb(tokens, index - 2, -1) || hasVerb(tokens, index, 1);
}

function hasVerb(tokens: Tokens, from: number, step: 1 | -1): boolean {
  for (let at = from, left = REACH; at >= 0 && at < tokens.count && left > 0; at += step, left--) {
    if (tokens.kinds[at] === TokenKind.punctuation) return false;
    if (GOVERNING.test(wordAt(tokens, at))) return true;
  }
  return false;
}
