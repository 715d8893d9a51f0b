import type { AnalyzedToken } from './analyze-sentence.ts';
import type { Dictionary, DictionaryPhrase, Reading } from './dictionary.ts';
import { PhraseKind } from './phrase-kind.ts';
import type { SeparatedVerb } from './separable-verbs.ts';
import type { Tag } from './tags.ts';

/** A phrase of the dictionary in a sentence; positions are indexes into the sentence, in order. */
export interface Expression {
  phrase: DictionaryPhrase;
  positions: number[];
}

/** Words that a phrase may have or lack, or change for one of its kind: den Mund, seinen Mund. */
const DETERMINERS = new Set('der ein mein dein sein ihr unser euer jds'.split(' '));

/** Most other words between two neighbors of a phrase whose verb stands apart. */
const WIDEST_GAP = 3;
/** What these may be: in *großen* Schwierigkeiten stecken, but not another noun or preposition. */
const MAY_STAND_BETWEEN = new Set<Tag>([
  'ART',
  'ADJA',
  'ADJD',
  'ADV',
  'PTK',
  'NUM',
  'PRON',
  'PUNCT',
]);
/** Most words between the verb and the rest: a clause's middle field. */
const WIDEST_FIELD = 30;

/**
 * Finds the phrases of a sentence, inflected and split: each is looked for where its rarest word
 * stands. Its other words must be near in the same clause and in the dictionary's order; the verb
 * may stand anywhere in the clause, also beyond an inserted one. Longer finds win over shorter.
 */
export function findExpressions(
  dictionary: Dictionary,
  sentence: readonly AnalyzedToken[],
  separated: readonly SeparatedVerb[],
): Expression[] {
  const known = sentence.map((token) => phraseWordOf(dictionary, token));
  const keys = known.map((word) => word.keys);
  const candidates = known.map((word) => word.phrases);
  for (const { verb, prefix, lemma } of separated) {
    keys[verb] = [...keys[verb]!, lemma];
    keys[prefix] = NO_KEYS;
    candidates[verb] = [...candidates[verb]!, ...dictionary.phrases(lemma)];
    candidates[prefix] = [];
  }
  const present = new Set<string>();
  for (const own of keys) for (const key of own) present.add(key);
  const clauses = clauseNumbers(sentence);
  const found: Expression[] = [];
  for (let position = 0; position < sentence.length; position++) {
    for (const phrase of candidates[position]!) {
      if (!isPresent(phrase, present)) continue;
      const positions = match(phrase, keys, clauses, sentence, position);
      if (!positions || positions.length < 2) continue;
      if (isCompared(phrase, positions, sentence)) continue;
      const joined = separated.find(({ verb }) => positions.includes(verb));
      if (joined) positions.push(joined.prefix);
      found.push({ phrase, positions: positions.sort((a, b) => a - b) });
    }
  }
  found.sort((a, b) => weightOf(b) - weightOf(a));
  const taken = new Set<number>();
  return found.filter(({ positions }) => {
    if (positions.some((position) => taken.has(position))) return false;
    for (const position of positions) taken.add(position);
    return true;
  });
}

const SUPERLATIVE = /[sß]te[mnrs]?\b/;

/** Whether an adjective of the phrase is a superlative here only: das größte Haus is no "pile". */
const isCompared = (
  { title }: DictionaryPhrase,
  positions: readonly number[],
  sentence: readonly AnalyzedToken[],
): boolean =>
  !SUPERLATIVE.test(title) &&
  positions.some((position) => {
    const { tag, form, reading } = sentence[position]!;
    return tag === 'ADJA' && SUPERLATIVE.test(form) && !/[sß]te?$/.test(reading?.lemma ?? form);
  });

/** Whether the sentence has all words of a phrase at all; few phrases get further. */
function isPresent({ lemmas }: DictionaryPhrase, present: ReadonlySet<string>): boolean {
  for (const lemma of lemmas) if (!present.has(lemma) && !DETERMINERS.has(lemma)) return false;
  return true;
}

/** Longer finds first; of our own list also those that another exceeds by two words. */
const weightOf = ({ phrase: { kind }, positions }: Expression): number =>
  positions.length * 2 + (kind & PhraseKind.idiom ? 1 : 0) + (kind & PhraseKind.own ? 4 : 0);

