/**
 * English insults against peoples, origins and kinds of people that Ding lists beside neutral words. A
 * reader who looks up `Jude` must not be handed one. Words that also mean something harmless (a chink in
 * a wall, a dyke against the sea) are left alone.
 */
const SLURS =
  /\b(?:kikes?|yids?|niggers?|nigg(?:er)?ing|darkies|darky|darkie|gooks?|dagos?|dagoes|spics?|wetbacks?|wogs?|ragheads?|towelheads?|poofters?|trann(?:y|ies))\b/i;

/** Whether an English rendering is a slur. */
export const isSlur = (english: string): boolean => SLURS.test(english);
