/** Longer stretches of somebody else's text, in words, are not ours to keep. */
export const LONGEST_ANCHOR = 8;