/** What a form is in phrases: the keys it is matched by, and the phrases it is the rarest word of. */
export interface PhraseWord {
  keys: readonly string[];
  phrases: readonly DictionaryPhrase[];
}

const NO_KEYS: readonly string[] = [];
const NO_PHRASES: PhraseWord = { keys: NO_KEYS, phrases: [] };

function phraseWordOf(
  dictionary: Dictionary,
  { form, tag, candidates }: AnalyzedToken,
): PhraseWord {
  if (tag === 'PUNCT' || tag === 'NUM') return NO_PHRASES;
  candidates.phraseWord ??= findPhraseWord(dictionary, form, candidates.readings);
  return candidates.phraseWord;
}

function findPhraseWord(
  dictionary: Dictionary,
  form: string,
  readings: readonly Reading[],
): PhraseWord {
  // A list of few: a set for each form would be a good part of all that is kept.
  const keys: string[] = [];
  const add = (key: string) => {
    if (!keys.includes(key)) keys.push(key);
  };
  for (const { lemma, base } of readings) {
    add(lemma);
    if (base !== undefined) add(base);
  }
  // Fixed phrases have forms that are no word's own: vor Kurzem, von Neuem, zu guter Letzt.
  if (/^\p{Lu}/u.test(form) || readings.length === 0) add(form);
  let phrases: readonly DictionaryPhrase[] = NO_PHRASES.phrases;
  for (const lemma of keys) {
    const own = dictionary.phrases(lemma);
    if (own.length > 0) phrases = phrases.length > 0 ? [...phrases, ...own] : own;
  }
  add(form);
  add(form.toLowerCase());
  return { keys, phrases };
}

