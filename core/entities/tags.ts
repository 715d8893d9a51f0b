/** The four classes of names that GermEval tells apart. */
export const NAME_CLASSES = ['PER', 'LOC', 'ORG', 'OTH'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/**
 * The labels of the tagger: outside, beginning and inside of each class, words derived from a name
 * ("deutsche"), and compounds that only contain one ("FIFA-Schiedsrichter").
 */
export const TAGS = [
  'O',
  ...NAME_CLASSES.flatMap((name) => [`B-${name}`, `I-${name}`]),
  'deriv',
  'part',
] as const;

export const OUTSIDE = 0;
export const DERIVED = 9;
export const PART = 10;

/** Whether a tag begins a name; the tag behind it continues the same name. */
export const begins = (tag: number): boolean => (tag & 1) === 1 && tag < DERIVED;

/** Whether a tag continues a name. */
export const continues = (tag: number): boolean =>
  (tag & 1) === 0 && tag !== OUTSIDE && tag < DERIVED;

/** Whether one tag may follow another: a name goes on only where it has begun. */
export const mayFollow = (before: number, tag: number): boolean =>
  !continues(tag) || before === tag || before === tag - 1;

/** The class of a tag that begins or continues a name. */
export const classOf = (tag: number): NameClass => NAME_CLASSES[(tag - 1) >> 1]!;
