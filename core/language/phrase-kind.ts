/** What a phrase is, as bits. */
export const PhraseKind = {
  /** Its last word is a verb, which may stand apart from the rest. */
  verb: 1,
  /** It means something else than its words. */
  idiom: 2,
  /** It needs a reflexive pronoun, which is not among its words. */
  reflexive: 4,
  /** Its English says little more than its words do one by one. */
  literal: 8,
} as const;