/** Numbers the stretches between marks; a phrase's words stand in one, or around an inserted one. */
function clauseNumbers(sentence: readonly AnalyzedToken[]): number[] {
  let clause = 0;
  return sentence.map(({ tag, surface }) => {
    if (tag === 'PUNCT' && !/^["'„“”»«‚‘’]$/.test(surface)) clause++;
    return clause;
  });
}

function match(
  { lemmas, kind }: DictionaryPhrase,
  keys: readonly (readonly string[])[],
  clauses: readonly number[],
  sentence: readonly AnalyzedToken[],
  anchor: number,
): number[] | null {
  const verbal = (kind & PhraseKind.verb) !== 0;
  const rest = verbal ? lemmas.slice(0, -1) : lemmas;
  // "der Fall sein" needs its article and its words together, since sein is everywhere.
  const light = verbal && LIGHT_VERBS.has(lemmas.at(-1)!);
  const gap = verbal && !light ? WIDEST_GAP : 0;
  const start = rest.findIndex((lemma) => keys[anchor]!.includes(lemma));
  let verb = -1;
  let first = anchor;
  if (start < 0) {
    // The anchor is the verb: the rest may begin anywhere in its clause.
    if (!verbal || !keys[anchor]!.includes(lemmas.at(-1)!)) return null;
    verb = anchor;
    first = findFirst(rest, keys, clauses, anchor);
    if (first < 0) return null;
  }
  const positions = matchRest(
    rest,
    Math.max(start, firstContent(rest)),
    start < 0 ? first : anchor,
    keys,
    clauses,
    gap,
    sentence,
  );
  if (!positions || (light && positions.length < rest.length)) return null;
  // "in der Spitze sind es" is not "Spitze sein": a predicate stands alone.
  if (light && rest.length === 1 && hasCompany(sentence, positions[0]!)) return null;
  if (verbal && verb < 0) {
    verb = findVerb(lemmas.at(-1)!, positions, keys, clauses, sentence);
    if (verb < 0) return null;
  }
  if (verb >= 0) {
    if (positions.includes(verb)) return null;
    positions.push(verb);
  }
  if (kind & PhraseKind.reflexive) {
    const pronoun = findReflexive(positions, clauses, sentence);
    if (pronoun < 0) return null;
    positions.push(pronoun);
  }
  return positions;
}

/** Whether an article, an adjective or a preposition goes with a noun. */
function hasCompany(sentence: readonly AnalyzedToken[], position: number): boolean {
  if (sentence[position]!.tag !== 'NOUN') return false;
  const before = sentence[position - 1]?.tag;
  return before === 'ART' || before === 'ADJA' || before === 'PREP';
}

const firstContent = (lemmas: readonly string[]): number =>
  Math.max(
    0,
    lemmas.findIndex((lemma) => !DETERMINERS.has(lemma)),
  );

/** Where the first telling word of the rest stands in the clause of the verb, or -1. */
function findFirst(
  rest: readonly string[],
  keys: readonly (readonly string[])[],
  clauses: readonly number[],
  verb: number,
): number {
  const wanted = rest[firstContent(rest)];
  if (wanted === undefined) return -1;
  for (let distance = 1; distance <= WIDEST_FIELD; distance++) {
    for (const position of [verb - distance, verb + distance]) {
      if (keys[position]?.includes(wanted) && sameClause(clauses, position, verb)) return position;
    }
  }
  return -1;
}

const LIGHT_VERBS = new Set(['sein', 'haben', 'werden']);

/** Matches the words before and after one that is already in place. */
function matchRest(
  rest: readonly string[],
  start: number,
  at: number,
  keys: readonly (readonly string[])[],
  clauses: readonly number[],
  gap: number,
  sentence: readonly AnalyzedToken[],
): number[] | null {
  const positions = [at];
  for (const step of [-1, 1]) {
    let position = at;
    for (let index = start + step; index >= 0 && index < rest.length; index += step) {
      const lemma = rest[index]!;
      const next = findNear(lemma, position, step, keys, clauses, gap, sentence);
      if (next >= 0) {
        positions.push(next);
        position = next;
      } else if (!DETERMINERS.has(lemma)) {
        return null;
      }
    }
  }
  return positions;
}

function findNear(
  lemma: string,
  from: number,
  step: number,
  keys: readonly (readonly string[])[],
  clauses: readonly number[],
  gap: number,
  sentence: readonly AnalyzedToken[],
): number {
  const determiner = DETERMINERS.has(lemma);
  let free = determiner ? Math.min(gap, 1) : gap;
  for (let position = from + step; keys[position]; position += step) {
    if (clauses[position] !== clauses[from]) return -1;
    const here = keys[position]!;
    if (here.includes(lemma)) return position;
    if (determiner && intersects(here, DETERMINERS)) return position;
    // An article that the phrase does not have costs nothing: in (eine) Schieflage geraten.
    if (!determiner && intersects(here, DETERMINERS)) continue;
    if (free-- === 0 || !MAY_STAND_BETWEEN.has(sentence[position]!.tag)) return -1;
  }
  return -1;
}

const intersects = (a: readonly string[], b: ReadonlySet<string>): boolean => {
  for (const value of a) if (b.has(value)) return true;
  return false;
};

/** The nearest form of the verb in the clause, before or after the rest. */
function findVerb(
  lemma: string,
  positions: readonly number[],
  keys: readonly (readonly string[])[],
  clauses: readonly number[],
  sentence: readonly AnalyzedToken[],
): number {
  const from = Math.min(...positions);
  const to = Math.max(...positions);
  for (let distance = 1; distance <= WIDEST_FIELD; distance++) {
    for (const position of [to + distance, from - distance]) {
      if (!keys[position]?.includes(lemma)) continue;
      const { tag } = sentence[position]!;
      if (tag === 'NOUN' || tag === 'NAME' || tag === 'PREP' || tag === 'ART') continue;
      if (sameClause(clauses, position, to) || sameClause(clauses, position, from)) return position;
    }
  }
  return -1;
}

/** Whether two places are in one clause, or in the two halves of one that another is put into. */
const sameClause = (clauses: readonly number[], a: number, b: number): boolean =>
  clauses[a] === clauses[b] || Math.abs(clauses[a]! - clauses[b]!) === 2;

const REFLEXIVE = new Set(['sich', 'mich', 'dich', 'uns', 'euch', 'mir', 'dir']);

function findReflexive(
  positions: readonly number[],
  clauses: readonly number[],
  sentence: readonly AnalyzedToken[],
): number {
  return sentence.findIndex(
    ({ form }, position) =>
      REFLEXIVE.has(form.toLowerCase()) && positions.some((p) => sameClause(clauses, p, position)),
  );
}
