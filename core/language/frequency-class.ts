/**
 * Words are sorted into classes by frequency: 0 for the commonest, one more for each halving of the
 * share of all running words. This is the class of words that no source of frequencies has.
 */
export const RAREST_CLASS = 20;
