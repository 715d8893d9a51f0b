/** What a phrase is, as bits. */
export const PhraseKind = {
  /** Its last word is a verb, which may stand apart from the rest. */
  verb: 1,
  /** It means something else than its words. */
  idiom: 2,
  /** It needs a reflexive pronoun, which is not among its words. */
  reflexive: 4,
  /** It comes from our own list, whose wording goes before Ding's. */
  own: 8,
} as const;
