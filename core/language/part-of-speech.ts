/** The parts of speech that the engine tells apart; the position is the code in the tables. */
export const PARTS_OF_SPEECH = [
  'other',
  'noun',
  'verb',
  'adjective',
  'adverb',
  'preposition',
  'conjunction',
  'pronoun',
  'article',
  'numeral',
  'particle',
  'interjection',
  'abbreviation',
  'name',
] as const;

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

/**
 * What the form table tells of a form beside its lemma and part of speech: sixteen bits whose
 * meaning depends on the part of speech.
 */
export const NounFeature = {
  masculine: 1 << 0,
  feminine: 1 << 1,
  neuter: 1 << 2,
  singular: 1 << 3,
  plural: 1 << 4,
  nominative: 1 << 5,
  genitive: 1 << 6,
  dative: 1 << 7,
  accusative: 1 << 8,
  /** A noun made from an adjective, participle or infinitive: rarer than its base. */
  nominalized: 1 << 9,
} as const;

export const VerbFeature = {
  infinitive: 1 << 0,
  /** With zu inside: anzukündigen. */
  zuInfinitive: 1 << 1,
  presentParticiple: 1 << 2,
  pastParticiple: 1 << 3,
  present: 1 << 4,
  past: 1 << 5,
  subjunctive: 1 << 6,
  imperative: 1 << 7,
  firstPerson: 1 << 8,
  secondPerson: 1 << 9,
  thirdPerson: 1 << 10,
  singular: 1 << 11,
  plural: 1 << 12,
  /** The base stands only with a separable prefix (zettelt … an: anzetteln). */
  bound: 1 << 13,
} as const;

/** Any finite form. */
export const FINITE =
  VerbFeature.present | VerbFeature.past | VerbFeature.subjunctive | VerbFeature.imperative;
